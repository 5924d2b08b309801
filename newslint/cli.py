"""The command line."""

import gc
import os
import sys

from newslint.commands import FAILED, NAMES, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run newslint and give its exit code: 0 clean, 1 findings are left, 2 something could not be done."""
    if arguments is None:
        gc.set_threshold(100_000, 50, 100)  # hardly anything is left behind in cycles
    _prepare_streams()
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        say("interrupted")
    except BrokenPipeError:
        _close_stdout()
    except OSError as error:
        say(f"{error.filename or 'the output'}: {error.strerror}")
        _close_stdout()
    except Exception as error:
        say(_told(error))
    finally:
        if arguments is None:
            gc.freeze()  # what ends with the process need not be searched for what nobody refers to
    return FAILED


def _run(arguments: "Sequence[str]") -> int:
    from newslint.commands import check

    options = check.quickly(arguments[1:]) if arguments and arguments[0] == "check" else None
    if options is not None:
        code = check.run(options)
    else:
        from newslint.arguments import read

        module, told = read(arguments)
        code = module.run(told)
    sys.stdout.flush()
    from newslint.codes import keep

    keep()
    return code


def _told(error: Exception) -> str:
    from newslint.commands import CommandError
    from newslint.config import ConfigError
    from newslint.linter import RuleError
    from newslint.outline import PackError

    if isinstance(error, (CommandError, ConfigError, PackError, RuleError)):
        return str(error)
    return f"newslint itself failed: {type(error).__name__}: {error}; please report this"


def _prepare_streams() -> None:
    """UTF-8 whatever the terminal says, names of files as they are, and somewhere to write if a stream is closed."""
    if sys.stdout is None or sys.stderr is None:
        nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=NAMES, newline="\n")


def _close_stdout() -> None:
    """Keeps Python from trying once more, when it ends, to write what could not be written."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = None


if __name__ == "__main__":
    sys.exit(main())
