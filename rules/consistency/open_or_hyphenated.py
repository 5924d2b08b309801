from collections.abc import Iterator

from newslint import Document, Finding, Rule, Span, bad, expression, good

_DETERMINER = (
    r"(?:\b(?i:a|an|the|this|that|these|those|his|her|its|their|our|my|another|each|every|no|any|one|two|three|"
    r"four|first|"
    r"second|third|fourth|last|late|early|at|before|after|by|until|since|of|from|in|with|several|many|some)|"
    r"[a-z][’']s|s[’'])"
)
_NOUN_BEGINS = expression(rf"{_DETERMINER} $")
_ADJECTIVE = r"(?:new|old|former|retired|young|local|local|[a-z]{2,12}(?:al|an|ic|ish|ese|ous|ive|ful|less))"
_BEGINS_FARTHER = expression(rf"{_DETERMINER} {_ADJECTIVE} $")
_NOUN_ENDS = (
    r"(?=[.;:!?)”\"’]|,? (?:according|said|called|which|who|whose|from|at|in|on|of|to|for|by|with|was|were|is|are|"
    r"has|"
    r"had|have|would|will|when|while|as|but|before|after|through|into|that|where|because|until|since|than|does|"
    r"did|struck|"
    r"came|went|took|began|fell|left|made|met|ran|rose|sat|saw|stood|told|won|lost|he|she|it|they|we|could|should|"
    r"must|may|can|"
    r"gave|wept|said|say|says|found|held|kept|brought|bought|sold|sent|spoke|took|got|knew|grew|drew|flew|wrote|"
    r"broke|"
    r"[a-z]{3,12}ed)\b)"
)
_REST = expression(rf"(?:s|es)?{_NOUN_ENDS}")
_PLURAL = expression(rf"e?s(?:{_NOUN_ENDS}|, |\n| and )")
# Where an article is split evenly: these have a hyphen in the Guardian and on the BBC's sport pages, the rest none.
_HYPHENATED = frozenset(
    "half-time free-kick full-time goal-kick back-pass tie-break spot-kick cross-examination by-election".split()
)
_PARTICLES = frozenset("off in up out down on over back away through by".split())
"""Behind a verb they make a noun with a hyphen: kick-off, line-up."""
_PREFIXES = frozenset("semi quarter cross self counter anti non multi mid pre post inter ultra".split())
_MODIFIERS = frozenset(
    "long short full part high low well real same last first second third mid left right far near hard old new open "
    "one two three four five six seven eight nine ten twelve front back top free fair first deep slow fast "
    "quick early late all half double single public private".split()
)
"""Before a noun these make an adjective more often than a noun: long-term, high-school."""
_MOST = 100


class OpenOrHyphenated(Rule):
    """A compound noun has its hyphen everywhere in an article, or stands in two words everywhere.

    A free kick in one paragraph and a free-kick in the next are the work of two hands; the article’s own majority of
    two to one decides. Before a noun grammar asks for the hyphen (a free-kick routine, high-school students: AP, the
    Guardian, Chicago), so only forms that stand for themselves are compared: after an article or the like, before a
    verb, a preposition or a full stop.
    """

    message = "“{found}” is “{write}” elsewhere in this article"
    severity = "warning"
    fix = "unsafe"
    gate = "compounds"
    examples = (
        bad(
            "He took the corner-kick. Another corner-kick was cleared. The third corner kick, from afar, hit.",
            good="He took the corner-kick. Another corner-kick was cleared. The third corner-kick, from afar, hit.",
        ),
        bad(
            "They led at half-time. By half time of the second match they did not.",
            good="They led at half-time. By half-time of the second match they did not.",
        ),
        bad(
            "The dining-car was full. Nobody liked the dining car.",
            good="The dining car was full. Nobody liked the dining car.",
        ),
        bad(
            "Two art dealers wept. A retired art-dealer from Linz did not. Art dealers gave evidence.",
            good="Two art dealers wept. A retired art dealer from Linz did not. Art dealers gave evidence.",
        ),
        bad(
            "After the cross-examination he wept. At the end of that cross examination she asked for water.",
            good="After the cross-examination he wept. At the end of that cross-examination she asked for water.",
        ),
        good("The high-school students left the high school at four."),
        good("In the long term, the long-term plan is sound."),
        good("A free-kick routine won a free kick in the second half; the second-half goals came late."),
        good("He is well known as a well-known man."),
        good("The first-class and second-class cars: the first class was full."),
        good("It was a last-minute goal in the last minute of a three-day match on the three day trip."),
        good("A working-class, left-wing party; the working class and the left wing of the party."),
        good("The small-business owner has a small business."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        compounds = [word for word in document.compounds if word.islower()]
        singulars = dict.fromkeys(word.removesuffix("s") if not word.endswith("ss") else word for word in compounds)
        for form in list(singulars)[:_MOST]:
            words = form.split("-")
            if len(words) != 2 or min(map(len, words)) < 3 - (words[1] in _PARTICLES):
                continue
            if f"{words[0]} {words[1]}" not in document.text.lower():
                continue
            with_hyphen, without = _nouns(document, form, words), _nouns(document, " ".join(words), words)
            if not with_hyphen or not without:
                continue
            is_hyphenated = form in _HYPHENATED or words[0] in _PREFIXES or words[1] in _PARTICLES
            difference = len(without) - len(with_hyphen) or (-1 if is_hyphenated else 1)
            few, many = (with_hyphen, without) if difference > 0 else (without, with_hyphen)
            is_sure = len(many) >= 2 * len(few) or words[0] not in _MODIFIERS or form in _HYPHENATED
            for span in few:
                found = document.text[span.start : span.end]
                write = found.replace("-", " ") if few is with_hyphen else found.replace(" ", "-")
                yield self.finding(span, replace=write if is_sure else None, related=many[:3], found=found, write=write)


def _nouns(document: Document, form: str, words: list[str]) -> list[Span]:
    """Where a form or its plural stands for itself."""
    text = document.text
    found: list[Span] = []
    for at in sorted({*document.places(form), *document.places(form[0].upper() + form[1:])}):
        end = at + len(form)
        if text[at - 1 : at].isalnum() or text[at - 1 : at] in ("-", "’", "'"):
            continue
        plural, rest = _PLURAL.match(text, end), _REST.match(text, end)
        begins = _NOUN_BEGINS.search(text, max(0, at - 12), at) or (
            words[0] not in _MODIFIERS and _BEGINS_FARTHER.search(text, max(0, at - 30), at)
        )
        ends = (
            rest if begins and rest else plural if words[0] not in _MODIFIERS and words[1] not in _PARTICLES else None
        )
        if ends is not None and not document.in_address(at):
            last = text.find(words[1], at) + len(words[1])
            while text[last : last + 1].isalpha():
                last += 1
            found.append(Span(at, last))
    return found
