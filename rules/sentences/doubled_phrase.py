from collections.abc import Iterator
from re import Match, search
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good
from newslint.gates.doubled_phrase import SIZES, places

_WORD = r"[A-Za-z0-9][\w'’]*"
_TWICE = {size: pattern(rf"({_WORD}(?:[ \n]{_WORD}){{{size - 1}}})[ \n](?i:\1)(?![\w'’-])") for size in SIZES}
_PREPOSITIONS = frozenset(
    "of in to on at for from by with and that into about after before between during under through against".split()
)
_AUXILIARIES = frozenset(
    "is are was were be been has have had will would can could may might must should do does did not to".split()
)
_COMPOUND = frozenset("had has have was were".split())
_DETERMINERS = frozenset("the a an his her their its our this these those".split())
_PRONOUNS = frozenset("he she it they we i you there".split())
_RHYTHM = frozenset(
    "or over out up down more again round so no yes ha step day night year week hour minute time bit one two all man "
    "boy girl".split()
)
_BOUND = frozenset("more over after upon people help helped help".split())
_JOINING = _PREPOSITIONS | {"or", "than"}
_ENDLESS = frozenset("and to by after upon on over that about for into".split())
"""Prepositions of a round: from town to town to town."""
_MAY_FOLLOW = pattern(
    r"[.,;:)]|[ \n](?:of|in|to|on|at|for|from|by|with|and|but|or|before|after|during|because|when|while|until|as|near"
    r"|over|last|this|next|under|into|between|since|who|which|that)(?![\w’'-])"
)
_OPENS_SENTENCE = pattern(r"(?:\A|[.!?:\n][”’\"']? ?[“‘\"]?)(?:[A-Z][a-z]+ ){0,1}\Z")
_CLAUSE = r"(?i)\b(?:what|who|how|where|when|that|if|as|whatever|all|those|it|than|which)\b[^.?!]{0,60}\Z"


class DoubledPhrase(Rule):
    """A phrase stands once.

    A cut and a paste leave “in the in the” or “is expected is expected”, which no sentence of English wants. Copy
    editors call it dittography, as with a single word. Rhythm (on and on and on) and names (New York, New York) are
    left alone: one of the words has to be a preposition, an article or an auxiliary.
    """

    message = "“{found}” stands twice"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    gate = "doubled_phrase"
    examples = (
        bad("They met in the in the garden.", good="They met in the garden."),
        bad("It was the last of his of his books.", good="It was the last of his books."),
        bad("The team is expected is expected on Monday.", good="The team is expected on Monday."),
        bad("He was born in 2010 in 2010 and left.", good="He was born in 2010 and left."),
        bad("It is one of the one of the oldest bridges.", good="It is one of the oldest bridges."),
        bad("She wanted to go to go home.", good="She wanted to go home."),
        bad("He cut the barley the barley before noon.", good="He cut the barley before noon."),
        bad("A fish which swims which swims in salt.", good="A fish which swims in salt."),
        bad("It runs twice a day twice a day.", good="It runs twice a day."),
        bad("He who had missed had missed ten shots won.", good="He who had missed ten shots won."),
        bad("He said that he that he would sue.", good="He said that he would sue."),
        bad("Held on suspicion of on suspicion of theft.", good="Held on suspicion of theft."),
        bad("She lives in Lyon in Lyon with him.", good="She lives in Lyon with him."),
        bad("He said at the end of the season at the end of the season.", good="He said at the end of the season."),
        good("The film the film critics loved. From town to town to town; in the end the end came."),
        good("Time after time after time; more and more and more. Who knows who knows? “The sea the sea,” he sang."),
        bad("It dropped both anchors dropped both anchors.", good="It dropped both anchors."),
        good("Over and over and over, on and on and on, in the in-tray and for the for-profit firm."),
        good("He is one of the followers of followers of followers; we wait and see; we help the people help them."),
        good("They met face to face to face; we know what we know what to do with; he did as he did as a boy."),
        good("New York New York was sung in Walla Walla Walla Walla."),
        good("What will be will be. It is what it is what it is. Day by day by day."),
        good("All that he had he had to sell. As it was it was late. What they do they do well."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        end = 0
        for start, size in sorted(places(document.views)):
            match = _TWICE[size].match(document.text, start)
            block = document.block_at(start)
            if match is None or block is None or start < end or match.end() > block.end:
                continue
            words = match[1].lower().split()
            before = document.text[max(0, start - 80) : start]
            if document.text[start - 1 : start] not in "-.'’" and (
                _is_slip(words, before, match[1].islower())
                or (not document.in_quotation(start) and _is_thing_twice(match[1].split(), before, document, match))
            ):
                end = match.end()
                sure = len(words) < 4 and words[0] in _PREPOSITIONS and words[-1] in _DETERMINERS
                yield self.finding(match, replace=match[1], found=match[1], safety=None if sure else "unsafe")


def _is_slip(words: list[str], before: str, small: bool) -> bool:
    first, last = words[0], words[-1]
    if len(words) > 3:
        return len({*words}) > 2 and not before.endswith(("\n", "/ ", "– ", "— "))
    grammar = _PREPOSITIONS | _AUXILIARIES | _PRONOUNS | _DETERMINERS | _RHYTHM | _BOUND
    if len({*words}) > 1 and small and all(map(str.isalpha, words)) and not grammar & {first, last}:
        return before[-2:-1].islower() or before.endswith(", ")
    if words[0] == "that" and words[1] in _PRONOUNS and len(words) == 2:
        return True
    if len(words) == 2 and first in _COMPOUND and last.endswith("ed"):
        return True
    if {"what", "who", "as", "than"} & {*words} or before.lower().split()[-1:] == [last]:
        return False
    if first == last or (
        _RHYTHM & {*words} - {"one" if "of" in words else ""} and {*words} <= _RHYTHM | _JOINING | {"the"}
    ):
        return False
    if _RHYTHM & {*words} and "one" not in words:
        return first not in grammar and last in _RHYTHM and {*words} & {"a", "the", "every", "last", "this"} != set()
    if _AUXILIARIES & {*words} or _PRONOUNS & {*words}:
        starts = first in _AUXILIARIES or first in _PRONOUNS or (len(words) == 3 and first in _PREPOSITIONS)
        return starts and first not in ("it", "as") and search(_CLAUSE, before) is None
    if len(words) == 2:
        return first in _PREPOSITIONS and (last in _DETERMINERS or last.isdigit())
    if {first, last} <= _PREPOSITIONS - {"and", "to", "that"} and not grammar & {words[1]}:
        return True
    return {first, last} & (_PREPOSITIONS | _DETERMINERS) != set() and {*words} & _DETERMINERS != set()


def _is_thing_twice(spelled: list[str], before: str, document: Document, match: Match[str]) -> bool:
    """Whether a noun with its article, a place with its preposition, or a relative with its verb stands twice."""
    first, last = spelled[0].lower(), spelled[-1]
    if before.lower().split()[-1:] == [last.lower()] or last.lower() in _RHYTHM | _AUXILIARIES | _PRONOUNS:
        return False
    if first == "which":
        return last.islower() and last.endswith(("s", "ed"))
    if first in _DETERMINERS:
        follows = _MAY_FOLLOW.match(document.text, match.end()) is not None
        return last not in _DETERMINERS | _PREPOSITIONS and follows and _OPENS_SENTENCE.search(before) is None
    return (
        len(spelled) == 2
        and first in _PREPOSITIONS - _ENDLESS
        and last not in _DETERMINERS | _PREPOSITIONS
        and _MAY_FOLLOW.match(document.text, match.end()) is not None
    )
