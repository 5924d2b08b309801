"""Slips of the keyboard within a word, for `spellings`."""


def inside(a: str, b: str) -> bool:
    """One letter left out, doubled, or two swapped, inside the word: Castaign for Castaing."""
    if len(a) > len(b):
        a, b = b, a
    first = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) == len(b):
        swapped = a[first + 1 : first + 2] + a[first : first + 1] == b[first : first + 2]
        return 2 <= first < len(a) - 1 and swapped and a[first + 2 :] == b[first + 2 :]
    return len(b) - len(a) == 1 and 3 <= first < len(a) - 1 and a[first:] == b[first + 1 :]


def mistyped(a: str, b: str) -> bool:
    """One letter left out, added, mistaken for another, or two swapped, behind the first: Omerod for Ormerod."""
    if len(a) > len(b):
        a, b = b, a
    first = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if not first or first == len(a):
        return False
    if len(b) - len(a) == 1:
        return a[first:] == b[first + 1 :]
    if len(a) != len(b):
        return False
    swapped = a[first : first + 2][::-1] == b[first : first + 2] and a[first + 2 :] == b[first + 2 :]
    mistaken = first < len(a) - 1 and a[first + 1 :] == b[first + 1 :] and len(a) >= 7
    return swapped or mistaken
