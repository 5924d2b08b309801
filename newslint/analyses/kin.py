"""Whether a word of a name is another form of the right one: plural, possessive, derived, translated or misspelled."""

from __future__ import annotations

SAME, FORM, SYNONYM, NONE = range(4)
SPELLINGS = (
    ("organization", "organisation"),
    ("labour", "labor"),
    ("centre", "center"),
    ("centres", "centers"),
    ("programme", "program"),
    ("cooperation", "co-operation"),
    ("defence", "defense"),
    ("theatre", "theater"),
    ("specialized", "specialised"),
    ("stabilization", "stabilisation"),
    ("standardization", "standardisation"),
    ("immunization", "immunisation"),
    ("organized", "organised"),
    ("saint", "st"),
    ("co-ordination", "coordination"),
    ("oceanographic", "océanographic"),
)
_STANDARD = {other: one for one, other in SPELLINGS}
_ENDINGS = frozenset(
    " s es e ed er ers ing ings ion ions ation ations ition itions al als ally ic ics ical ive ives ly ment"
    " ments mental"
    " ance ances ence ences ant ants ent ents or ors ory y ies ity ities ist ists ism ian ians ary ar ership"
    " ship able"
    " ible ty age ages ative ator ators ational ional ative n an ans ency ancy ial istic istical logical logy"
    " ized ised ise ize ey ry ty".split(" ")
)
_STEM = 4
_LETTERS = (("ph", "f"), ("k", "c"), ("ca", "ka"), ("ct", "kt"), ("z", "s"), ("y", "i"), ("ie", "ei"))
_OTHERS = (
    frozenset(("community", "communities", "communist", "communists", "communism", "communication", "communications")),
    frozenset(("international", "internal", "interior", "intern")),
    frozenset(("university", "universal", "universe")),
    frozenset(("constitution", "constituent", "constituency")),
    frozenset(("social", "socialist", "society", "socialism")),
    frozenset(("nation", "nationalist", "national", "nationals")),
    frozenset(("republic", "republican", "republicans")),
    frozenset(("party", "partial")),
    frozenset(("general", "generation")),
    frozenset(("liberal", "liberation", "liberty")),
    frozenset(("state", "station", "statistics", "statistical", "statist")),
    frozenset(("metropolitan", "metropolis")),
    frozenset(("central", "centre", "center", "century")),
    frozenset(("institute", "institution", "institutional")),
    frozenset(("president", "presidential", "presidency")),
    frozenset(("post", "posting", "poster", "postal")),
    frozenset(("transport", "transportation")),
    frozenset(("german", "germany", "germanic")),
    frozenset(("personal", "person", "personnel")),
    frozenset(("united", "union", "unity", "unit")),
    frozenset(("port", "portable", "porter")),
    frozenset(("rail", "railing")),
    frozenset(("human", "humanity", "humane", "humanist", "humanitarian")),
    frozenset(("mining", "minister", "ministry")),
    frozenset(("democrats", "democratic", "democracy", "democrat")),
)
"""Words too like each other: both are usual in names. What is exchanged for the other all the same is listed."""
ACCENTS = {
    ord(pair[0]): pair[1]
    for pair in (
        "àa áa âa ãa äa åa çc èe ée êe ëe ìi íi îi ïi ñn òo óo ôo õo öo øo ùu úu ûu üu ýy čc ćc ďd ěe ęe ąa ğ"
        "g ıi łl ńn őo řr şs śs šs ťt ůu űu žz źz żz"
    ).split()
}


def plain(word: str) -> str:
    """A word in lower case, without accents, in one spelling, with a plain apostrophe."""
    word = word.lower().replace("’", "'").translate(ACCENTS)
    return _STANDARD.get(word, word)


def stem(word: str) -> str:
    return plain(word)[:_STEM]


def is_form(one: str, other: str) -> bool:
    """Whether two plain words are forms of one: diseases, disease's, safely for safety."""
    first, second = bare(one), bare(other)
    if first == second:
        return True
    if any(first in group and second in group for group in _OTHERS):
        return False
    shared = 0
    for a, b in zip(first, second, strict=False):
        if a != b:
            break
        shared += 1
    return any(
        first[size:] in _ENDINGS and second[size:] in _ENDINGS for size in range(shared, max(_STEM, shared - 2) - 1, -1)
    )


def is_misspelled(found: str, right: str) -> bool:
    """Whether a letter, or two of a long word, are wrong."""
    most = 2 if len(right) > 9 else 1
    if len(right) < 5 or abs(len(found) - len(right)) > most or found[0] != right[0]:
        return False
    row = list(range(len(right) + 1))
    for at, letter in enumerate(found, 1):
        before, row = row, [at]
        for there, wanted in enumerate(right, 1):
            row.append(min(before[there] + 1, row[-1] + 1, before[there - 1] + (letter != wanted)))
    return row[-1] <= most


def bare(word: str) -> str:
    """A word without the possessive and the plural."""
    word = word.removesuffix("'s").removesuffix("'")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def misspellings(word: str) -> set[str]:
    """What a letter left out of a pair, or one for another that sounds so, makes of it."""
    found = {word[:here] + word[here + 1 :] for here in range(2, len(word)) if word[here] == word[here - 1]}
    for one, other in _LETTERS:
        if (here := word.find(one, 1)) > 0:
            found.add(word[:here] + other + word[here + len(one) :])
    return found
