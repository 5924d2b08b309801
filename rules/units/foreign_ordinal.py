from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

# What comes in numbers, and what stands between a number and it.
COUNTED = (
    "day|week|month|year|season|night|edition|anniversary|birthday|century|time|round|session|meeting|congress|summit"
    "|conference|festival|place|position|victory|win|defeat|title|goal|minute|match|game|stage|race|lap|attempt"
    "|consecutive|straight|annual|successive|national|international|presidential|parliamentary|legislative|military"
    "|infantry|armou?red|brigade|division|battalion|regiment|floor|district|president|prime|child|member|package|term"
    "|largest|biggest|longest|highest|oldest|most|best|hour|phase|quarter|row|person|victim|medal|appearance|inning"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"


class ForeignOrdinal(Rule):
    """An ordinal number in English ends in -st, -nd, -rd or -th: the 10th day, 1 May.

    “10º” and “15ª” are Spanish, Italian and Portuguese, “2ème” and “21e” French, “5te” German, “1er May” French again;
    translation leaves them standing. AP and the Guardian write 10th; in a date they have the bare figure.
    """

    message = "In English “{found}” is {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "unsafe"
    find = (
        r"(?<![\w.,:/-])(?P<day>(?:[12]?[0-9]|3[01])(?:º|ª|°|er|ère|ème|te|ten|\.º|\. of(?= )))"
        rf"(?= (?:of |de )?(?:{MONTHS})\b(?! [a-z]+ed\b))"
        r"|(?<![\w.,:/-])(?P<number>[1-9][0-9]{0,2})"
        r"(?P<ending>\.?[ºª]|ème|eme|ère|(?:e|te|ten|er|ste)(?![ \u00a0]?[0-9]))"
        rf"(?= (?:{COUNTED})\b)"
        r"|(?<=[a-z] )(?P<french>[1-9][0-9]{0,2})(?P<sure>[eè]me)(?![\w’'-]| [A-ZÀ-Þ])"
    )
    examples = (
        bad("The strike entered its 10º day on Thursday.", good="The strike entered its 10th day on Thursday."),
        bad(
            "The 15ª edition of the fair and the 21e edition opened.",
            good="The 15th edition of the fair and the 21st edition opened.",
        ),
        bad("It was the 2ème time, and he came 4ème.", good="It was the 2nd time, and he came 4th."),
        bad("The law takes effect on 1º January, or 1er May.", good="The law takes effect on 1 January, or 1 May."),
        bad("On the 3. of October the trial resumes.", good="On the 3rd of October the trial resumes."),
        good("The 22nd day, the 3rd time, the 11th edition and the 101st goal; a 22nd floor"),
        good("An angle of 10º and a slope of 12º; 45º 30' N; the 5ª Bienal; Calle 3º B; an oil of 3º acidity"),
        good("She lives in the 16e; the 4e arrondissement; the 3ème Bureau, the 2e REP"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if match["day"]:
            day = match["day"]
            figure = day[:2] if day[:2].isdigit() else day[0]
            write = _ordinal(figure) + " of" if day.endswith(" of") else figure
            yield self.finding(match, replace=write, found=match[0], write=write)
            return
        number, ending = match["number"] or match["french"], match["ending"]
        if ending == _ordinal(number)[len(number) :]:
            return
        write = _ordinal(number)
        yield self.finding(match, replace=write, found=match[0], write=write)


def _ordinal(number: str) -> str:
    ending = "th" if number[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return number + ending
