from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class SplitThousands(Rule):
    """Nothing but its comma stands within a number: 6,500 people.

    “6 .500” and “12. 500” have the point of continental copy, and beside it the space that a template, OCR or a
    translation memory put there. English parts thousands with a comma and no space (AP, BBC, Chicago 9.54).
    """

    message = "It is {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = (
        r"(?<![\w.,:;/(\[_#+-])(?<![0-9] )(?P<whole>[1-9][0-9]{0,2})(?: \. ?|\. )(?P<rest>[0-9]{2}0)"
        r"(?= (?:people|residents|inhabitants|soldiers|troops|houses|homes|workers|employees|families|households"
        r"|passengers|spectators|visitors|refugees|migrants|students|pupils|euros|dollars|pounds|tonnes|tons|copies"
        r"|hectares|acres|fans|voters|jobs|metres|meters|kilomet(?:re|er)s|miles|square|patients|cases)\b)"
    )
    examples = (
        bad("Some 6 .500 people were in shelters.", good="Some 6,500 people were in shelters."),
        bad("Around 12. 500 people fled.", good="Around 12,500 people fled."),
        good("She came in 12. 500 people fled; two .500 rifles; 1,500 people met."),
        good("It ended on June 3. 500 people came. Of the 12, 500 euros were lost. By the age of 12, 300 pupils left."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        gap = document.text[match.end("whole") : match.start("rest")]
        lead = document.text[max(0, match.start() - 14) : match.start()].rstrip().rpartition(" ")[2].lower()
        if gap[0] != " " and lead not in ("around", "some", "about", "nearly", "almost", "over", "than", "roughly"):
            return
        write = f"{match['whole']},{match['rest']}"
        yield self.finding((match.start(), match.end("rest")), replace=write, write=write)
