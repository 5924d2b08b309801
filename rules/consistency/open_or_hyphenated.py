from collections.abc import Iterator

from newslint import Document, Finding, Rule, Span, bad, expression, good

_DETERMINER = expression(
    r"\b(?i:a|an|the|this|that|his|her|its|their|our|my|another|each|every|no|any|one|two|three|four|first|second|third|"
    r"fourth|last|late|early|at|before|after|by|until|since) $"
)
_NOUN_ENDS = (
    r"(?=[.;:!?)”\"’]|,? (?:according|said|called|which|who|whose|from|at|in|on|of|to|for|by|with|was|were|is|are|has|"
    r"had|have|would|will|when|while|as|but|before|after|through|into|that|where|because|until|since|than|does|did|struck|"
    r"came|went|took)\b)"
)
_REST = expression(rf"s?{_NOUN_ENDS}")
# Where an article is split evenly: these have a hyphen in the Guardian and on the BBC's sport pages, the rest none.
_HYPHENATED = frozenset(
    "half-time free-kick full-time kick-off goal-kick back-pass throw-in tie-break spot-kick".split()
)
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
        bad("They led at half-time. By half time of the second match they did not."),
        bad("The dining-car was full. Nobody liked the dining car."),
        good("The high-school students left the high school at four."),
        good("In the long term, the long-term plan is sound."),
        good("A free-kick routine won a free kick in the second half; the second-half goals came late."),
        good("He is well known as a well-known man."),
        good("The first-class and second-class cars: the first class was full."),
        good("It was a last-minute goal in the last minute of a three-day match on the three day trip."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        compounds = [word for word in document.compounds if word.islower()]
        for form in compounds[:_MOST]:
            words = form.split("-")
            if len(words) != 2 or min(map(len, words)) < 3 or f"{words[0]} {words[1]}" not in document.text:
                continue
            if not document.has_word(words[0]):
                continue
            with_hyphen, without = _nouns(document, form), _nouns(document, " ".join(words))
            if not with_hyphen or not without:
                continue
            difference = len(without) - len(with_hyphen) or (-1 if form in _HYPHENATED else 1)
            few, many = (with_hyphen, without) if difference > 0 else (without, with_hyphen)
            for span in few:
                found = document.text[span.start : span.end]
                write = found.replace("-", " ") if few is with_hyphen else found.replace(" ", "-")
                replace = write if len(many) >= 2 * len(few) else None
                yield self.finding(span, replace=replace, related=many[:3], found=found, write=write)


def _nouns(document: Document, form: str) -> list[Span]:
    """Where a form or its plural stands for itself."""
    text = document.text
    found: list[Span] = []
    for at in document.places(form):
        end = _REST.match(text, at + len(form))
        if (
            end is not None
            and text[at - 1 : at] == " "
            and _DETERMINER.search(text, max(0, at - 12), at)
            and not document.in_address(at)
        ):
            found.append(Span(at, end.end()))
    return found
