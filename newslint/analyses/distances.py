"""What it costs to align two folded names by tables of what may stand for one sound, for `spellings`."""

from newslint.analyses import sounds

FAR = 9.0


def distance(a: str, b: str, most: float) -> float:
    """What it costs to align two folded names: 1 for a group that renders the same sound, 1.5 for one that is near.

    What costs more than `most` is `FAR`.
    """
    if _differ_in_core(a, b):
        return FAR
    steps = _steps_by_letters()
    rows: list[dict[int, float]] = [{} for _ in range(len(a) + _LONGEST + 1)]
    rows[0][0] = 0.0
    for i in range(len(a) + 1):
        row = rows[i]
        for j in range(max(0, i - 4), min(len(b), i + 4) + 1) if row else ():
            here = row.get(j, FAR)
            if here > most:
                continue
            x, y = a[i : i + 1], b[j : j + 1]
            if x == y and x:
                _lower(rows[i + 1], j + 1, here)
            for group, other, cost in steps.get(x + y, ()) if x and y else ():
                if a.startswith(group, i) and b.startswith(other, j):
                    _lower(rows[i + len(group)], j + len(other), here + cost)
            if x and (cost := _cost_alone(a, i)) < FAR:
                _lower(rows[i + 1], j, here + cost)
            if y and (cost := _cost_alone(b, j)) < FAR:
                _lower(row, j + 1, here + cost)
    found = rows[len(a)].get(len(b), FAR)
    return found if found <= most else FAR


def _lower(row: dict[int, float], column: int, cost: float) -> None:
    if cost < row.get(column, FAR):
        row[column] = cost


def _cost_alone(word: str, place: int) -> float:
    """What a letter costs to which nothing answers: one that is doubled, or is hardly heard."""
    letter = word[place]
    if place and word[place - 1] == letter:
        return 1.0
    return 1.5 if letter in _SILENT else FAR


def _steps_by_letters() -> dict[str, list[tuple[str, str, float]]]:
    """The groups that answer each other, and what that costs, by their first letters."""
    if not _steps:
        known: set[tuple[str, str]] = set()
        for table, cost in ((sounds.ONE_SOUND, 1.0), (sounds.NEAR, 1.5)):
            for group in table.split(","):
                forms = group.split()
                for step in {(one, other) for one in forms for other in forms if one != other} - known:
                    known.add(step)
                    _steps.setdefault(step[0][0] + step[1][0], []).append((*step, cost))
    return _steps


_steps: dict[str, list[tuple[str, str, float]]] = {}
_SILENT = "hy"
_LONGEST = 5
_CORE = str.maketrans("b", "p", "acdefghijkoqstuvwxyz")


def _differ_in_core(a: str, b: str) -> bool:
    """Whether they differ in m, n, r, l and p, which no group lets go of: they cannot be aligned then."""
    a, b = a.translate(_CORE), b.translate(_CORE)
    return a != b and undoubled(a) != undoubled(b)


def undoubled(word: str) -> str:
    return "".join(letter for letter, before in zip(word, f" {word}", strict=False) if letter != before)
