import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection, vocabulary

_DATA = join(dirname(__file__), "data")
SHORTEST = 6
MOST_TIMES = 2
"""What an article says more often is a word of its own."""
SURE = 8
"""A word of so many letters that is one slip away from one other only can have been nothing else."""
NO_SLIPS = frozenset(
    "statins terroir materiel colonias communiqu gouvernement parlement presidente attache batting nacional "
    "theres theyre theyve theyll youre youve".split()
)
"""Words, foreign ones for the most part, that no list has, and what wording/missing-apostrophe mends."""
SWAPPED, DOUBLED, VOWEL, DROPPED, LETTER = range(5)
AT_LEAST = {SWAPPED: 6, DOUBLED: 6, VOWEL: 8, DROPPED: 7, LETTER: 9}
"""Letters of a word in which a slip is told."""
LETTERS, VOWELS = "abcdefghijklmnopqrstuvwxyz", frozenset("aeiouy")
PREFIXES = (
    "anti auto be bi bio co counter cyber de dis e eco en ex fore geo hyper im in inter intra macro mega meta micro "
    "mid mini mis mono multi nano neo neuro non out over para photo post pre pro pseudo psycho re self semi sub super "
    "tele trans tri ultra un under uni up"
).split()
ENDINGS = (
    "s es ed d ing er ers or ors ly ness less like able ish ism isms ist ists ise ised ize ized y wise ian ians ful "
    "hood ship dom ee ees age al als ies ier in n i a o e ette ville ware"
).split()


def _words(name: str) -> list[str]:
    with open(join(_DATA, name), encoding="utf-8") as file:
        return [word for line in file if not line.startswith("#") for word in line.split()]


def _spelled() -> dict[str, str]:
    pairs = dict(entry.replace("~", " ").split(":") for entry in " ".join(_words("misspellings.txt")).split())
    return pairs | {wrong.capitalize(): right[:1].upper() + right[1:] for wrong, right in pairs.items()}


SPELLED = _spelled()


