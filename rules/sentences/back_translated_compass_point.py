from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good

_UK = "kilometre kilometres metres centre colour neighbour neighbours defence organisation programme labour".split()
_US = "kilometer kilometers meters center color neighbor neighbors defense organization percent labor".split()


class BackTranslatedCompassPoint(Rule):
    """A point of the compass is one word.

    In Portuguese and Spanish “-este” is east and “este” is “this”, heard as “is”: an article translated there and back
    says “in the north- is” for the northeast, and one broken at the hyphen “south- west”. AP writes northeast, the
    Guardian north-east: the article's own spelling is taken, or that of its country.
    """

    message = "“{found}” is a broken “{write}”"
    severity = "error"
    fix = "unsafe"
    find = (
        r"(?<![\w-])([Nn]orth|[Ss]outh)(?:-(?: ?(?:is|este?)(?![\w'’-])"
        r"(?! (?:an?|the|it|he|she|they|we|that|this|there|what|who|why|how|where|when|not|now|still|so|also|always)\b)"
        r"(?! \w+(?:ed|ing)\b)"
        r"| (?P<end>(?:east|west)(?:ern|erly|wards?)?)(?![\w-]))| -(?P<apart>(?:east|west)(?:ern|erly"
        r"|wards?)?)(?![\w-]))"
    )
    examples = (
        bad("Troops moved to the north- is of the city.", good="Troops moved to the northeast of the city."),
        bad(
            "Villages in the south- is, 9 kilometres away, fell.",
            good="Villages in the south-east, 9 kilometres away, fell.",
        ),
        bad(
            "It rained in the south- west, not the south-east.", good="It rained in the south-west, not the south-east."
        ),
        bad("A gale from the north- easterly quarter.", good="A gale from the northeasterly quarter."),
        bad("A storm in the north -east.", good="A storm in the northeast."),
        good("The north- and south-facing walls fell."),
        good("The road north- is it open? - was not named, and the road south- is closed."),
        good("The road to the north is open."),
        good("He drove north-east, then southwest."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        joint = "-" if _hyphenates(document) else ""
        yield self.finding(match, replace=match[1] + joint + (match["end"] or match["apart"] or "east"), found=match[0])


def _hyphenates(document: Document) -> bool:
    """Whether this article writes north-east rather than northeast."""
    points = [(start, end) for start in ("north", "south") for end in ("east", "west", "eastern", "western")]
    hyphenated = sum(document.words.get(f"{start}-{end}", 0) for start, end in points)
    solid = sum(document.words.get(start + end, 0) for start, end in points)
    if hyphenated != solid:
        return hyphenated > solid
    return sum(word in document.words for word in _UK) > sum(word in document.words for word in _US)
