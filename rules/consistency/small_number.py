from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_WORDS = "two three four five six seven eight nine".split()
_PEOPLE_AND_THINGS = (
    "people men women children boys girls sons daughters brothers sisters grandchildren grandsons granddaughters "
    "cousins siblings parents "
    "friends neighbours neighbors residents villagers passengers drivers workers employees staff teachers pupils "
    "students nurses doctors "
    "soldiers officers policemen firefighters rescuers prisoners hostages suspects victims survivors witnesses "
    "protesters refugees migrants "
    "tourists visitors fans players teammates defenders candidates members ministers lawmakers councillors judges "
    "lawyers journalists "
    "families households couples villages towns cities countries nations provinces districts houses homes "
    "buildings flats apartments rooms "
    "schools hospitals churches mosques shops hotels factories farms bridges roads boats ships vessels planes "
    "aircraft helicopters drones "
    "missiles rockets tanks cars buses lorries trucks trains vehicles dogs cats cows horses sheep goats chickens "
    "trees books films songs "
    "albums paintings houses beds tables chairs windows doors boxes bags letters companies firms banks unions "
    "parties others bodies"
).split()
_FIGURE = rf"(?P<figure>[2-9]) (?P<noun>{'|'.join(sorted(set(_PEOPLE_AND_THINGS)))})"
_SPELT = expression(rf"\b(?i:{'|'.join(_WORDS)}) (?:[a-z]{{3,12}} )?[a-z]{{3,14}}s?\b")
_FIGURED = expression(
    r"(?<![\w$£€.,:/–-])[2-9] (?!per|percent|million|billion|trillion|am|pm|a\.m|p\.m|[a-z]{1,2}\b|metres|meters|miles|"
    r"kilomet|feet|foot|inches|degrees|tons|tonnes|kilos|acres|hectares|litres|liters|gallons|points|minutes|seconds|hours|years|percent)[a-z]{3}"
)


class SmallNumber(Rule):
    """A small number of people or things stands in letters where the article writes such numbers in letters.

    AP, the Guardian, the BBC and Reuters spell out one to nine and use figures from 10 up, but for ages, measures,
    money, percentages, scores, dates and times. The article has to have three
    small numbers in letters and no other such figure; sums, ranges (5 or 6 people), lists with larger figures (5 men
    and 12 women) and headlines keep their figures.
    """

    message = "“{found}” stands in letters elsewhere in this article: “{write}”"
    severity = "warning"
    fix = "unsafe"
    find = r"(?<![$£€:/–-])(?<! to)(?<! or)(?<! and)(?<!No)(?<! of) " + _FIGURE + r"(?![\w-])"
    examples = (
        bad(
            "She has two sons, three daughters and four boats. I have 5 grandchildren, she said.",
            good="She has two sons, three daughters and four boats. I have five grandchildren, she said.",
        ),
        good("She has two sons, three daughters and four boats. They saw 5 to 6 people, 5 or 6 men and 12 women."),
        good("She has 2 sons, 3 daughters and four boats, and 5 grandchildren."),
        good("Two men, three women and four children died. Of the 5 men and 12 women, most lived."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        places = [match for match in matches if _is_alone(document, match)]
        if not places or len(places) > 2:
            return
        figured = len(_FIGURED.findall(text)) - len(places)
        if figured or len(_SPELT.findall(text)) < 3 * len(places):
            return
        for match in places:
            start, end = match.span("figure")
            write = _WORDS[int(match["figure"]) - 2]
            yield self.finding((start, end), replace=write, found=match[0].strip(), write=f"{write} {match['noun']}")


def _is_alone(document: Document, match: Match[str]) -> bool:
    """In running text, and with no larger figure beside it."""
    block = document.block_at(match.start() + 1)
    if block is None or block.kind != "paragraph":
        return False
    text = document.text
    around = (
        text[max(block.start, match.start() - 25) : match.start()]
        + text[match.end() : min(block.end, match.end() + 25)]
    )
    return not any(letter.isdigit() for letter in around)
