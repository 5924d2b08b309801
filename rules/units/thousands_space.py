from collections.abc import Iterator
from re import Match, findall, search

from newslint import Document, Finding, Rule, bad, good


class ThousandsSpace(Rule):
    """English copy parts thousands with a comma: 14,000 copies.

    The space is what French, Polish or Russian copy has, and the SI Brochure for tables; AP, the Guardian, the BBC and
    Chicago (9.54) set a comma. An article that parts several figures with spaces, and none with a comma, has its own
    style and is left alone.
    """

    message = "In this article it is {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = (
        r"(?<![\w.,:;/(\[_#+-])(?<![0-9+][ \u00a0])(?P<figure>[1-9][0-9]{0,2}"
        r"(?:[ \u00a0\u2009\u202f][0-9]{3}){0,2}[ \u00a0\u2009\u202f]000)(?![\w/_-]|[ .,\u00a0][0-9])"
        r"(?P<nouns>(?: [a-z]{2,20})?)"
    )
    examples = (
        bad("It sold 14 000 copies, the next one 2,500.", good="It sold 14,000 copies, the next one 2,500."),
        bad(
            "The bridge cost 3 250 000 euros, the ramps 400,000.",
            good="The bridge cost 3,250,000 euros, the ramps 400,000.",
        ),
        good("It sold 14 000 copies, the next one 2 500."),
        bad("It sold 14 000 copies in a year.", good="It sold 14,000 copies in a year."),
        good("The next one was number 14 000 on the list."),
        good("Ring 0800 000 000 or 600 000 000 or 1 800 000 000; it costs 1,200 yen."),
        good("It sold 14,000 copies; in 2010 300 of them, on day 14 500 of them."),
        good("The colour is 120 000 255, the code 14 000-7, and 1,200 had it."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        near = document.text[max(0, match.start() - 10000) : match.end() + 10000]
        commas = len(findall(r"(?<![\w.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])", near))
        spaces = len(findall(r"(?<![0-9.,] )(?<![\w.,])[1-9][0-9]{0,2}(?:[ \u00a0\u2009\u202f][0-9]{3})+(?!\w)", near))
        before = document.text[max(0, match.start() - 40) : match.start()]
        telephone = search(r"(?i)\b(?:call|ring|dial|tel|phone|telephone|text|fax|whatsapp|number|no)\b[^.]*$", before)
        counted = match["nouns"][-1:] == "s" or match["nouns"] == " people"
        if not telephone and (commas >= spaces if commas else spaces == 1 and counted):
            write = ",".join(match["figure"].split())
            yield self.finding(match.span("figure"), replace=write, write=write)
