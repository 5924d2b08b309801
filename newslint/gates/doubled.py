"""Whether a word stands twice in a row: `the the`."""

from newslint.views import Views

_SPACE = ord(" ")


def opens(views: Views) -> bool:
    """Whether two neighbouring words are the same but for their case, with nothing but white space between "
    "them, or a comma and a space."""
    apart: set[bytes] = set()
    before = b""
    for word in views.words:
        if word == before and word not in apart and word.isalpha():
            if any(_stand_together(views, b" %b%b%b " % (word, gap, word)) for gap in (b" ", b"  ")):
                return True
            apart.add(word)
        before = word
    return False


def _stand_together(views: Views, twins: bytes) -> bool:
    folded, plain = views.folded, views.plain
    at = folded.find(twins)
    while at >= 0:
        end = twins.index(b" ", 1) + at
        if plain[end - 1 : end + 1] == b", " or (
            plain[end - 1] in b" \n" and (folded[end + 1] != _SPACE or plain[end] == _SPACE)
        ):
            return True
        at = folded.find(twins, at + 1)
    return False
