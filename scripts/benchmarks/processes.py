"""One command run in plain surroundings, and what it cost."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LAUNCHER = Path(__file__).with_name("launcher.py")
LONGEST = 900.0
"""Seconds after which a command is ended."""

Command = Sequence[str | Path]


class Failed(Exception):
    """A command did not do its work; the message says which, and its last words."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a command took."""

    cpu: float
    """User and system seconds, of its children too."""
    wall: float
    memory: int
    """Peak bytes of the largest of its processes."""


def surroundings(home: Path) -> dict[str, str]:
    """An environment in which nothing of the person's own speaks: no config, no cache, no variables of Python's."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TMPDIR") if name in os.environ}
    return {**kept, "HOME": str(home), "LANG": "C.UTF-8", "NO_COLOR": "1", "PYTHONHASHSEED": "0"}


def finished(command: Command, folder: Path, home: Path, longest: float = LONGEST) -> tuple[str, str, int]:
    """What a command wrote to its output and its errors, and its exit code."""
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=folder,
        env=surroundings(home),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    try:
        output, errors = process.communicate(timeout=longest)
    except subprocess.TimeoutExpired:
        end(process)
        raise Failed(f"{named(command)} was not done in time") from None
    except BaseException:
        end(process)
        raise
    return output, errors, process.returncode


def end(process: subprocess.Popen[str]) -> None:
    """End a command and all that it started."""
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def run(command: Command, folder: Path, home: Path, fine: Sequence[int] = (0, 1), longest: float = LONGEST) -> Cost:
    """Run a command and say what it cost; its exit code must be one that means it did its work."""
    launched = [sys.executable, "-I", "-S", LAUNCHER, *command]
    output, errors, code = finished(launched, folder, home, longest)
    if code:
        raise Failed(f"{named(command)} did not start: {last_line(errors)}")
    user, system, wall, memory, code_of_command = output.split()
    if int(code_of_command) not in fine:
        raise Failed(f"{named(command)} ended with code {code_of_command}: {last_line(errors)}")
    return Cost(float(user) + float(system), float(wall), int(memory))


def named(command: Command) -> str:
    """A command without the folder of its program, nor more than the first of its arguments, nor what launches it."""
    if LAUNCHER in command:
        command = command[list(command).index(LAUNCHER) + 1 :]
    words = [Path(command[0]).name, *(str(part) for part in command[1:])]
    return " ".join(words if len(words) < 6 else [*words[:5], "…"])


def last_line(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "(it said nothing)"
