"""Mojibake: text that was decoded with another encoding than it was written in, and what stood there.

ftfy judges what is damage. It takes long to import and reads 3 MB a second, so that only lines are shown to it
that have what every kind of mojibake has: two neighbours beyond ASCII that are not plain typography, a C1 control,
or `Â` and `Ã` before a space.
"""

import re
from collections.abc import Iterator

from newslint.analyses import misreadings
from newslint.compiled import expression
from newslint.named import NamedTuple

# What clean English has beyond ASCII: with nothing else in a text, there is nothing to look at.
_UNUSUAL = expression("[^\x00-\x7f‘’“”–—…\xa0áéíóúñüöç]")
_SUSPECT = expression(
    r"\bÅ [a-z]{1,20}[Ã-Å][^\x00-\x7f]"
    r"|[\x80-\x9f]|[ÂÃ] |[ãåä][\xa1-\xbf‚ƒ„†‡ˆ‰‹˜]|â[£¥°½¼¾²³±©§](?![^\x00-\x7f])"
    r"|â€|[À-ß][^\x00-\x7f]|[à-ÿ][^\x00-\x7f’”][^\x00-\x7f]|[\xa1-¿][^\x00-\x7f“”‘’–—]"
    r"|[^\x00-\xff‘’“”–—…€•™′″\u2009\u200a\u202f\u3000-\u9fff\uac00-\ud7ff\uff00-\uffef][^\x00-\x7f‘’“”–—…]"
)
_CURLY = expression(r"(?<!€)[‘’“”]")  # `â€™` has no mark in it
_LOST_LAST_BYTE = expression(r"â€(?![^\s.,;:!?)\]])")
_LOST_CLOSING = expression(r"(?<![^\x00-\x7f])â€\ufffd(?!\ufffd)|(?<=[\w.,!?%)])â€(?=[\s.,;:!?)\]]|\Z)")
_LOST_SPACE_BYTE = expression(r"(?<=[0-9a-z.,;:!?%)”’])Â[ \xa0]")
_LOST_CAPITAL = expression(r"\bÅ (?=[a-z]{1,20}[Ã-Å][^\x00-\x7f])")  # Š, whose second byte is a no-break space
_MACINTOSH = expression(r"(?:(?<=[A-Za-z][a-z])|(?=..[a-z]{2}))√[^\x00-\x7f]")
_LOST_SPACE = ("Â", "Ã", "Å", "Î", "Ð", "Ñ", "Ù")
_DECODED_SPACE = expression(r" ?\xa0 ?")
_INSIDE_WORD = expression(r"[a-z]{2}\x92(?!(?:s|t|d|m|re|ve|ll)\b)[a-z]")
_WHOLE = ("restore_byte_a0", "replace_lossy_sequences")
_EXACT = ("decode_inconsistent_utf8",)
_TIMES = expression("[0-9] Ã [0-9]")
"""A multiplication sign that lost its second byte, which no letter is."""
_LONGEST = 2000


class Damage(NamedTuple):
    """`sound` stood at a stretch; it is `certain` if no byte had to be guessed."""

    start: int
    end: int
    sound: str
    certain: bool


def damages(text: str) -> Iterator[Damage]:
    """The damaged stretches of a text, in order."""
    if text.isascii() or not _UNUSUAL.search(text):
        return
    done = 0
    for suspect in _SUSPECT.finditer(text):
        if suspect.start() >= done:
            start, done = _line_at(text, suspect.start(), done)
            for damage in _damages_of_line(text, start, done):
                trimmed = _trimmed(damage, text)
                if not _TIMES.match(text, trimmed.start - 2):
                    yield trimmed


def has_straight_marks(text: str) -> bool:
    """Whether quotation marks and apostrophes are straight as a rule in a text that may be damaged."""
    return text.count("'") + text.count('"') > 1 + 4 * sum(1 for _ in _CURLY.finditer(text))


def _line_at(text: str, offset: int, floor: int) -> tuple[int, int]:
    """The line around an offset, as far as it is of use in judging what stands there."""
    floor, ceiling = max(floor, offset - _LONGEST), min(offset + _LONGEST, len(text))
    start = max(text.rfind("\n", floor, offset) + 1, floor)
    end = text.find("\n", offset, ceiling)
    if end < 0:
        end = ceiling if ceiling == len(text) else max(text.rfind(" ", offset + 1, ceiling), offset + 1)
    return start, end


def _damages_of_line(text: str, start: int, end: int) -> list[Damage]:
    """The line as one where that mends all of it, else character by character; the rest is for ftfy to judge."""
    together = _whole_line(text, start, end)
    if together and not _looks_damaged(_applied(text, start, end, together)):
        return together
    alone = [] if _LOST_CAPITAL.search(text, start, end) else list(_characters(text, start, end))
    if not all(_stands_in(suspect.span(), alone) for suspect in _SUSPECT.finditer(text, start, end)):
        if together:
            return together
        words = list(_words(text, start, end))
        alone = [damage for damage in alone if not _stands_in(damage[:2], words)] + words
    return sorted(alone)


def _applied(text: str, start: int, end: int, damages: list[Damage]) -> str:
    parts: list[str] = []
    for damage in damages:
        parts += text[start : damage.start], damage.sound
        start = damage.end
    return "".join(parts) + text[start:end]


