from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}


class OrdinalEnding(Rule):
    """The ending of an ordinal is that of the word: 1st, 2nd, 3rd, 4th, 11th.

    A figure that was changed without its ending, or an ending that a program added, leaves “2th” and “21th” (first,
    second, third; 11th to 13th are eleventh to thirteenth).
    """

    message = "“{found}” is {write}"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    find = (
        r"(?<![\w.,:/$€£-])[0-9]{0,3}(?:[0-9](?<!1[1-3])(?:(?<=1)(?:nd|rd|th)|(?<=2)(?:st|rd|th)|(?<=3)(?:st|nd|th)"
        r"|(?<=[04-9])(?:st|nd|rd))|1[1-3](?:st|nd|rd))(?![\w’'/-])"
    )
    examples = (
        bad("She came 2th on 3th March, in the 21th race.", good="She came 2nd on 3rd March, in the 21st race."),
        bad("The 12nd and the 4rd fell.", good="The 12th and the 4th fell."),
        good("The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 102nd and 111th came; 10st 4lb; 5 rd."),
        good("He weighs 14st and she 9st; a 1th-floor and x2th."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        found = match[0]
        figure, ending = found[:-2], found[-2:]
        after = document.text[match.end() : match.end() + 12].split(maxsplit=1)
        if ending == "st" and (
            not after or after[0].rstrip(".,;:!?)”")[:1].isdigit() or document.text[match.end()] in ".,;:)"
        ):
            return  # stones
        if (
            ending == "st"
            and after
            and after[0].rstrip(".,;:") in ("and", "or", "in", "at", "when", "but", "to", "as", "before", "now")
        ):
            return
        write = figure + ("th" if figure[-2:] in ("11", "12", "13") else _ENDINGS.get(figure[-1], "th"))
        yield self.finding(match, replace=write, found=found, write=write)
