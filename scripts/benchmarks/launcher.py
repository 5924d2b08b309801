"""Run one command and print what it cost: user and system seconds, wall seconds, peak bytes, exit code.

A process of its own, and as small as Python gets: the kernel counts the memory of the process that a command was
started from as the command's, until the command has more.
"""

import os
import sys
import time


def main() -> None:
    command = sys.argv[1:]
    no_output = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=no_output)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    memory = usage.ru_maxrss if sys.platform == "darwin" else usage.ru_maxrss * 1024
    print(usage.ru_utime, usage.ru_stime, wall, memory, os.waitstatus_to_exitcode(status))


if __name__ == "__main__":
    main()
