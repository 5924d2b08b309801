"""Degrees of a rise or fall: a rise of 2C is one of 3.6F, while 2C on a thermometer is 36F."""

from newslint.compiled import expression

_CHANGE = (
    "rise|increase|warming|drop|fall|decrease|decline|difference|gap|swing|change|variation|anomaly|jump|plunge|cooling"
)
_CHANGE_BEFORE = expression(
    rf"(?:\b(?:{_CHANGE})s? (?:of|by)"
    r"|\b(?:rises?|rose|risen|rising|warms?|warmed|cools?|cooled|falls?|fell|fallen|falling|drops?|dropped|dropping"
    r"|climbed|plunged|jumped|dips?|dipped)(?: by)?|\b(?:increased?|up|down|changed|varied|varies|vary) by)"
    r"(?: (?:about|around|almost|nearly|some|roughly|up to|as much as|more than|less than|at least|between|only|another"
    r"|an average of|just|a further))? $"
)
_CHANGE_AFTER = expression(
    r"[)\]] (?:(?:warmer|cooler|hotter|colder|higher|lower)(?= than|[,.;])"
    r"|(?:above|below) (?:average|normal|pre-?industrial|usual|the (?:long-term |seasonal )?(?:average|norm)))"
)
_MAYBE_BEFORE = expression(
    rf"\b(?:{_CHANGE})s?\b|\b(?:warm|cool|climate|limit|target|threshold|goal|pre-?industrial|Paris)"
    r"|\bby (?:[a-z]+ ){0,4}$"
)
_MAYBE_AFTER = expression(
    rf"[)\]],? (?:[a-z]+ )?(?:{_CHANGE}|warmer|cooler|hotter|colder|higher|lower|above|below|limit|target|threshold"
    r"|goal)\b"
)
_READING = expression(
    r"\b(?:to|at|was|were|is|hit|hits|reach|reached|reaches|reaching) (?:about |around |almost |just )?$"
)
_GOAL = expression(r"\b(?:limit|target|threshold|goal|climate|global|warming|rise|increase|pre-?industrial|Paris)")


def is_change(text: str, start: int, end: int) -> bool | None:
    """Do the degrees between two offsets, a figure and its bracket, measure a change? `None`: they may."""
    before, after = text[max(0, start - 80) : start], text[max(0, end) : end + 40]
    before = before[before.rfind("\n\n") + 1 :].replace("\n", " ")
    before = before[before.rfind(". ") + 1 :]
    if _CHANGE_BEFORE.search(before) or _CHANGE_AFTER.match(after):
        return True
    if _READING.search(before) and not _GOAL.search(before):
        return False
    return None if _MAYBE_BEFORE.search(before) or _MAYBE_AFTER.match(after) else False
