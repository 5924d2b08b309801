from collections.abc import Iterator
from re import Match, search

from newslint import Document, Finding, Rule, bad, good


class ForeignOclock(Rule):
    """A time of day is written 20:15, 20.15 or 8:15 p.m.

    “20.15 Uhr” is German and “20h15” French; both are carried over in translation. Style books write 8:15 p.m. (AP),
    8.15pm (Guardian) or 20:15 (BBC World Service, for readers abroad).
    """

    message = "“{found}” is not how English tells the time; write {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "skip"
    find = (
        r"(?<![A-Za-z0-9.,:])(?P<time>[0-9]{1,2}[.:][0-9]{2})[ \u00a0]?Uhr(?![A-Za-z])"
        r"|\b(?:at|from|until|till|by|before|after|and|since) (?P<french>(?P<hour>[01]?[0-9]|2[0-3])"
        r"[ \u00a0]?h[ \u00a0]?(?P<minute>[0-5][0-9]))(?![A-Za-z0-9])"
    )
    examples = (
        bad("The doors open at 19.30 Uhr and close at 22:00 Uhr.", good="The doors open at 19.30 and close at 22:00."),
        bad("The debate starts at 20h30.", good="The debate starts at 20:30."),
        bad("It opens at 9.30am and closes by 20 h 15.", good="It opens at 9.30am and closes by 20.15."),
        good("The clinic of Professor Uhr opens at 8.30. Uhr said it would close at 20.15."),
        good("The song 20 Uhr is from 1982; she rode for 5h30 and then 4h 23min; by 2h 5m he led."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if match["time"]:
            yield self.finding(match, replace=match["time"], found=match[0])
            return
        near = document.text[max(0, match.start() - 3000) : match.end() + 3000]
        point = "." if search(r"[0-9]\.[0-5][0-9] ?(?:am|pm|[ap]\.m\.|Uhr)", near) else ":"
        write = f"{match['hour']}{point}{match['minute']}"
        yield self.finding(match.span("french"), replace=write, found=match["french"])
