"""Places by the words before their names, for `namesakes`: in Daraa, from Deraa."""

from collections.abc import Sequence

from newslint.analyses import aligner, letters, slips, variants, vocabulary
from newslint.analyses.names import Mention
from newslint.compiled import expression

_BEFORE = expression(
    r"\b(?:in|to|near|at|from|outside|into|towards?|around|of|over|through|on|(?:town|city|village|port|district) of) $"
)
_LONGEST_BEFORE = 16
_SHORTEST = 7
_LIKE = 0.93
"""So sure the aligner must be: of pairs kept apart that it is as sure of, 97 in a hundred are one name."""


def is_mistyped(text: str, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether both stand as places, one of them once and in no dictionary, and that is a slip for the other."""
    few, many = (ones, others) if len(ones) < len(others) else (others, ones)
    slip, known = few[0].name, many[0].name
    if len(few) > 1 or len(many) < 2 or len(slip) < _SHORTEST or any(m.before or m.after for m in (*few, *many)):
        return False
    if vocabulary.is_name(slip) or variants.has(slip) or not slips.mistyped(slip.lower(), known.lower()):
        return False
    return _is_place(text, few) and _is_place(text, many)


def are_one(text: str, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether both stand as places, the one at least twice as often, and part in one point that romanisations know."""
    few, many = (ones, others) if len(ones) < len(others) else (others, ones)
    if len(many) < 2 * len(few) or any(m.before or m.after or m.title for m in (*ones, *others)):
        return False
    if not (_is_place(text, few) and _is_place(text, many)):
        return False
    one, other = letters.plain(ones[0].name), letters.plain(others[0].name)
    return letters.partings(one, other) <= 2 and aligner.name_likeness(ones[0].name, others[0].name) >= _LIKE


def _is_place(text: str, mentions: Sequence[Mention]) -> bool:
    return any(
        _BEFORE.search(text, max(0, mention.span.start - _LONGEST_BEFORE), mention.span.start) for mention in mentions
    )
