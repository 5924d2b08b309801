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
_OPENS_A_CLAUSE = frozenset("when while if although since as after before".split())
_OPENING_CLAUSE = pattern(r"(?: [\w'’-]+){2,18}, (?:the|an?|he|she|it|they|we|his|her|its|their)\b")
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
_AFTER_A_COMMA = frozenset("and or but nor yet which while whereas though although saying adding".split())
_TIMES = frozenset("midnight noon dawn dusk today tomorrow yesterday morning evening night week month year".split())
_SAID = pattern(
    r"(?:[a-z'’-]+ )?(?:said|says|added|adds|told|reported|reports|announced|wrote|explained|insisted|warned"
    r"|recalled)\b"
    r"|(?:his|her|their|the|an?|officials|police)(?: [\w'’-]+){0,4} (?:said|says|added|reported|announced|wrote)"
    r"(?: on \w+day| in an? \w+)?[.”]"
)
_EACH = pattern(r"(?:each|all|both|most|some|many)(?: of [a-z]+)? (?!during|thing|nothing|morning|evening)[a-z]+ing\b")
_ENDS_IN_ING = pattern(
    r"(?!during|nothing|something|anything|everything|according|including|string|spring|king|morning|evening"
    r"|being)[a-z]{2,}ing\b"
)
_STARTS_A_CLAUSE = pattern(
    r"(?P<subject>[a-z]+)(?P<adverb> [a-z]+ly)? (?:are|were|is|was|has|have|had|will|would|can|could|said|say"
    r"|told|closed|opened|began|came|went|took)\b"
)
_WHOLE = pattern(
    r"(?i)\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says"
    r"|saw|left|came|went"
    r"|took|began|fell|rose|lost|won|met|made|gave|got|held|kept|knew|led|paid|put|ran|sat|sent|set|shut|sold"
    r"|spoke|spent|stood"
    r"|struck|thought|told|wrote|found|felt|fled|flew|grew|hit|hurt|cut|broke|brought|built|bought|became|drew"
    r"|drove|died|lives?"
    r"|lay|slept|taught|threw|wore|beat|bore|chose|fought|forgot|heard|rang|read|sang|sank|shot|shook|shows?"
    r"|swam|swept|wants?"
    r"|[a-z]{2,}ed|[a-z]+n[’']t)\b|[’'](?:s|re|ve|ll)\b"
)
_OPEN_CLAUSE = pattern(r", (?:who|which)\b[^,.;:—–]*\Z")
_CAPITAL_AFTER_STOP = pattern(r"[a-z][.!?][”\"’)]* (?!I\b)[“\"‘]?[A-Z]|[“\"‘]I\b|, [A-Z]")
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
        bad("Rain fell on Norway. and on Sweden.", good="Rain fell on Norway, and on Sweden."),
        bad("They waited for the train. which never came.", good="They waited for the train, which never came."),
        bad("The crew, who had lost. slept.", good="The crew, who had lost, slept."),
        bad("Nobody saw him. the door was shut.", good="Nobody saw him. The door was shut."),
        bad(
            "Nobody saw them. in most houses, the lamps were out. one of them was ill.",
            good="Nobody saw them. In most houses, the lamps were out. One of them was ill.",
        ),
        bad(
            "The roof is safe. said the mayor, who fled. saying so.",
            good="The roof is safe, said the mayor, who fled, saying so.",
        ),
        bad("He died of pneumonia. his family said.", good="He died of pneumonia, his family said."),
        bad("Nobody was hurt. police closed the road.", good="Nobody was hurt. Police closed the road."),
        bad("It was shut in May. it had lost money.", good="It was shut in May. It had lost money."),
        bad(
            "It lasted until 1963. when men left the ice of the lake with time to spare, they sent word.",
            good="It lasted until 1963. When men left the ice of the lake with time to spare, they sent word.",
        ),
        good("His name is Mark. a. here it is b. another"),
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
        if len(after) == 1 and text.startswith(".", match.end()):
            return
        if _may_be_shortened(before) or document.in_address(match.start(1)):
            return
        if text[block.start].islower() and not _CAPITAL_AFTER_STOP.search(text, block.start, block.end):
            return
        sentence = text[max(block.start, match.start() - 200) : match.start()].rpartition(". ")[2]
        if _wants_a_comma(before, after, text[match.start(1) : match.end() + 140]):
            write = f"{before}, {after}"
        elif before.lower() in _NO_END and not before.istitle():
            write = f"{before} {after}"
        elif _begins(text, match, sentence):
            write = f"{before}. {after.capitalize()}" if _WHOLE.search(sentence) else f"{before}, {after}"
        elif after not in _CARRIES_ON and _OPEN_CLAUSE.search(text, max(block.start, last.start() - 120), last.end()):
            write = f"{before}, {after}"
        else:
            write = f"{before} {after}"
        yield self.finding((last.start(), match.end()), replace=write, found=text[last.start() : match.end()])


def _begins(text: str, match: Match[str], sentence: str) -> bool:
    """Whether a new sentence begins with the small letter."""
    after = match[1]
    if after in _BEGINS:
        return True
    if after in _MAY_BEGIN:
        return _OPENING_PHRASE.match(text, match.end()) is not None or (
            after in _OPENS_A_CLAUSE and _OPENING_CLAUSE.match(text, match.end()) is not None
        )
    if after in _QUANTITIES:
        return _CLAUSE.match(text, match.end()) is not None
    clause = _STARTS_A_CLAUSE.match(text, match.start(1))
    return (
        clause is not None
        and after not in _CARRIES_ON | _MAY_BEGIN | _AFTER_A_COMMA
        and _WHOLE.search(sentence) is not None
        and not after.endswith(("ed", "ing", "ly"))
        and _OPEN_CLAUSE.search(sentence) is None
    )


def _wants_a_comma(before: str, after: str, rest: str) -> bool:
    """Whether what follows hangs on what stands before it, by a comma: and, which, said the mayor, saying that."""
    if before.lower() in _NO_END and not before.istitle():
        return False
    if after == "when":
        if _OPENING_CLAUSE.match(rest, 4):
            return False
        return before in _TIMES or before.isdigit() or before.endswith("day")
    return (
        after in _AFTER_A_COMMA
        or _SAID.match(rest) is not None
        or _EACH.match(rest) is not None
        or _ENDS_IN_ING.match(rest) is not None
    )


def _may_be_shortened(word: str) -> bool:
    """Whether the stop may be that of an abbreviation: one that is known, or a short word that is not."""
    known = vocabulary.is_word(word) or vocabulary.is_name(word) or word.isdigit() or len(word) > 6
    return vocabulary.is_abbreviation(word) or not known or word.isupper()
