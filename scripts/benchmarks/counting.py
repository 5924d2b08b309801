"""Instructions, counted by valgrind: the same on a busy machine as on a quiet one."""

import re
import shutil
from pathlib import Path

from scripts.benchmarks.processes import Command, Failed, finished, last_line, named


def valgrind() -> str | None:
    return shutil.which("valgrind")


def instructions(
    command: Command, folder: Path, home: Path, longest: float, python: Path, fine: tuple[int, ...] = (0, 1)
) -> int:
    """How many instructions a Python program takes. A script is given to its interpreter, as its first line says."""
    program = Path(command[0])
    whole = [*([] if program == python else [python]), *command]
    counter = [str(valgrind()), "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    _, errors, code = finished([*counter, *whole], folder, home, longest)
    counted = re.search(r"Collected : (\d+)", errors)
    if counted is None or code not in fine:
        raise Failed(f"{named(command)} under valgrind ended with code {code}: {last_line(errors)}")
    return int(counted[1])
