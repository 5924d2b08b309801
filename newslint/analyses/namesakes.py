"""One person or two? What an article tells about two names that are spelled much alike.

`spellings` judges the two words; here stands the evidence around their mentions: given names that agree or conflict,
who was introduced, who is told to be no relation.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from newslint.analyses import orphans, pinyin, places, same_names, spellings, variants, vocabulary
from newslint.analyses.names import Mention
from newslint.compiled import expression
from newslint.finding import Block

_NAMESAKES = expression(
    r"no relation|not related|unrelated|namesake|similar(?:ly)? name|same name|by mistake|spel[lt]|double life|"
    r"(?:mistaken|taken|confused) (?:for|with)|"
    r"(?<!borne )(?<!bears )(?<!bore )(?<!bear )(?<!bearing )(?<!in )(?<!clear )"
    r"\b(?:his|her|their|whose) names?\b"
)
_KIN = r"(?:cousin|brother|sister|sibling|twin|nephew|niece|uncle|aunt|son|daughter|father|mother)"
_KIN_AFTER = expression(
    r"(?: [A-Z]\w{1,30})?,? (?:who is )?(?:his|her|their|its|a|the|an|[A-Z]\w{1,30}[’']s) "
    rf"(?:\w{{1,30}} ){{0,2}}{_KIN}\b"
)
_KIN_BEFORE = expression(rf"\b{_KIN}s?,? (?:[A-Z]\w{{1,30}} )?$")
_BETWEEN = expression(
    r"(?:[’']s)? ?(?:,|and|or|to|for|from|than|vs?\.?|versus|/|–|-|\(|&|then|formerly)?,? ?(?:and |or |the )?[\"“‘'(]?"
)
_APPOSITION = expression(r", (?:aged )?(?:[0-9]{1,3},|who\b|whose\b|an?\b|the\b)")
_IDENTITY = expression(r", (?:aged )?(?:[0-9]{1,3},|an? \w+(?:[ -]\w+){0,2}, )")
_PREPOSITION = expression(r"\b(?:in|to|near|at|from|outside) $")
_GREATER_PLACE = expression(r", [A-Z]")
_INSTITUTIONS = frozenset(
    "University College School Hospital Bank Group Company Corporation Institute Center Centre Foundation Association "
    "Council Club United City County State Province Region Oblast River Lake Island Street Road Avenue Airport Party "
    "Press Times Post".split()
)
_PARTICLES = frozenset(
    "De Di Da Del Della Dello Dos Du Van Von Vander Ter Ten Le La Lo Mac Mc Bin Ibn Abu San Santa".split()
)
_REMARK_ENDS = 40
_GOES_ON = expression(r"[^.!?;:“”\"\n]{0,60}")
_FULL_NAME = expression(r"\b[A-Z]\w+ [A-Z]\w+")
_GIVEN = expression(r"[A-Z][a-z]{1,5}-[a-z]{2,6}")
_NEVER = 2.0
_SLIP = spellings.LIKELY + 0.06


def parts(mentions: Sequence[Mention]) -> tuple[set[str], set[str]]:
    """What stands beside a name as part of it, folded: what surely does, and what may. Institutions are no evidence."""
    sure, possible = set(), set()
    for mention in mentions:
        for part in (mention.before, mention.after):
            if part and part not in _INSTITUTIONS and part not in _PARTICLES:
                possible.add(spellings.fold(part))
                if not vocabulary.is_common(part) or vocabulary.is_name(part):
                    sure.add(spellings.fold(part))
    return sure, possible


def of_one_surname(ones: Sequence[Mention], others: Sequence[Mention]) -> tuple[Sequence[Mention], Sequence[Mention]]:
    """Of two forms of a given name the mentions before the same surname, if there are any; else all."""
    if same_names.are_forms(ones[0].name, others[0].name):
        sharing = orphans.before_shared_surname(ones, others)
        if all(sharing):
            return sharing
    return ones, others


def are_one(
    text: str,
    block_at: Callable[[int], Block | None],
    ones: Sequence[Mention],
    others: Sequence[Mention],
    likeness: float,
) -> bool:
    """Whether two spellings of this likeness are one name here."""
    if not _is_enough(text, ones, others, likeness):
        return False
    if likeness >= spellings.PLAIN:
        bare = (mention for mention in (*ones, *others) if not mention.before and not mention.after)
        return not _are_told_apart(text, block_at, bare, ones[0].name, others[0].name)
    if _both_introduced(text, ones, others) or _stands_for_place(text, ones) != _stands_for_place(text, others):
        return False
    if _two_syllables(ones) & _two_syllables(others):  # Roh Byung-woo
        return True
    return not _listed_together(text, ones, others) and not _are_told_apart(
        text, block_at, (*ones, *others), ones[0].name, others[0].name
    )


def _is_enough(text: str, ones: Sequence[Mention], others: Sequence[Mention], likeness: float) -> bool:
    one, other = ones[0].name, others[0].name
    if same_names.are_forms(one, other) and all(orphans.before_shared_surname(ones, others)):
        return True
    known = likeness < spellings.PLAIN and likeness != spellings.SURE and spellings.are_known(one, other)
    if not known and (places.are_one(text, ones, others) or places.is_mistyped(text, ones, others)):
        return True
    if likeness < spellings.SLIPPED:
        return not known and orphans.is_orphan(text, ones, others, parts, likeness)
    if not known and (likeness >= _wanted(text, ones, others) or _is_slip(ones, others)):
        return True
    return orphans.is_orphan(text, ones, others, parts, likeness)


def _is_slip(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether the one stands once, without company of its own, and the other, which is introduced, more often."""
    (slip, *more), many = (ones, others) if len(ones) < len(others) else (others, ones)
    if more or len(many) < 2 or vocabulary.is_name(slip.name) or variants.has(slip.name):
        return False
    if slip.before or slip.after:
        given = any(mention.before == slip.before and mention.after == slip.after for mention in many)
        if slip.after:  # Krzystof for Krzysztof, before the same surname
            return given and vocabulary.is_name(many[0].name)
        return given and not _family_name_first(slip)
    introduced, _ = parts(many)
    if slip.title:
        return bool(introduced) and any(mention.title == slip.title for mention in many)
    known = vocabulary.is_name(many[0].name) or variants.has(many[0].name)
    return not slip.opens_sentence and (known or bool(introduced))


