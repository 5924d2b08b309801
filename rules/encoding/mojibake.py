from collections.abc import Iterator

from newslint import Document, Finding, Rule, bad, good, mojibake

STRAIGHTENED = str.maketrans("‘’“”", "''\"\"")


class Mojibake(Rule):
    """Text is decoded with the encoding it was written in.

    UTF-8 read as Windows-1252 (or another old encoding) turns `é` into `Ã©` and `’` into `â€™`. What stood there can be
    told exactly from the damage; the judgement what is damage is ftfy's, whose authors measured it on real web text.
    """

    message = "“{found}” is “{write}” read with the wrong encoding"
    severity = "error"
    fix = "safe"
    in_addresses = True
    gate = "mojibake"
    examples = (
        bad("The dÃ©partement wants a cafÃ© there.", good="The département wants a café there."),
        bad("She doesnâ€™t mind, and they donâ€™t ask.", good="She doesn’t mind, and they don’t ask."),
        bad('"No," she said. "It isnâ€™t."', good='"No," she said. "It isn\'t."'),
        bad("It was nÃƒÂ© twice over.", good="It was né twice over."),
        bad("The bidâ€”the thirdâ€”failed.", good="The bid—the third—failed."),
        bad("It cost Â£5 and 30Â\xa0cents at 30Â°C.", good="It cost £5 and 30 cents at 30°C."),
        bad("They paid 85Â million.", good="They paid 85 million."),
        bad("The rating of Ukrsotsbank вЂњB-вЂњ stays.", good="The rating of Ukrsotsbank “B-“ stays."),
        bad("He said \x93no\x94.", good="He said “no”."),
        bad("Le Vigne di Zam√≤ has won.", good="Le Vigne di Zamò has won."),
        bad("The baker J√§ger and the smith Mu√±oz left.", good="The baker Jäger and the smith Muñoz left."),
        bad("Mr Å imiÄ‡ met Kos at nine.", good="Mr Šimić met Kos at nine."),
        bad("“The road is shutâ€, she said.", good="“The road is shut”, she said."),
        good("Beyoncé’s “CLICHÉ” cost €5 … or £4½ in São Tomé."),
        good("The Āø account wrote “NESTLÉ®”."),
        good("Москва and Αθήνα and 東京 and “עברית”."),
        good("The root √π, 2√πr, x√π and √2 in the sum; the Å ngström unit"),
        good("ВІКІ is Ukrainian for WIKI; √π is irrational."),
        good("Ângela’s village is in Šumava"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.text
        straight = None
        for start, end, sound, certain in mojibake.damages(text):
            if "/" in text[start:end] and document.in_address(start):
                continue
            if straight is None:
                straight = mojibake.has_straight_marks(text)
            write = sound.translate(STRAIGHTENED) if straight else sound
            yield self.finding((start, end), replace=write, safety=None if certain else "unsafe", found=text[start:end])
