"""Surnames that speak though nobody of that name was introduced, for `namesakes`.

News gives a person's full name first and the bare surname after that. A bare surname that says something, and that no
full name ever led up to, is most likely a slip for the surname of one who was introduced.
"""

from collections.abc import Callable, Sequence

from newslint.analyses import spellings, variants, vocabulary
from newslint.analyses.names import Mention
from newslint.compiled import expression

_SAYS = (
    r"(?:said|says|told|tells|added|adds|asked|replied|blamed|argued|argues|warned|warns|insisted|denied|denies|wrote|"
    r"writes|explained|declined|recalled|noted|described|thinks|believes|believed|hopes|hoped|plans|pleaded|testified|"
    r"refused|laughed|shrugged|smiled|apologi[sz]ed|resigned|scored|won|lost|agreed|disagreed|acknowledged|admitted)"
)
_SPEAKS = expression(rf" (?:also |then |later |now |himself |herself |has |had |did not |never ){{0,2}}{_SAYS}\b")
_ACTS = expression(
    r" (?:has|had|did|does|will|would|is|was|who|could|can|must)\b|[’']s? (?:wife|husband|lawyer|office)\b"
)
_SPOKEN_BY = expression(
    r"\b(?:said|says|added|asked|replied|recalled|explained|according to|told|praised|thanked|[Aa]sk) $"
)
_COURTESY = frozenset("Mr Mrs Ms Miss Mx Dr Sir Dame Prof Professor".split())
_OFFICES = frozenset(
    "President Premier Minister Chancellor Mayor Governor King Queen Pope Emir Archbishop Patriarch Judge "
    "Justice General "
    "Admiral Ambassador Sheriff Coach Speaker Ayatollah".split()
)
_BEFORE = 16
_SHORTEST_SHARED = 3
"""Zhang Wei and Chang Wei may be two."""


def share_office(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether both are given the same office: President Tokayev and President Tokaev."""
    return not {mention.title for mention in ones}.isdisjoint({m.title for m in others} & _OFFICES)


def is_titled(mentions: Sequence[Mention]) -> bool:
    return any(mention.title in _OFFICES or mention.title in _COURTESY for mention in mentions)


def is_given_beside_office(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """King Harald and Harold Wilson."""
    return any(
        any(m.title in _OFFICES and not m.before for m in some) and all(m.after and not m.title for m in rest)
        for some, rest in ((ones, others), (others, ones))
    )


def before_shared_surname(
    ones: Sequence[Mention], others: Sequence[Mention]
) -> tuple[Sequence[Mention], Sequence[Mention]]:
    """Those mentions of two given names that stand before the same surnames: Svetlana and Svitlana Pavlenko."""
    afters, other_afters = ({spellings.fold(m.after) for m in mentions if m.after} for mentions in (ones, others))
    shared = {name for name in afters & other_afters if len(name) > _SHORTEST_SHARED}
    one_sharing, other_sharing = (
        [m for m in mentions if spellings.fold(m.after) in shared] for mentions in (ones, others)
    )
    return one_sharing, other_sharing


def is_orphan(
    text: str,
    ones: Sequence[Mention],
    others: Sequence[Mention],
    parts: Callable[[Sequence[Mention]], tuple[set[str], set[str]]],
    likeness: float,
) -> bool:
    """Whether the rarer of the two is a surname that acts as if introduced, and the other one is introduced.

    What is hardly alike, and is a name elsewhere, must speak or have a title.
    """
    orphan, known = (ones, others) if len(ones) < len(others) else (others, ones)
    if len(known) < 2 * len(orphan) or any(m.before or m.after for m in orphan) or any(m.after for m in known):
        return False
    if not parts(known)[0] or not any(mention.before for mention in known):
        return False
    if any(m.title not in _COURTESY and m.title not in {other.title for other in known} for m in orphan if m.title):
        return False  # Officer Meier is introduced
    first = min(mention.span.start for mention in known if mention.before)
    if any(mention.span.start < first for mention in orphan):
        return False
    if any(_speaks(text, mention) for mention in orphan):
        return True
    strange = likeness >= spellings.SLIPPED or not (vocabulary.is_name(orphan[0].name) or variants.has(orphan[0].name))
    return strange and any(_ACTS.match(text, mention.span.end) for mention in orphan)


def _speaks(text: str, mention: Mention) -> bool:
    start, end = mention.span
    return bool(
        mention.title in _COURTESY
        or _SPEAKS.match(text, end)
        or _SPOKEN_BY.search(text, max(0, start - _BEFORE), start)
    )