def _family_name_first(mention: Mention) -> bool:
    """Li Xiaoming and Li Xiaoning are two people."""
    return (
        "-" in mention.name
        or spellings.is_surname(mention.before)
        or bool(pinyin.wade_giles(spellings.fold(mention.before)))
    )


def _stands_for_place(text: str, mentions: Sequence[Mention]) -> bool:
    """Kate Middleton, in Midleton, Cork."""
    return any(
        _PREPOSITION.search(text, max(0, mention.span.start - 9), mention.span.start)
        and _GREATER_PLACE.match(text, mention.span.end)
        for mention in mentions
    )


def _both_introduced(text: str, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Wade Janssen, 58, who grows corn, and Wade Jansen, who sells it."""
    return _is_introduced(text, ones) and _is_introduced(text, others)


def _is_introduced(text: str, mentions: Sequence[Mention]) -> bool:
    return any(
        (mention.before and _APPOSITION.match(text, mention.span.end))
        or (mention.after and _IDENTITY.match(text, _whole_end(text, mention)))
        for mention in mentions
    )


def _wanted(text: str, ones: Sequence[Mention], others: Sequence[Mention]) -> float:
    """How alike they must be: little if one is introduced and the other bare; never enough if given names conflict."""
    (sure, possible), (other_sure, other_possible) = parts(ones), parts(others)
    if shared := possible & other_possible:
        return spellings.LIKELY if shared & _two_syllables(ones) & _two_syllables(others) else spellings.CERTAIN
    if possible and other_possible:
        akin = any(spellings.likeness(part, twin) >= spellings.LIKELY for part in possible for twin in other_possible)
        if akin and any(
            pinyin.wade_giles(spellings.fold(mention.name)) for mention in (*ones, *others)
        ):  # Xie Zhenhua and Hsieh Chen-hua
            return spellings.SURE
        return spellings.PLAIN if akin else _NEVER
    if orphans.is_given_beside_office(ones, others):
        return _NEVER
    if sure or other_sure or _is_introduced(text, (*ones, *others)) or orphans.share_office(ones, others):
        return spellings.LIKELY
    if not (possible or other_possible) and orphans.is_titled(ones) != orphans.is_titled(others):
        return spellings.LIKELY
    if all(mention.opens_sentence for mention in (*ones, *others)):
        return _NEVER
    rarer = ones if len(ones) < len(others) else others
    if any(_APPOSITION.match(text, mention.span.end) for mention in rarer):  # Schuhmacher, a cyclist
        return _NEVER
    if _strays(ones, others) or _share_particle(ones, others):
        return spellings.SURE
    return spellings.CERTAIN


def _strays(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether the one stands once, as if known, and the other more often."""
    (stray, *more), many = (ones, others) if len(ones) < len(others) else (others, ones)
    company = bool(more or stray.before or stray.after or stray.title)
    return len(many) > 1 and not company


def _share_particle(ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """De Giorgis and De Georgis."""
    return bool({m.before for m in ones} & {m.before for m in others} & _PARTICLES)


def _two_syllables(mentions: Sequence[Mention]) -> set[str]:
    """Given names like Hsiu-ying and Min-jae after the family name: few people share the one and nearly the other."""
    return {spellings.fold(mention.after) for mention in mentions if _GIVEN.fullmatch(mention.after)}


def kept(text: str, ones: Sequence[Mention], others: Sequence[Mention], likeness: float) -> tuple[str, bool]:
    """The form to keep, and whether that is clear: by a majority of two to one, by a full name, by a dictionary."""
    one, other = ones[0].name, others[0].name
    (introduced, possible), (other_introduced, other_possible) = parts(ones), parts(others)
    # Sung P’ei-ling and Song Peiling: one word alone cannot be mended.
    whole = not (possible and other_possible) or bool(possible & other_possible)
    if len(ones) >= 2 * len(others) or len(others) >= 2 * len(ones):
        return (one if len(ones) > len(others) else other), whole
    if bool(introduced) != bool(other_introduced):
        return (one if introduced else other), whole and likeness > _SLIP
    if vocabulary.is_name(one) != vocabulary.is_name(other):
        return (one if vocabulary.is_name(one) else other), whole
    first, second = (ones, others) if ones[0].span.start < others[0].span.start else (others, ones)
    return first[0].name, whole and _is_introduced(text, first) and not _is_introduced(text, second)


def _are_told_apart(
    text: str,
    block_at: Callable[[int], Block | None],
    mentions: Iterable[Mention],
    one: str,
    other: str,
) -> bool:
    return any(
        _told_apart(text, block_at(mention.span.start), mention, other if mention.name == one else one)
        for mention in mentions
    )


def _told_apart(text: str, block: Block | None, mention: Mention, other: str) -> bool:
    """Whether the article says there that it is somebody else, or somebody’s kin."""
    start, end = mention.span
    first, last = (block.start, block.end) if block else mention.span
    first_near, last_near = max(first, start - 100), min(last, end + 100)
    remark = _NAMESAKES.search(text, first_near, last_near)
    return bool(
        (remark and not _is_about_third(text, remark.span(), (first_near, last_near), mention, other))
        or _KIN_AFTER.match(text, end, last)
        or _KIN_BEFORE.search(text, max(first, start - 40), start)
    )


def _is_about_third(text: str, remark: tuple[int, int], near: tuple[int, int], mention: Mention, other: str) -> bool:
    """Tsiklauri is no relation of Lasha Tsiklauri, which says nothing of Ciklauri."""
    told = text[remark[1] : min(near[1], remark[1] + _REMARK_ENDS)]
    if mention.name in told and other not in text[slice(*near)]:
        return True
    start = max(near[0], text.rfind(". ", near[0], remark[0]) + 1)
    sentence = text[start : min(near[1], text.find(".", remark[1]) % (len(text) + 1))]
    surname = f" {mention.after}" if mention.after else ""
    told_of = any(f"{name}{surname}" in sentence for name in (mention.name, other))
    return not told_of and _FULL_NAME.search(sentence) is not None


def _listed_together(text: str, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Smith and Smyth, Smith v Smyth, Smith (Smyth); of people also Smith passed to Smyth."""
    people = any(mention.before or mention.title for mention in (*ones, *others))
    return any(
        first.name != second.name and _go_together(text, _whole_end(text, first), second.span.start, people)
        for first, second in pairwise(sorted((*ones, *others)))
    )


def _go_together(text: str, start: int, end: int, people: bool) -> bool:
    return bool(_BETWEEN.fullmatch(text, start, end) or (people and _GOES_ON.fullmatch(text, start, end)))


def _whole_end(text: str, mention: Mention) -> int:
    """Where Marina Koval ends."""
    whole = f" {mention.after}"
    return (
        mention.span.end + len(whole)
        if mention.after and text.startswith(whole, mention.span.end)
        else mention.span.end
    )
