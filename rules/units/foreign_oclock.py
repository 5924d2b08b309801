from collections.abc import Iterator
from re import Match, search

from newslint import Document, Finding, Rule, bad, expression, good

_UHR = r"Uhr|horas|heures|óra|hodin|godz|timer?(?= local)|часов"
_LEAD = (
    r"(?:at(?: about| around| exactly| precisely| just after| just before)?|around|from|until|till|by|before|after"
    r"|since|between|and|to|than|open at|closes? at)"
)
_LEADS = expression(rf"\b{_LEAD} $")
_LEADS_TO_HOUR = expression(
    r"(?:\bat(?: about| around| exactly| precisely)?|\bfrom|\buntil|\btill|\bstarts? at|\bclose at"
    r"|\b(?:from|between|at) [0-9]{1,2}[ \u00a0]?(?:h|Uhr)(?:[0-9]{2})? (?:to|and|until|and closes? at)) $"
)


class ForeignOclock(Rule):
    """A time of day is written 20:15, 20.15 or 8:15 p.m.

    “20.15 Uhr” is German, “20h15” French, “kl. 20.15” Danish; all are carried over in translation. Style books write
    8:15 p.m. (AP), 8.15pm (Guardian) or 20:15 (BBC World Service, for readers abroad). The repair takes the article's
    own way.
    """

    message = "“{found}” is not how English tells the time; write {write}"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "skip"
    find = (
        rf"(?<![A-Za-z0-9.,:])(?P<uclock>(?P<uhour>[01]?[0-9]|2[0-4])(?:[.:](?P<uminute>[0-5][0-9]))?"
        rf"[ \u00a0]?(?:{_UHR}))"
        r"(?![A-Za-z])"
        r"|(?<![A-Za-z0-9.,:])(?P<zclock>(?P<zhour>0[0-9])[hH](?P<zminute>[0-5][0-9]))(?![A-Za-z0-9])"
        rf"|\b{_LEAD} (?P<fclock>(?P<fhour>[01]?[0-9]|2[0-3])[ \u00a0]?[hH](?:[ \u00a0]?(?P<fminute>[0-5][0-9]))?)"
        r"(?![A-Za-z0-9]|[ -](?:a|per|each|every|of|long|later|earlier|ago|before|behind)\b|-)"
        r"|(?<![A-Za-z0-9.,:])(?P<gclock>(?P<ghour>[01]?[0-9]|2[0-3])[.:](?P<gminute>[0-5][0-9])"
        r"[ \u00a0]?h)(?![A-Za-z0-9])"
        r"|\b(?P<dclock>kl\.? ?(?P<dhour>[01]?[0-9]|2[0-3])(?:[.:](?P<dminute>[0-5][0-9]))?)(?![A-Za-z0-9])"
    )
    examples = (
        bad("The doors open at 19.30 Uhr and close at 22:00 Uhr.", good="The doors open at 19.30 and close at 22:00."),
        bad("The debate starts at 20h30.", good="The debate starts at 20:30."),
        bad("It opens at 9.30am and closes by 20 h 15.", good="It opens at 9.30am and closes by 8.15pm."),
        bad("It began at 10 h, after 9am prayers.", good="It began at 10am, after 9am prayers."),
        bad(
            "Play ended at 14h50 precisely, after a 1:30 p.m. start.",
            good="Play ended at 2:50 p.m. precisely, after a 1:30 p.m. start.",
        ),
        bad("Polls open at 8h and close at 18h.", good="Polls open at 8am and close at 6pm."),
        bad(
            "Doors close at 9 p.m. The last tram left 01h25.", good="Doors close at 9 p.m. The last tram left 1:25 a.m."
        ),
        bad("The game starts at kl. 19.30, the film at 20:15 h.", good="The game starts at 19.30, the film at 20:15."),
        bad("It starts at 20 Uhr.", good="It starts at 8pm."),
        good("The clinic of Professor Uhr opens at 8.30. Uhr said it would close at 20.15."),
        good("The song 20 Uhr is from 1982; she rode for 5h30 and then 4h 23min; by 2h 5m he led."),
        good("Drive at 50 km/h for 8 h a day; it is open 24h; at 10 H-bombs; limited to 8 h a week, at 3h behind."),
        good("After 3 h they rested; the drive took 1:20h; a ratio of 1:20h; by 5 h he led."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text = document.text
        prefix = next(prefix for prefix in ("u", "z", "f", "g", "d") if match[f"{prefix}clock"])
        hour, minute, found = match[f"{prefix}hour"], match[f"{prefix}minute"], match[f"{prefix}clock"]
        start, end = match.span(f"{prefix}clock")
        before = text[max(0, start - 40) : start]
        if prefix != "d" and not minute and not _LEADS_TO_HOUR.search(before):
            return
        if prefix == "g" and int(hour) < 12 and not _LEADS.search(before):
            return
        write = _written(text[max(0, start - 3000) : end + 3000], int(hour), minute, hour, found)
        if write.endswith(".") and search(r"^\.(?:[ \n”\"]|$)", text[end : end + 2]):
            end += 1  # the stop of a.m. ends the sentence too
        yield self.finding((start, end), replace=write, found=found, write=write)


def _written(near: str, hour: int, minute: str | None, as_found: str, found: str) -> str:
    """The time of day in the way of the text around it: 8.15pm, 8:15 p.m., 20.15 or 20:15."""
    half = search(
        r"(?<![0-9])(?:1[0-2]|[1-9])(?:(?P<point>[.:])[0-5][0-9])?(?P<gap> ?)(?:(?P<dotted>[ap]\.m\.)|[ap]m\b)", near
    )
    own = search(r"[0-9]([.:])[0-5][0-9]", found)
    if half:
        pointed = search(r"(?<![0-9])(?:1[0-2]|[1-9])([.:])[0-5][0-9] ?[ap]\.?m", near)
        point = pointed[1] if pointed else own[1] if own else ":" if half["dotted"] else "."
        letter = "p" if 12 <= hour < 24 else "a"
        time = str(hour % 12 or 12) + (f"{point}{minute}" if minute and minute != "00" else "")
        return time + half["gap"] + (f"{letter}.m." if half["dotted"] else f"{letter}m")
    if not minute and not search(r"[0-9][.:][0-5][0-9]", near):
        return f"{hour % 12 or 12}{'p' if 12 <= hour < 24 else 'a'}m"
    point = own[1] if own else "." if search(r"[0-9]\.[0-5][0-9] ?Uhr", near) else ":"
    return f"{as_found}{point}{minute or '00'}"
