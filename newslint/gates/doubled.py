"""Whether a word stands twice in a row: `the the`."""

from newslint.views import Views

_SPACE = ord(" ")


def opens(views: Views) -> bool:
    """Whether two neighbouring words are the same but for their case, with nothing but white space between them."""
    words = views.words
    following = iter(words)
    next(following, None)
    if True not in map(bytes.__eq__, words, following):
        return False
    twins = {word for word, other in zip(words, words[1:], strict=False) if word == other and word.isalpha()}
    return any(_stand_together(views, b" %b%b%b " % (word, gap, word)) for word in twins for gap in (b" ", b"  "))


def _stand_together(views: Views, twins: bytes) -> bool:
    folded, plain = views.folded, views.plain
    at = folded.find(twins)
    while at >= 0:
        end = twins.index(b" ", 1) + at
        if plain[end - 1] in b" \n" and (folded[end + 1] != _SPACE or plain[end] == _SPACE):
            return True
        at = folded.find(twins, at + 1)
    return False