def _looks_damaged(text: str) -> bool:
    from ftfy.badness import is_bad

    return bool(is_bad(text)) or misreadings.sound(text)[0] != text


def _stands_in(stretch: tuple[int, int], damages: list[Damage]) -> bool:
    return any(stretch[0] < damage.end and stretch[1] > damage.start for damage in damages)


def _characters(text: str, start: int, end: int) -> Iterator[Damage]:
    for first, last in misreadings.stretches(text, start, end):
        damaged = text[first:last]
        sound, certain = misreadings.sound(damaged)
        if sound != damaged and not _looks_damaged(sound):
            yield Damage(first, last, _plain_spaces(sound, damaged), certain)


def _whole_line(text: str, start: int, end: int) -> list[Damage]:
    """A line in which everything beyond ASCII was read with one wrong encoding: word by word what stood there."""
    from ftfy import fix_encoding_and_explain

    line = _completed(text[start:end])
    sound, steps = fix_encoding_and_explain(line)
    if not steps or any(kind not in ("encode", "decode") and what not in _WHOLE for kind, what in steps):
        return []
    if "\ufffd" in line and line.count("\ufffd") * 4 > len(line):
        return []
    damaged_words, words = text[start:end].split(" "), sound.split(" ")
    if len(words) != len(damaged_words):
        return [Damage(start, end, sound, False)]
    found: list[Damage] = []
    for damaged, completed, word in zip(damaged_words, line.split(" "), words, strict=True):
        if word != damaged:
            as_found = damaged == completed
            certain = (
                as_found and "\ufffd" not in damaged and not _is_doubtful(damaged) and not damaged.endswith(_LOST_SPACE)
            )
            found.append(Damage(start, start + len(damaged), _plain_spaces(word, damaged), certain))
        start += len(damaged) + 1
    return found


def _words(text: str, start: int, end: int) -> Iterator[Damage]:
    """The damaged words of a line that has sound ones too."""
    from ftfy import fix_encoding_and_explain

    for first, last in _stretches(text, start, end):
        damaged = text[first:last]
        whole = _completed(damaged)
        guessed = _LOST_SPACE_BYTE.sub("\xa0", _LOST_LAST_BYTE.sub("â€\x9d", whole))
        sound, steps = fix_encoding_and_explain(guessed)
        if sound == damaged and "√" in damaged:
            whole = sound = _MACINTOSH.sub(_macintosh_letter, damaged)
        if "\ufffd" in damaged and not _UNUSUAL.search(sound.replace("\ufffd", "")):
            continue  # What is left of a letter says more than that it is lost.
        if sound != damaged and "â€" not in sound:
            exact = all(kind in ("encode", "decode") or what in _EXACT for kind, what in steps or ())
            certain = exact and whole == damaged and not _LOST_LAST_BYTE.search(damaged) and not _is_doubtful(damaged)
            yield Damage(first, last, _plain_spaces(sound, damaged), certain)


def _completed(damaged: str) -> str:
    """With the second bytes that can only have been one: of Š at the beginning of a word, of a closing mark."""
    return _LOST_CLOSING.sub("â€\x9d", _LOST_CAPITAL.sub("Å\xa0", damaged))


def _macintosh_letter(match: re.Match[str]) -> str:
    """The letter whose two bytes in UTF-8 were read on a Macintosh: `√§` is ä. ftfy leaves a single one alone."""
    try:
        letter = match[0].encode("mac_roman").decode()
    except UnicodeError:
        return match[0]
    return letter if letter.isalpha() else match[0]


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words that look damaged, neighbours joined."""
    first = last = start
    for suspect in _SUSPECT.finditer(text, start, end):
        if suspect.end() <= last:
            continue
        before = max(text.rfind(" ", last, suspect.start()) + 1, text.rfind("\t", last, suspect.start()) + 1, last)
        if before > last + 1:
            if first < last:
                yield first, last
            first = before
        last = text.find(" ", suspect.end(), end)
        last = end if last < 0 else last
    if first < last:
        yield first, last


def _plain_spaces(sound: str, damaged: str) -> str:
    """Without the no-break spaces that came out of the damage: they are a template's `&nbsp;`, not set by an author."""
    kept = "\xa0" in damaged.replace("Â\xa0", "")
    return sound if kept else _DECODED_SPACE.sub(" ", sound)


def _is_doubtful(damaged: str) -> bool:
    """Whether 0x92 inside a word may be a letter (í on a Macintosh) rather than the apostrophe of Windows-1252."""
    return bool(_INSIDE_WORD.search(damaged))


def _trimmed(damage: Damage, text: str) -> Damage:
    """Without what is the same at both ends; what was lost for good makes it uncertain."""
    start, end, sound, certain = damage
    most = min(end - start, len(sound))
    head = next((at for at in range(most) if text[start + at] != sound[at]), most)
    tail = next((at for at in range(most - head) if text[end - 1 - at] != sound[-1 - at]), most - head)
    sound = sound[head : len(sound) - tail]
    is_whole = "\ufffd" not in sound and text[end - tail : end - tail + 1] not in _LOST_SPACE
    return Damage(start + head, end - tail, sound, certain and is_whole)
