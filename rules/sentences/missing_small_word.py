from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_WANTING = (
    "decided refused wants wanted hopes hoped plans planned agreed failed managed unable forced expected intends "
    "intended tried tries promised threatened vowed pledged begged able willing ready determined"
).split()
# Verbs whose base form is no noun.
_BASES = (
    "go leave become bring keep make take give meet see get find buy sell build send pay avoid allow prevent remove "
    "join reach accept resign withdraw protect ensure improve provide create remain continue speak say tell write read "
    "learn become begin choose destroy receive recover reduce maintain ban block resume reopen close open "
    "know want need agree understand believe"
).split()
_TO = {f"{first} {base}": "to" for first in _WANTING for base in _BASES if (first, base) != ("ready", "make")}
_OF = {
    f"{first} them": "of"
    for first in (
        "many most half several none both dozens hundreds thousands "
        "Many Most Half Several None Both Dozens Hundreds Some"
    ).split()
}
_BEEN = {f"{have} {one}": "been" for have in ("has", "have", "had") for one in ("able", "unable", "unwilling")}
_THERE = {f"There {one}": "" for one in ("no", "few", "nobody", "nothing", "enough", "plenty")}
_WHO = {
    f"who {adverb} {one}": ""
    for adverb in ("still", "also", "now", "already")
    for one in "in at under without able unable alive missing".split()
}
_MODAL = {
    f"{pronoun} {modal} {one}": ""
    for pronoun in ("he", "she", "it", "they", "we")
    for modal in ("will", "would", "could", "should", "might", "must")
    for one in ("the", "his", "their", "its", "two", "three", "four", "five", "six", "ten")
}
_NOT = {f"{pronoun} not {one}": "" for pronoun in ("He", "She", "They") for one in _BASES}
_ALL = {**_TO, **_OF, **_BEEN, **_THERE, **_WHO, **_MODAL, **_NOT}
_QUESTION = expression(
    r"(?i)\b(?:what|who|how|when|where|why|which|whom|as|than|like|nor|so|neither|be)\b[^.?!]{0,40}\Z"
)
_FREE = expression(r"(?i)\b(?:to|and|or|not|let|help|the|be)[ \n]\Z|[-“\"]\Z")
_SENTENCE_START = expression(r"(?:^|[.?!][”’\"]? |\n)\Z")
_VERB_FOLLOWS = expression(
    r"(?: [\w’'-]+){0,12}? (?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does"
    r"|did|needs?|seems?|remains?|comes?|came|exists?|lies|lay|stood|stands?|went|goes)\b"
)
_COMMON_VERB = expression(r"(?: [\w’'-]+){0,3} [a-z]+(?:ed|s)\b")


class MissingSmallWord(Rule):
    """No small word is missing between two that cannot stand together.

    Translation from languages without “to”, “of” and “be” leaves “decided leave”, “many them”, “she has able” and
    “there no money”. Where only one word fits it is offered; the others are reported (Reuters: check, do not guess).
    """

    message = "A word is missing in “{found}”"
    severity = "error"
    fix = "unsafe"
    in_quotations = "skip"
    lexicon = tuple(_ALL)
    examples = (
        bad("The army decided leave the town.", good="The army decided to leave the town."),
        bad("She has able to walk since May.", good="She has been able to walk since May."),
        bad("Today many them live abroad.", good="Today many of them live abroad."),
        bad("There no money left in the fund."),
        bad("Voters who still in the queue may vote. She said it would six weeks."),
        bad("He not know the answer. They not go."),
        good("There no money was left. The so many them-and-us talks. He asked what it would the town cost."),
        good("The plans open on Monday show that the plans close it. Expected close of play; ready-made, able to go."),
        good("He will, if he can, go. They helped the unable see. The agreed close is at noon."),
        good("There many of them died. Nor could they should the time come. He gave both them and us a cake."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        found = " ".join(match[0].split())
        before = text[max(0, start - 60) : start]
        if text[end : end + 1] != " " or _FREE.search(before):
            return
        if found in _TO or found in _BEEN:
            wrong = _is_followed(found, text, end)
        elif found in _OF:
            wrong = text[end + 1 : end + 4] not in ("and", "or ") and not before.endswith(("so ", "too ", "how "))
        elif found in _THERE:
            wrong = bool(_SENTENCE_START.search(before)) and not _verb_follows(text, end)
        elif found in _NOT:
            wrong = bool(_SENTENCE_START.search(before))
        elif found in _WHO:
            wrong = not _COMMON_VERB.match(text, end) or found.split()[-1] in ("able", "unable")
        else:
            wrong = _QUESTION.search(before) is None and text[end + 1].islower()
        if not wrong:
            return
        word = _ALL[found]
        if word:
            at = end - len(found.split()[-1])
            yield self.finding((start, end), replace=f"{text[start:at]}{word} {text[at:end]}", found=found)
        else:
            yield self.finding(match, found=found)


def _is_followed(found: str, text: str, end: int) -> bool:
    """Whether what follows is the object of a verb, or what one is able to do."""
    rest = text[end : end + 8]
    if found in _BEEN:
        return rest.startswith(" to ")
    objects = (
        " the ",
        " a ",
        " an ",
        " his ",
        " her ",
        " their ",
        " its ",
        " it ",
        " them ",
        " him ",
        " this ",
        " to ",
    )
    plain = not found.startswith(("plans ", "tries ", "hopes "))
    return rest.startswith(objects) and (plain or not found.endswith((" open", " close", " block", " ban")))


def _verb_follows(text: str, end: int) -> bool:
    stop = min((at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0), default=len(text))
    return _VERB_FOLLOWS.match(text[end:stop]) is not None or text[end:stop].count(" ") > 14
