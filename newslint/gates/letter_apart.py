"""Whether a small letter stands alone that is no word: `o pened`, `th e`."""

from newslint.views import Views, byte_of

_ALONE = b"bcdefghjklmnopqrstuvwxyz"
_BEFORE = bytes((*b' \n"', *map(byte_of, "“‘")))
_BEHIND = b",.;:!?)"
_KINDS = bytes(
    ord("x" if byte in _ALONE else " " if byte in _BEFORE else "," if byte in _BEHIND else "-") for byte in range(256)
)


def opens(views: Views) -> bool:
    kinds = views.plain.translate(_KINDS)
    return b" x " in kinds or b" x," in kinds
