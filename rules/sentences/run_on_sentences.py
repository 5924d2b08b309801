from collections.abc import Iterator
from re import Match
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good, vocabulary

_NOT_AN_END = frozenset(
    "the a an of in on at by for from to with into onto over under and or but nor than as that this these those which "
    "who whose when while where if because although though how why what is are was were be been being am has have had "
    "will would can could may might must shall should do does did their our its my your his her very so too just "
    "called named titled entitled dubbed subtitled says said say asks asked reads read sings sang wrote writes "
    "sees saw capital letter grade word category type group plan vitamin hepatitis motto slogan line chorus phrase "
    "film movie novel book play song album single series show sitcom drama musical magazine newspaper paper daily "
    "weekly column podcast blog band game poem story painting exhibition documentary programme program episode hymn "
    "thriller comedy ballet opera memoir".split()
)
_STARTED = 14
_DAYS = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|April|June|July|September|October|November"
    "|December"
)
_WORDS_BEFORE = pattern(rf"(?<![\w'’.-])[a-z]{{1,20}},? ([a-z][a-z'’-]{{2,}}|{_DAYS})\Z")
_BRACKETED = pattern(r"[(\[][^)\]\n]{0,200}\Z")


class RunOnSentences(Rule):
    """A full stop stands between two sentences.

    When a stop is lost inside a paragraph, only the capital of the next sentence is left to tell where the first one
    ended. A capital on “the”, “she” or “they” in the middle of prose has no other reason, save in a title or a name,
    where more capitals follow (AP, Chicago 6.12, Guardian).
    """

    message = "A full stop is missing after “{found}”"
    severity = "warning"
    fix = "unsafe"
    # A pattern waits for what its plain parts hold, and `a Aaaa` is rarer than `these`: so that stands in a `(?!(?!`.
    find = (
        r"(?:(?<=[a-z'’-]) (?:[A-Z][a-z] (?<=(?:It|He|We) )|[A-Z][a-z][a-z] (?<=(?:The|She|But|His|Her) )"
        r"|[A-Z][a-z]{3} (?<=(?:They|This) ))|(?!(?<![a-z'’-])) (?!(?!The(?:re|ir|se) ))[A-Z][a-z]{4} )[a-z]+ [a-z]+"
        r"(?![\w'’]*(?: [A-Z]|$))"
        r"|(?<=[a-z'’-]) (?:However|Meanwhile),? [a-z]{2,9} [a-z]{2}"
        r"(?![\w'’]*(?: [A-Z]|$))"
    )
    examples = (
        bad(
            "The crew slept at the depot in the old town The tram had left without them by then.",
            good="The crew slept at the depot in the old town. The tram had left without them by then.",
        ),
        bad(
            "Nobody had told the keeper about the lamp She went up with a candle, as she always did.",
            good="Nobody had told the keeper about the lamp. She went up with a candle, as she always did.",
        ),
        bad(
            "The storm reached the coast on Friday It was the third of the year.",
            good="The storm reached the coast on Friday. It was the third of the year.",
        ),
        bad(
            "The man in the dock showed no remorse However the judge let him go.",
            good="The man in the dock showed no remorse. However the judge let him go.",
        ),
        good("The crew slept at the depot in the old town. The tram had left without them by then."),
        good("They had all signed up for a petition on We the People and for the newspaper The Times."),
        good("She had once been the drummer of a local band They say goodbye and of other loud ones."),
        good("She sang the old tune When the Boat Comes In and another, called It never rains in June."),
        good("Our own October Challenge and Prize Community meeting This session will look at a paper.\n\nSo be it."),
        good("How to find out what is in It for Me"),
        good("Ten Ways to Walk to Work in the rain The best of the bunch is the last"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, end = document.text, match.start()
        words = _WORDS_BEFORE.search(text, max(0, end - 60), end)
        if words is None:
            return
        before, start = words[1], words.start()
        block = document.block_at(start)
        if (
            block is None
            or block.kind != "paragraph"
            or before in _NOT_AN_END
            or (not vocabulary.is_word(before.lower()) and before not in _DAYS)
        ):
            return
        if end - block.start < _STARTED or text[block.end - 1] not in ".!?”’\"'":
            return
        if document.in_address(start) or _BRACKETED.search(text, max(block.start, start - 200), start):
            return
        yield self.finding(words.span(1), replace=f"{before}.", found=before)
