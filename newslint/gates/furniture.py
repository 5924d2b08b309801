"""Whether a line begins as a page's buttons, prompts and notices do and has another word of theirs."""

from __future__ import annotations

from newslint.analyses.furniture_heads import ALONE, HEADS, LONGEST, PAIRED, RARE, SHORT, SPEECH, TITLE, WEAK_HEADS
from newslint.analyses.page_labels import LABEL_HEADS
from newslint.analyses.page_speech import ORDERS, THINGS
from newslint.analyses.page_vocabulary import BIDDEN, COUNTED, STRONG, VOCABULARY
from newslint.analyses.page_words import LABELS, WEAK
from newslint.views import SPACE, SYMBOL, Views, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKS = bytes(byte for byte in range(0x80) if not chr(byte).isalnum()) + bytes((SPACE, SYMBOL, *range(0x87, 0xC0)))
_BLANKS = bytes.maketrans(_MARKS, b" " * len(_MARKS))
_IDLE = frozenset("a how in is there the what to who why where".split())
"""What begins a line of furniture only where a rarer word tells."""


def _in_view(words: Iterable[str]) -> frozenset[bytes]:
    return frozenset(plain("\n".join(words)).split(b"\n"))


_HEADS, _PAIRED, _RARE, _ALONE = map(_in_view, (HEADS | WEAK_HEADS - _IDLE, PAIRED, RARE, ALONE))
_ORDERS, _THINGS, _LABEL_HEADS = map(_in_view, (ORDERS, THINGS | {"here", "below", "us"}, LABEL_HEADS))
_VOCABULARY = _in_view(VOCABULARY)
_OPENINGS = (
    b"for more ",
    b"for all ",
    b"in partnership ",
    b"in association ",
    b"be the first ",
    b"in this story",
    b"in this article",
)
_STRONG, _BIDDEN = _in_view(STRONG | COUNTED), _in_view(BIDDEN)
_ASKING = frozenset(
    b"are did do enjoyed found got have how is know looking love missed need not seen"
    b" spotted want was were which".split()
)
_FIGURES = b"0123456789"
_TITLED = plain(":|>•»·›▸")
_labels: frozenset[bytes] = frozenset()
_FAR, _BRIEF, _LABELLED, _BIDDING = 24, 40, 48, 28


def opens(views: Views) -> bool:
    for line in views.plain.split(b"\n"):
        size = len(line)
        if not size or size > LONGEST:
            continue
        begun = line[:_FAR].translate(_BLANKS).split(None, 1)
        head = begun[0].lower() if begun else b""
        if (head[:1] > b"\x7f" and size <= SHORT) or (size <= _BRIEF and head.isdigit()):
            return True
        if size <= SHORT and (
            b"(@" in line or (b"? " in line and head in _ASKING) or line[:_FAR].lower().startswith(_OPENINGS)
        ):
            return True
        if (
            size <= TITLE
            and (head in _BIDDEN or head.isdigit() or not _STRONG.isdisjoint(line.lower().translate(_BLANKS).split()))
            and _VOCABULARY.issuperset(line.lower().translate(_BLANKS, _FIGURES).split())
            and line.split()[1:]
        ):
            return True
        bidding = head in _ORDERS
        if not (bidding or head in _HEADS or head in _LABEL_HEADS or head.isdigit()):
            continue
        if size <= SHORT and head in _ALONE:
            return True
        if head in _LABEL_HEADS and len(line[:_LABELLED].translate(None, _TITLED)) < min(size, _LABELLED):
            return True
        if (size <= _BIDDING and bidding) or line.count(b" | ") > 1:
            return True
        words = line.lower().translate(_BLANKS).split()
        if size <= _BRIEF and b" ".join(words) in (_labels or _plain_labels()):
            return True
        if bidding and size <= SPEECH and not _THINGS.isdisjoint(words[1:]):
            return True
        if head in _HEADS and not (_PAIRED if size <= SHORT else _RARE).isdisjoint(words[1:]):
            return True
    return False


def _plain_labels() -> frozenset[bytes]:
    """The labels without marks, made when a line may be one."""
    global _labels
    _labels = frozenset([b" ".join(label.translate(_BLANKS).split()) for label in _in_view(LABELS - WEAK)])
    return _labels
