from collections.abc import Iterator
from re import Match
from string import ascii_letters, digits

from newslint import Document, Finding, Rule, bad, expression, good

LOOK_ALIKES = (
    *(("vv", "w"), ("rn", "m"), ("cl", "d"), ("li", "h"), ("ii", "u"), ("tb", "th"), ("wb", "wh")),
    *(("1", "l"), ("1", "i"), ("0", "o"), ("|", "l"), ("!", "l"), ("I", "l")),
)
# Common words that hold `rn` and `cl` rightly, so that only others are looked up.
WITH_RN = (
    r"(?<=\b[Gg]overn)(?:ments?|mental|ance|ors?|ed|ing|s)?|(?<=\b[LlWw]earn)(?:ed|ing|s)?|(?<=\b[Ll]earn)ers?"
    r"|(?<=\b[Ii]ntern)(?:et|al|ally|ational|s)?|(?<=\b[Ee]xtern)al|(?<=\b[TtBb]urn)(?:ed|ing|s)?"
    r"|(?<=\b[Rr]eturn)(?:ed|ing|s)?|(?<=\b[Mm]odern)(?:i[sz](?:ed?|ing|ation))?|(?<=\b[Cc]oncern)(?:ed|ing|s)?"
    r"|(?<=\b[Cc]orn)(?:ers?|erstone)?|(?<=\b[Jj]ourn)(?:eys?|als?|alists?|alism)|(?<=\b[Pp]attern)s?|(?<=\b[Mm]orn)ings?"
    r"|(?<=\b[EeWw]arn)(?:ed|ings?|s)?|(?<=\b[Aa]ltern)at(?:e|ives?|ively)|(?<=\b[WwEe]astern)|(?<=\b[Ww]estern)"
    r"|(?<=\b[NnSs]orthern)|(?<=\b[Ss]outhern)|(?<=\b[Aa]ttorn)eys?|(?<=\b[Tt]ourn)aments?"
)
WITH_CL = (
    r"(?<=\b[Ii]ncl)(?:ude[ds]?|uding|usi(?:on|ve))|(?<=\bcl)(?:ear(?:ly|er)?|ouds?|ick(?:s|ed|ing)?|ose(?:ly|[drs])?|osing"
    r"|ients?|ean(?:ing)?|ass(?:es|room|rooms)?|aim(?:s|ed)?|imate|ubs?|inical)|(?<=\b[Aa]rticl)es?|(?<=\bcycl)es?"
    r"|(?<=\blifecycl)e|(?<=\b[Vv]ehicl)es?|(?<=\b[Pp]ublicl)y|(?<=\b[Dd]iscl)(?:aimer|os(?:e|ed|ure))"
    r"|(?<=\b[Ee]cl)ipse|(?<=\b[Cc]oncl)u(?:ded?|sions?)|(?<=\b[Dd]ecl)(?:ine[ds]?|are[ds]?)|(?<=\buncl)ear|(?<=\b[Nn]ucl)ear"
    r"|(?<=\b[Ee]xcl)u(?:sive|sively|ded?|ding)|(?<=\b[Oo]bstacl)es?|(?<=\b[Cc]ircl)es?"
)
WORD_END = "(?![a-z|!01I])"
SUSPECT = rf"vv|rn(?!(?:{WITH_RN}){WORD_END})|cl(?!(?:{WITH_CL}){WORD_END})|ii|[tw]li|[tw]b|(?<=[a-z])[01|!I](?=[a-z])"
FIRST = expression(SUSPECT)
WORD = expression(r"[A-Za-z][a-z|!01I]{2,24}(?![\w@/'’-])")
INSIDE = frozenset("_.@/#'’|!-" + ascii_letters + digits)
WORD_START = expression(r"(?<![\w.@/#'’|!-])[A-Za-z][a-z|!01I]{0,24}\Z")


class OcrConfusion(Rule):
    """Letters are the ones that were printed.

    An OCR program takes `w` for `vv`, `m` for `rn` and `l` for `1`. Reported only where the word as it stands is no
    English word and exactly one other reading is one.
    """

    message = "“{found}” looks like “{write}” misread by a scanner"
    severity = "error"
    fix = "unsafe"
    find = SUSPECT
    by_word = True
    examples = (
        bad(
            "It was said tvvice, and tlie vote was rnuch later.", good="It was said twice, and the vote was much later."
        ),
        bad("They wi1l go to schoo1s.", good="They will go to schools."),
        bad("Tbe governrnent fell, and tbat is aIl.", good="Tbe government fell, and that is all."),
        bad("The cliildren and tbe men left.", good="The children and the men left."),
        good("A pre-internet modern barn burned; the clinic is in a savvy revved-up city."),
        good("Skiing in Hawaii with the family, a client said: outbreak, liaison, football."),
        good("Mr Chernov flew to Bern with a Cllr. of Llanelli; Marnie was there."),
        good("The file img01a is in dir rnd0m1x. The iPad and the PhD were GIs'."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        from newslint import vocabulary

        text, at = document.text, match.start()
        start = WORD_START.search(text, max(at - 25, 0), at)
        whole = WORD.match(text, start.start() if start else at)
        if whole is None or whole.end() < match.end() or (start is None and text[at - 1 : at] in INSIDE):
            return
        if text[max(0, whole.start() - 2) : whole.start()] == "- ":  # the rest of a severed word
            return
        first, word = FIRST.search(whole[0]), whole[0]
        if first is None or first.start() < at - whole.start():
            return
        if (
            vocabulary.is_word(word)
            or vocabulary.is_word(word[0].lower() + word[1:])
            or (word[0].isupper() and "vv" not in word)
        ):
            return
        readings = {word.replace(seen, printed) for seen, printed in LOOK_ALIKES if seen in word}
        readings |= {printed.join(word.rsplit(seen, 1)) for seen, printed in LOOK_ALIKES if seen in word}
        words = [reading for reading in sorted(readings) if reading.isalpha() and vocabulary.is_word(reading)]
        if len(words) == 1 and len(words[0]) > 2:
            yield self.finding(whole, replace=words[0], found=word)
