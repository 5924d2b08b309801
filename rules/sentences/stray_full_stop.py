from collections.abc import Iterator
from re import Match
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good, vocabulary

_BEGINS = frozenset(
    "the a an he she it they we you i this these there his her their our its then however meanwhile".split()
)
_MAY_BEGIN = frozenset(
    "in for at on as with after before when while if although since what how why during under despite unlike".split()
)
_OPENING_PHRASE = pattern(r"(?: [\w'’-]+){1,6}, (?:the|an?|he|she|it|they|we|I|there|his|her|its|[A-Z][a-z]+)\b")
_QUANTITIES = frozenset("one two three some many most all each both no nobody everyone others another".split())
_CLAUSE = pattern(
    r"(?: [\w'’-]+){0,4} (?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|said)\b"
)
_NO_END = frozenset(
    "the a an of in on at by for from to with into over under and or but nor as than that which who whose is are was "
    "were be been has have had will would can could should may might must their his her our its my your this these "
    "very".split()
)
_CARRIES_ON = frozenset("and or but nor that which who whose because than of to by from across through into".split())
_OPEN_CLAUSE = pattern(r", (?:who|which)\b[^,.;:—–]*\Z")
_LAST_WORD = pattern(r"(?<![\w.'’@#/&-])(?!(?<=[0-9] )in\Z)(?:[A-Za-z]['’A-Za-z-]{1,30}|(?:19|20)[0-9]{2})\Z")
_PARTICLES = frozenset("de da di du del della van von der den ter la le al el bin ibn san ap dos das pp".split())


class StrayFullStop(Rule):
    """A full stop ends a sentence, and the next one opens with a capital.

    Machine translation and speech recognition drop a stop into the middle of a sentence, or lose the capital that
    should follow it. Which of the two it was shows in the next word: “because”, “across” or a verb carries on, “the” or
    “she” begins; abbreviations, names in lower case and writers who use no capitals are left alone.
    """

    message = "“{found}”: a full stop before a small letter"
    severity = "error"
    fix = "unsafe"
    find = r"(?<=[A-Za-z0-9'’-]{2})(?<!\svs)(?<!\setc)(?<!\sInc)\. {1,2}(?!https?://)([a-z][a-z'’]*)(?![\w/@_-]|\.\w)"
    examples = (
        bad("Troops took the city. because it was open.", good="Troops took the city because it was open."),
        bad("Rain fell on Norway. and on Sweden.", good="Rain fell on Norway and on Sweden."),
        bad("They waited for the train. which never came.", good="They waited for the train which never came."),
        bad("The crew, who had lost. slept.", good="The crew, who had lost, slept."),
        bad("Nobody saw him. the door was shut.", good="Nobody saw him. The door was shut."),
        bad(
            "Nobody saw them. in most houses, the lamps were out. one of them was ill.",
            good="Nobody saw them. In most houses, the lamps were out. One of them was ill.",
        ),
        bad("She looked into the. house and left.", good="She looked into the house and left."),
        good("The vote is at 9 p.m. local time, vs. the usual 8 p.m. in summer."),
        good("The grad. students met at the dept. store at Acme Inc. and Sen. van Hollen paid 2 per cent. in cash."),
        good("About 3 in. of rain fell."),
        good("He left. iPhone sales rose. eBay shares fell. danah boyd wrote."),
        good("Read more. https://example.com/a-b"),
        good("Yahoo! said so. He went to the U.S. for a year."),
        good("A quiet day. de Gaulle slept."),
        good("The chart shows it clearly. long-term-unemployment"),
        good("so it goes. he wrote without capitals. that was his style."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, after, block = document.text, match[1], document.block_at(match.start())
        last = _LAST_WORD.search(text, max(0, match.start() - 36), match.start())
        if last is None or block is None or after in _PARTICLES or not vocabulary.is_word(after):
            return
        before = last[0]
        if _may_be_shortened(before) or text[block.start].islower() or document.in_address(match.start(1)):
            return
        begins = (
            after in _BEGINS
            or (after in _MAY_BEGIN and _OPENING_PHRASE.match(text, match.end()))
            or (after in _QUANTITIES and _CLAUSE.match(text, match.end()))
        )
        if begins and before.lower() not in _NO_END:
            write = f"{before}. {after.capitalize()}"
        elif after not in _CARRIES_ON and _OPEN_CLAUSE.search(text, max(block.start, last.start() - 120), last.end()):
            write = f"{before}, {after}"
        else:
            write = f"{before} {after}"
        yield self.finding((last.start(), match.end()), replace=write, found=text[last.start() : match.end()])


def _may_be_shortened(word: str) -> bool:
    """Whether the stop may be that of an abbreviation: one that is known, or a short word that is not."""
    known = vocabulary.is_word(word) or vocabulary.is_name(word) or word.isdigit() or len(word) > 6
    return vocabulary.is_abbreviation(word) or not known or word.isupper()
