"""The encoding of a file that does not say it: what charset-normalizer thinks, if the text would then be plausible.

On a sentence with one apostrophe charset-normalizer is wrong more often than not, so that what it says is only taken
where every character that is not ASCII stands where a writer would put it.
"""

import re

from newslint.compiled import expression

_SAMPLE = 256_000
_MOST = 16_000_000
"""Bytes of a file whose words are looked at."""
_NAMES = {
    "cp1252": "windows-1252",
    "mac_roman": "macintosh",
    "cp1250": "windows-1250",
    "iso8859_2": "iso-8859-2",
    "cp1254": "windows-1254",
    "cp1251": "windows-1251",
    "koi8_r": "koi8-r",
    "koi8_u": "koi8-u",
    "iso8859_5": "iso-8859-5",
    "mac_cyrillic": "mac-cyrillic",
    "cp866": "cp866",
    "cp1253": "windows-1253",
    "iso8859_7": "iso-8859-7",
    "iso8859_15": "iso-8859-15",
}
"""The encodings that are guessed, by Python's names. All of them have a byte for each character."""
_WESTERN = ("cp1252", "mac_roman")
"""What English copy is in, as a rule; where both are plausible the text is the same or nearly so."""

_SEVERAL = 3
"""Words by which an encoding is known that English copy is seldom in."""

_LETTER = r"[^\W\d_²³¹¼½¾]"
_BETWEEN = expression(rf"{_LETTER}[„“•€£©®°§™×†‡«»›‹]{_LETTER}")
_MISPLACED = expression(
    r"(?<![^\s(\[“‘\"'—–-])[”](?=\w)"  # closes where a word begins
    r"|[“„](?=\s|\Z)"  # opens where a word ends
    r"|(?<!\d)[¢°](?!\w)|[a-zß-öø-ÿ’][£€¥]|(?<![\w)])[®™]|[€£¥][a-zß-öø-ÿ]{2}"
    rf"|(?<!m)[²³]|[²³](?={_LETTER})|[¡¿](?![A-Z][a-zß-ÿ])"
)
_MARKS = frozenset("‘’“”„–—…•€£¥¢©®°§½¼¾™×·†‡«»‹›¡¿²³−‐\u00a0\u00ad№")
_CUT = re.compile(rb"(?:[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})\Z")
_WORD = expression(rf"{_LETTER}+")
_LATIN = expression(r"(?:[A-Za-z]|[^\W\d_\u0000-\u00bf\u0192\u0250-\U0010ffff])+")
_ODD_CASE = expression(
    r"[A-Z]{2}[ß-öø-ÿ](?![a-z])"
    r"|^[ÐÒÔÕ]|^[À-ÖØ-Þ][A-Z](?![A-Z])"  # a Macintosh's quotation mark before a word
)
_CYRILLIC = expression(r"[Ѐ-ӿ]+")
_GREEK = expression(r"[Ͱ-Ͽ]+")
_FREQUENT = {_CYRILLIC: frozenset("оеаинтсіОЕАИНТС"), _GREEK: frozenset("αοιετσνηάόίέΑΟΙΕΤΣΝΗ")}
"""Letters that are a third of any text, and of none that is read in a wrong encoding of the same script."""
_ENOUGH = 20
"""Letters of another script by which it is known."""


def guess(data: bytes) -> str:
    """The name of the encoding of bytes that are not UTF-8; "" if that is not sure, or if most of them are UTF-8."""
    if _is_nearly_utf8(data):
        return ""
    for name in _WESTERN:
        if is_plausible(data, name):
            return _NAMES[name]
    from charset_normalizer import from_bytes

    sample = data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE]
    for match in from_bytes(sample, cp_isolation=[*_NAMES], preemptive_behaviour=False):
        alike = [name for name in _NAMES if name == match.encoding or name in match.could_be_from_charset]
        for name in alike:
            if is_plausible(data, name) and len(_odd_words(data)) >= _SEVERAL:
                return _NAMES[name]
    return ""


def is_plausible(data: bytes, name: str) -> bool:
    """Whether bytes make a text that one would write, if they are read in an encoding of one byte a character."""
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    foreign: list[str] = []
    for text in sorted(word.decode(name) for word in _odd_words(data)):
        if _BETWEEN.search(text) or _MISPLACED.search(text):
            return False
        if any(not mark.isalpha() and mark not in _MARKS for mark in text if mark > "\x7f"):
            return False
        for word in _WORD.findall(text):
            if word.isascii():
                continue
            if not _LATIN.fullmatch(word):
                foreign.append(word)
            elif not _is_latin_word(word):
                return False
    return not foreign or _is_one_script(foreign)


def _odd_words(data: bytes) -> set[bytes]:
    return {word for word in data[:_MOST].split() if not word.isascii()}


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8: a character cut in half, some words pasted in from elsewhere."""
    text = data.decode("utf-8", "surrogateescape")
    bad = len(expression(r"[\udc80-\udcff]").findall(text))
    whole = len(expression(r"[^\x00-\x7f\udc80-\udcff]").findall(text))
    is_cut = _CUT.search(data[-4:]) is not None and bad < 4
    return whole >= bad or is_cut


def _is_latin_word(word: str) -> bool:
    """Whether a word of ASCII letters and others has them in an order and a case that words have."""
    others = [letter for letter in word if letter > "\x7f"]
    if len(others) == len(word):
        return word in ("à", "À")
    for before, letter, after in zip(word, word[1:], f"{word[2:]} ", strict=False):
        if letter > "\x7f" and letter.isupper() and (before.islower() or after.islower()):
            return False
    run = max(map(len, "".join(letter if letter > "\x7f" else " " for letter in word).split()))
    return run <= 4 and not _ODD_CASE.search(word)


def _is_one_script(words: list[str]) -> bool:
    """Whether words are of one other script, with capitals at their beginning only, and its letters as frequent as they
    should be."""
    letters = "".join(words)
    for script, frequent in _FREQUENT.items():
        if script.fullmatch(letters):
            well_spelled = sum(word.islower() or word.isupper() or word.istitle() for word in words)
            common = sum(letter in frequent for letter in letters)
            return len(letters) >= _ENOUGH and well_spelled > 0.95 * len(words) and 3 * common > len(letters)
    return False