class Misspelling(Rule):
    """A word is spelled as dictionaries spell it: received, occurred, committee, separate.

    A letter doubled or not, two that change places, one too many or too few: a slip of that kind turns a word that news
    often writes into one that is none (Merriam-Webster, Oxford). Only words in small letters are looked at, that are no
    names in the article, stand among English words, and were not made from another word: a new coinage is no mistake.
    """

    message = "“{found}” is spelled “{write}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    lexicon = SPELLED
    gate = "strange_word"
    examples = (
        bad("The accident occured at dawn.", good="The accident occurred at dawn."),
        bad("A select comittee will meet untill May.", good="A select committee will meet until May."),
        bad("The goverment recieved teh letter.", good="The government received the letter."),
        bad("The negotations on finacial help failed.", good="The negotiations on financial help failed."),
        bad("An anonynmous tip helped the candiadte.", good="An anonymous tip helped the candidate."),
        bad("He taught hisself, they theirselves.", good="He taught himself, they themselves."),
        bad("The representitives chose a helicoptor.", good="The representatives chose a helicopter."),
        good("The nurdles drifted; renewables grew, and demining went on despite the delisting of learnings."),
        good("Mr Seperate met Mrs Wich in Adress. The Ministery of Sound is a band."),
        good("Le gouvernement français; the word de minimis; a raison d’etre, à la recherche."),
        good("The rightwing castmate said so; blacktip sharks, besties, bromance, defunded, sexted."),
        good("See occured.example, @recieved and the file goverment.txt."),
        good("They drank shiraz and grignolino, grignolino and more grignolino."),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        told: set[str] = set()
        for match in matches:
            wrong, start = match[0], match.start()
            if wrong in SPELLED and (wrong[0].islower() or _begins(document.text, start) or SPELLED[wrong] in _NAMES):
                told.add(wrong)
                yield from self._at(document, start, wrong, [SPELLED[wrong]], True)
        for word, count in document.words.items():
            if count > MOST_TIMES or word in told or not _is_strange(word) or word.capitalize() in document.words:
                continue
            meant = [] if inflection.made_regular(word) else _meant(word)
            if meant:
                for start in document.places(word):
                    yield from self._at(document, start, word, meant, len(word) >= SURE)

    def _at(self, document: Document, start: int, wrong: str, meant: list[str], certain: bool) -> Iterator[Finding]:
        end = start + len(wrong)
        text = document.text
        if _BEFORE.search(text, max(0, start - 1), start) or _BEHIND.match(text, end):
            return
        if not all(map(_is_english, _neighbours(text, start, end))):
            return
        only = len(meant) == 1
        yield self.finding(
            (start, end),
            replace=meant[0],
            found=wrong,
            write=meant[0],
            safety=None if certain and only else "unsafe",
        )


_REMEMBERED = 20_000
"""Words of which it is remembered what they are."""
_BEFORE = expression(r"[\w@/#&.'’-]\Z")
_BEHIND = expression(r"[\w@/*-]|\.\w")
_NAMES = frozenset(right for right in SPELLED.values() if right[:1].isupper() and right.lower() not in SPELLED.values())


def _begins(text: str, start: int) -> bool:
    return bool(re.search(r"(?:\A|[.!?:\n][”’\"')]?\s?[“‘\"'(]?)\Z", text[max(0, start - 4) : start]))


def _neighbours(text: str, start: int, end: int) -> Iterator[str]:
    before = re.search(r"([A-Za-zÀ-ÿ]+) \Z", text[max(0, start - 24) : start])
    after = re.match(r" ([A-Za-zÀ-ÿ]+)", text[end : end + 24])
    yield from (found[1] for found in (before, after) if found)


def _is_english(word: str) -> bool:
    return len(word) < 3 or word[0].isupper() or word in SPELLED or vocabulary.is_word(word)


@lru_cache(_REMEMBERED)
def _is_strange(word: str) -> bool:
    if len(word) < SHORTEST or not (word.isascii() and word.isalpha() and word.islower()):
        return False
    return not (word in NO_SLIPS or vocabulary.is_word(word) or vocabulary.as_name(word))


@lru_cache(_REMEMBERED)
def _meant(word: str) -> list[str]:
    """The words that the writer may have meant, of those that are likeliest."""
    slips = _slips(word)
    if not slips:
        return []
    best = min(slips.values())
    if best not in (SWAPPED, DOUBLED) and _is_made_of_words(word):
        return []
    likeliest = [right for right, slip in slips.items() if slip == best]
    return likeliest if len(likeliest) == 1 and best != LETTER else sorted(likeliest)[:1] * 2


def _slips(word: str) -> dict[str, int]:
    often = _often()
    found: dict[str, int] = {}
    for slip, right in _near(word):
        if right in often and len(word) >= AT_LEAST[slip]:
            found[right] = min(slip, found.get(right, slip))
    return found


_often_written: frozenset[str] = frozenset()


def _often() -> frozenset[str]:
    global _often_written
    _often_written = _often_written or frozenset(_words("often_written.txt"))
    return _often_written


def _near(word: str) -> Iterator[tuple[int, str]]:
    """What one slip may have made this of."""
    size = len(word)
    for at in range(size):
        left, here, right = word[:at], word[at], word[at + 1 :]
        if right and here != right[0]:
            yield SWAPPED, left + right[0] + here + right[1:]
        if left.endswith(here):
            yield DOUBLED, left + right
        elif 0 < at < size - 1 or here not in "aeiosdn":
            yield DROPPED, left + right
        yield DOUBLED, left + here + here + right
        for letter in LETTERS:
            if letter != here and (at or size > SURE):
                yield DROPPED, f"{left}{letter}{here}{right}"
                if here in VOWELS and letter in VOWELS:
                    if at < size - 1:
                        yield VOWEL, left + letter + right
                elif at < size - 2:
                    yield LETTER, left + letter + right
    yield from ((DROPPED, word + letter) for letter in "dehklmnrty")


def _is_made_of_words(word: str) -> bool:
    """Whether somebody may have made it of others: a prefix or an ending with a word, or two words."""
    known = vocabulary.is_word
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if (
            stem != word
            and len(stem) > 3
            and (known(stem) or known(stem + "e") or (stem[-1] == stem[-2] and known(stem[:-1])))
        ):
            return True
    for prefix in PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > 3 and known(rest):
            return True
    return any(vocabulary.is_common(word[:at]) and vocabulary.is_common(word[at:]) for at in range(3, len(word) - 2))
