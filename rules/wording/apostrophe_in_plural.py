from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection, vocabulary

NOUNS = inflection.plurals()
COUNTED = expression(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|several|many|[0-9]{1,3}) (?:[a-z-]+ )?\Z", 2
)
BEGINS = expression(
    r"(?:\A|[.!?][”’\"']? |\n)[“‘\"]?(?:The|These|Those|All|Some|Many|Most|Both|His|Her|Their|Our|Fresh|New|Local) "
    r"(?:(?!of|and)[a-z-]+ )?\Z"
)
IN_OES = {"tomato": "tomatoes", "potato": "potatoes", "hero": "heroes"}
PRONOUNS = frozenset("it that what who there here one other everyone everybody someone somebody another each".split())


class ApostropheInPlural(Rule):
    """A plural has no apostrophe: the dolphins were released, two cars and a boat.

    The greengrocer’s apostrophe (Fowler; all style guides). Told by the plural verb behind the noun at the head
    of its sentence, or by the number before it where nothing owned comes after.
    """

    message = "“{found}” is a plural: write “{write}”"
    severity = "error"
    fix = "unsafe"
    find = (
        r"\b(?P<head>[a-z]{3,14})[’']s(?= (?:were|are|weren[’']t|aren[’']t|have (?:been|not|also|now|[a-z]+ed))\b)"
        rf"|\b(?P<counted>{'|'.join(NOUNS)})[’']s"
        r"(?=[.;]|, | (?:and (?:a|an|the|one|two|three)|were|are|who|which|had)\b)"
    )
    examples = (
        bad("The dolphin’s were released.", good="The dolphins were released."),
        bad("Fresh tomato’s are sold here.", good="Fresh tomatoes are sold here."),
        bad("The family has two car’s and a house.", good="The family has two cars and a house."),
        good("Their results were good, but the company’s were better. The two cars’ owners met."),
        good("The boats that are the company’s are old. Two of the car’s doors are shut."),
        good("The one’s are gone; what’s are these? It was one of my brother’s."),
        good("He slept at the two sisters’; a friend of the three players’ said so."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, start = document.text, match.start()
        noun = match["head"] or match["counted"]
        before = text[max(0, start - 30) : start]
        if not (BEGINS.search(before) if match["head"] else COUNTED.search(before)):
            return
        if noun in PRONOUNS or not vocabulary.is_common(noun):
            return
        write = NOUNS.get(noun) or IN_OES.get(noun) or inflection.plural(noun)
        if vocabulary.is_word(write):
            yield self.finding(match, replace=write, found=match[0], write=write)
