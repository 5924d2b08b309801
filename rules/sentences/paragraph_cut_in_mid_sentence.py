from collections.abc import Iterable, Iterator
from itertools import pairwise
from re import Match
from re import compile as pattern

from newslint import Block, Document, Edit, Finding, Rule, bad, good, vocabulary

_STOPPED = pattern(r"[.!?…:][\"'”’»)\]]*[ \t]*\Z")
_OPEN_END = pattern(r"(?<![\w.@/#-])[A-Za-z][a-z]*,?[ \t]*\Z")
_ENDS_IN_GRAMMAR = pattern(r"[a-z,] (?:the|an?|of|by|their|his|her|its|our|and|into|than)[ \t]*\Z")
_NEXT_NAME = pattern(r"[A-Z][\w’'-]+[ ,;.’'][^\n]*[.!?…][\"'”’)]*[ \t]*\Z")
_GOES_ON = pattern(r"([a-z]+)(?:'s|’s)?(?:[ ,;.][^\n]*)?[.!?…][\"'”’)]*[ \t]*\Z")
_TITLES = frozenset(
    "General President Prime Minister King Queen Prince Princess Foreign Supreme United New North South".split()
)
_SHORTEST_START = 60
_SHORTEST_REST = 20
_SHORTEST_AFTER_GRAMMAR = 5


class ParagraphCutInMidSentence(Rule):
    """A paragraph does not end in the middle of a sentence.

    Page breaks, pull quotes and advertisements cut a paragraph in two when a page is scanned or scraped: the first half
    has no stop and the second goes on in lower case. Chicago and AP alike end every paragraph of running text with a
    stop; verse and lists, whose lines are short or follow lines without a stop, are left alone.
    """

    message = "The paragraph goes on after the break: “{found}”"
    severity = "error"
    fix = "unsafe"
    # No paragraph begins so near that the one before the break is shorter than `_SHORTEST_START`.
    find = (
        r"(?<=[a-z,\s]\s\n)(?<=(?![\s\S]{0,59}\n\n\S)[\s\S]{62})[a-z]+(?:'s|’s)?"
        r"(?:[ ,;.](?=[^\n]*[.!?…][\"'”’)]*[ \t]*(?:\n|\Z))|\.(?=[\"'”’)]*[ \t]*(?:\n|\Z)))"
        r"|(?<=[a-z,] )(?:the|an?|of|by|their|his|her|its|our|and|into|than)\n\n(?=[A-Z])"
    )
    across = True
    examples = (
        bad(
            "Old pool\n\nOn Tuesday the town council met to decide what to do with the\n\npool, shut since May.",
            good="Old pool\n\nOn Tuesday the town council met to decide what to do with the pool, shut since May.",
        ),
        bad(
            "A valley\n\nHe has lived there all his life and never thought of leaving,\n\nnot even after the fire.",
            good="A valley\n\nHe has lived there all his life and never thought of leaving, not even after the fire.",
        ),
        bad(
            "Supper\n\nThe column ran for years, until she wrote of a minister and a\n\ndumpling. He did not laugh.",
            good="Supper\n\nThe column ran for years, until she wrote of a minister and a dumpling. He did not laugh.",
        ),
        bad(
            "A valley\n\nAccording to the police the men were seen on the road between the lake and "
            "the\n\nSwiss border.",
            good="A valley\n\nAccording to the police the men were seen on the road between the lake and "
            "the Swiss border.",
        ),
        bad(
            "A film\n\nNoh, who had had two strokes by then, came in a wheelchair and stood for the\n\ncredits.",
            good="A film\n\nNoh, who had had two strokes by then, came in a wheelchair and stood for the credits.",
        ),
        bad(
            "Art\n\nThe court heard sixty-four witnesses, among them in the last days a Benedictine\n\nmonk who "
            "had bought it.",
            good="Art\n\nThe court heard sixty-four witnesses, among them in the last days a Benedictine monk who "
            "had bought it.",
        ),
        bad(
            "Trial\n\nThe defence argued in court that she always relied on the firm’s\n\nown staff, who had doubts.",
            good="Trial\n\nThe defence argued in court that she always relied on the firm’s own staff, who had doubts.",
        ),
        good("Council decides the fate of the old pool\n\nby Jane Smith and others at the town hall."),
        good("Night\n\nWhat you need for a night in the mountains, as the guide tells members:\n\na coat and a map."),
        good("Shore\n\nI walked the shore\n\nand the sea was grey,\n\nand nobody came."),
        good(
            "Bread\n\nThe bread is as old as the town, and every cook has a way to make it\n\nFlour and water will do."
        ),
        good("List\n\n- the first item of a long list of items that goes on and on and on\n\n- the second item."),
        good(
            "The board named:\n\nlack of information from the offices that are in charge\n\n"
            "Contractors and other staff who do not report to him, and\n\nthe place of the chief officer."
        ),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text, paragraphs = document.text, [block for block in document.blocks if block.kind == "paragraph"]
        in_a_list = False
        for first, second in pairwise(paragraphs):
            start, end = first.start + len(text[first.start : first.end].rstrip()), second.start
            gap = text[start:end]
            if not in_a_list and gap.count("\n") > 1 and gap.isspace() and _goes_on(text, first, second):
                found = f"{text[start - 20 : start]} … {text[end : end + 20]}"
                yield self.finding((start, end), edits=[Edit(start, end, " ")], found=found)
            in_a_list = start - first.start > 30 and not _STOPPED.search(text, max(first.start, start - 8), start)


def _goes_on(text: str, first: Block, second: Block) -> bool:
    open_end = max(first.start, first.end - 40)
    after_grammar = _ENDS_IN_GRAMMAR.search(text, open_end, first.end) is not None
    shortest = _SHORTEST_AFTER_GRAMMAR if after_grammar else _SHORTEST_REST
    if first.end - first.start < _SHORTEST_START or second.end - second.start < shortest:
        return False
    if not (text[first.start].isupper() or text[first.start] in "\"'“‘"):
        return False
    if text[second.start].isupper():
        word = text[second.start : second.end].split()[0].strip(",;.’'s")
        is_name = vocabulary.is_name(word) or not vocabulary.is_word(word) or word in _TITLES
        return after_grammar and is_name and _NEXT_NAME.match(text, second.start, second.end) is not None
    rest = _GOES_ON.match(text, second.start, second.end)
    return rest is not None and vocabulary.is_word(rest[1]) and _OPEN_END.search(text, open_end, first.end) is not None
