"""Mentions: the words of an article that are (part of) a name, with the company they keep."""

from collections.abc import Sequence
from itertools import islice

from newslint.compiled import expression
from newslint.finding import Block, Span
from newslint.named import NamedTuple

_LETTER = r"[^\W\d_]"
_WORD = expression(
    rf"(?<![^\W_])[A-Z\u00c0-\u00de\u0100-\u024f\u1e00-\u1eff]{_LETTER}{{0,40}}(?:[-'’‘ʼ]{_LETTER}{{1,40}}){{0,3}}"
)
_ARTICLE = expression(r"(?:Al|El|Ad|An|Ar|As|Ash|Az)-(?=[A-Z])")
_MODIFIED = expression(
    r"-(?:based|led|backed|built|born|style|wide|era|run|only|made|like|bound|driven|owned|speaking|controlled|"
    r"occupied|held|funded|"
    r"trained|dominated|aligned|sponsored|ruled|listed|registered|supplied|sized|educated|brokered|annexed)$"
)
_WITHIN_NAME = expression(
    r"[ \u00a0\n](?:(?:al|el|de|del|della|der|den|di|da|do|dos|du|la|le|van|von|bin|bint|ibn|abu|ter|ten|zu)[- ]){0,2}"
    r"|-|[ \u00a0](?:al|el|ad|an|ar|as|ash|az)-|[ \u00a0][“\"'‘]|[”\"'’][ \u00a0]"
)
_MOST = 200_000
"""So many words of names are enough of any article."""
_BEFORE_SENTENCE = frozenset(".!?…:;–—|")
_OPENING_MARKS = " \u00a0\n\t“”‘’\"'«»()[]_"

TITLES = frozenset(
    "Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Prof Professor President Vice Prime Minister Premier Chancellor Secretary "
    "Judge Justice Chief General Gen Lieutenant Lt Colonel Col Major Maj Captain Capt Sergeant Sgt Commander Cmdr "
    "Admiral Adm "
    "Officer Inspector Detective Sheriff Senator Sen Representative Rep Congressman Congresswoman Governor Gov Mayor "
    "Deputy "
    "Councillor Ambassador Director Foreign Defense Defence Interior King Queen Prince Princess Emperor Pope Bishop "
    "Archbishop Cardinal "
    "Father Sister Brother Rabbi Imam Sheikh Sheik Ayatollah Grand Emir Crown Coach Rev Reverend Saint St Speaker "
    "Attorney Former Ex".split()
)
_NEVER = frozenset(
    "January February March July September October November December Feb Apr Jul Aug Sept Oct Nov Dec "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Tue Tues Wed Thu Thur Thurs Fri "
    "A An The This That These Those In On At By To From For Of With Without Into Onto Over Under After Before Since "
    "Until Till During "
    "Between Among Amid Against About Above Across Along Around Behind Below Beside Beyond Despite Down Near Off Out "
    "Past Through Up "
    "Upon Within As If When While Where Whether Because Although Though Unless But And Or Nor So Yet Then Than Now "
    "Here There "
    "He She It We You They I His Her Its Our Your Their My Him Them Us Me Who Whom Whose Which What Why How Not No Yes "
    "Both Each Every All Some Any Many Most Few Several Other Another Such One Two Three Four Five Six Seven Eight "
    "Nine Ten "
    "Is Are Was Were Be Been Has Have Had Do Does Did Will Would Can Could May Might Shall Should Must Also Only Even "
    "Still Just Once".split()
)


class Mention(NamedTuple):
    """One word of a name. Its place and its name leave out a possessive ’s and the article of al-Mutairi."""

    span: Span
    name: str
    before: str
    """The word of the same name before it, most often a given name; or empty."""
    after: str
    """The word of the same name after it; or empty."""
    title: str
    """The title that leads the name: Mr, Judge, President; or empty."""
    opens_sentence: bool
    """Here any word has a capital."""


def names(text: str, blocks: Sequence[Block], addresses: Sequence[Span]) -> tuple[Mention, ...]:
    """The mentions of a text, in order; words in capitals throughout, days, months and addresses are none."""
    found: list[Mention] = []
    title = ""
    last, last_end, last_block = "", -1, -1
    for start, end, word, block_start in _capitalised(text, blocks, addresses):
        opens = _opens_sentence(text, start, block_start)
        joined = last_block == block_start and start - last_end < 20 and _joined(text, last_end, start, last)
        last_block = block_start
        if word in TITLES:
            title, last, last_end = word, word, end
            continue
        if not joined:
            title = ""
        previous = found[-1] if found and joined and found[-1].span.end == last_end else None
        if previous is not None:
            title = previous.title
            found[-1] = previous._replace(after=word)
        found.append(Mention(Span(start, end), word, previous.name if previous else "", "", title, opens))
        last, last_end = word, end
    return tuple(found)


def _capitalised(text: str, blocks: Sequence[Block], addresses: Sequence[Span]) -> list[tuple[int, int, str, int]]:
    """Words that begin with a capital, outside of addresses, one block after the other."""
    words: list[tuple[int, int, str, int]] = []
    ahead = iter((*addresses, Span(len(text), len(text))))
    address = next(ahead)
    for block in blocks:
        for match in islice(_WORD.finditer(text, block.start, block.end), max(0, _MOST - len(words))):
            start = match.start()
            while address.end <= start and address.start < len(text):
                address = next(ahead)
            word = match[0]
            if address.start <= start < address.end or not word[0].isupper() or (len(word) > 1 and word.isupper()):
                continue
            if word[-2:] in ("'s", "’s"):
                word = word[:-2]
            if "-" in word:
                if (article := _ARTICLE.match(word)) is not None:
                    word, start = word[article.end() :], start + article.end()
                if (modified := _MODIFIED.search(word)) is not None:
                    word = word[: modified.start()]
            if word not in _NEVER:
                words.append((start, start + len(word), word, block.start))
    return words


def _joined(text: str, end: int, start: int, last: str) -> bool:
    """Whether two capitalised words belong to one name, by what stands between them."""
    if text[end] == "." and (len(last) == 1 or last in TITLES):
        end += 1
    return end == start or _WITHIN_NAME.fullmatch(text, end, start) is not None


def _opens_sentence(text: str, start: int, block_start: int) -> bool:
    place, farthest = start, max(block_start, start - 12)
    while place > farthest and text[place - 1] in _OPENING_MARKS:
        place -= 1
    return place == block_start or text[place - 1] in _BEFORE_SENTENCE
