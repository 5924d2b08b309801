"""Which language an article is written in, as far as its common words tell."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

FEWEST_WORDS = 25
"""A text with fewer words is taken to be English: there is too little of it to judge."""

_COMMON = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from which he this have",
    "fr": "le la les de des du et en un une est pour que qui dans par pas sur au plus avec ce il sont aux se",
    "es": "el la los las de del y en un una es por que para con no su se al lo como más pero sus este son",
    "pt": "o a os as de do da dos das e em um uma é por que para com não se ao no na mais foi são como",
    "it": "il lo la gli le di del della e in un una è per che non si con da nel alla dei sono più anche come",
    "de": "der die das den dem und ist in zu mit von für auf nicht ein eine des sich auch als an es im wird",
    "nl": "de het een van en in is op te dat die voor met zijn niet aan er om ook als bij maar uit naar",
    "sv": "och att det som en på är av för med den till inte har om ett men var sig så från vi kan",
    "da": "og at det som en på er af for med den til ikke har om et men var sig så fra vi kan blev",
    "pl": "w i na z do nie że się to jest jak od po za przez ale dla oraz tym które był ma co przy",
    "tr": "ve bir bu da de için ile çok daha olarak olan en gibi kadar sonra ama ne var değil ise her",
    "ro": "și de la în a cu pe un o nu din care este pentru mai că sunt al prin fost ce se au",
    "cs": "a v na se je že s z do o to i za by ale jako po pro jsem tak jeho které byl od podle",
}
_FOREIGN = b"jqz\x80"
_codes: dict[str, tuple[str, ...]] = {}
"""The languages of each common word."""
_folded: dict[str, set[bytes]] = {}
"""The common words as they stand in `folded`."""


def language(words: Mapping[str, int]) -> str:
    """The language of a text with these word counts, as a two-letter code; "und" if no known one has the most words.

    Fewer than `FEWEST_WORDS` words are taken to be English.
    """
    total = sum(words.values())
    if total < FEWEST_WORDS:
        return "en"
    shares = dict.fromkeys(_COMMON, 0)
    codes = _languages_of_words()
    for word, count in words.items():
        for code in codes.get(word) or codes.get(word.lower(), ()):
            shares[code] += count
    best = max(shares, key=lambda code: shares[code])
    if shares["en"] >= total // 12 and shares["en"] * 10 >= shares[best] * 9:
        return "en"
    if shares[best] >= total // 12 and best != "en":
        return best
    latin = sum(count for word, count in words.items() if word.isascii())
    return "en" if latin * 10 >= total * 9 else "und"


def plainly_english(folded: bytes) -> bool:
    """Whether `language` would say so of a text, by a look at its view `folded`; if not, it still may.

    English has a “the” for every twenty words, and few of the letters that abound in the others: j, q, z and whatever
    is not ASCII. French, Spanish and Dutch without them have “de”.
    """
    if len(folded) < 8 * FEWEST_WORDS and len(folded.split()) < FEWEST_WORDS:
        return True
    the = folded.count(b" the ")
    if _has_few_foreign(folded, 5 * the // 9):
        return True
    foreign = len(folded) - len(folded.translate(None, _FOREIGN))
    plain = the + folded.count(b" of ") + folded.count(b" and ")
    return 2 * (foreign + 2 * folded.count(b" de ")) <= plain or _is_english_by_far(folded)


def _has_few_foreign(folded: bytes, most: int) -> bool:
    """Whether the letters that are rare in English stand there at most so often: quicker than to count them all."""
    for letter in _FOREIGN:
        at = folded.find(letter)
        while at >= 0:
            if not most:
                return False
            most -= 1
            at = folded.find(letter, at + 1)
    return True


def _is_english_by_far(folded: bytes) -> bool:
    """By its words, as `language` does it: letters that are not ASCII are taken for whatever they may be."""
    from collections import Counter

    if not _folded:
        for code, common in _COMMON.items():
            _folded[code] = {bytes(min(ord(letter), 0x80) for letter in word) for word in common.split()}
    words = folded.split()
    counts = Counter(filter(set().union(*_folded.values()).__contains__, words))
    shares = {code: sum(map(counts.__getitem__, common & counts.keys())) for code, common in _folded.items()}
    english = shares.pop("en")
    return english * 10 >= len(words) and english * 8 >= max(shares.values()) * 9


def _languages_of_words() -> dict[str, tuple[str, ...]]:
    if not _codes:
        for code, words in _COMMON.items():
            for word in words.split():
                _codes[word] = (*_codes.get(word, ()), code)
    return _codes
