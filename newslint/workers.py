"""Files examined by several processes at once, each of which loads the rules itself."""

import os
import signal
import sys
from collections import deque
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from marshal import dumps, loads
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING, Any

import newslint.fixer  # noqa: F401  # once for all processes, and before Ctrl-C may meet the import: some swallow it
from newslint.compact import pack_report, unpack_report
from newslint.examine import Examiner, FileReport
from newslint.files import Uninterrupted
from newslint.plan import Configs, Mode, Plan, Settings

if TYPE_CHECKING:
    from newslint.examine import Tell
    from newslint.linter import Evidence

Task = tuple[int, str, bytes | None]
"""The number of a file, its path, and the digest under which it is known."""
_Rows = list[tuple[int, tuple[Any, ...]]]

METHOD = "fork" if sys.platform == "linux" else "spawn"
_CHUNK = 500_000
_LEAST = 20_000
"""Bytes of text that a worker is given at a time, at most and at least."""
_MOST_FILES = 500
"""Files that a worker is given at a time."""
_AHEAD = 2
"""Chunks that a worker has: one to do, one to go on with."""
_MOST_WAITING = 10_000
"""Reports that may be there before one that comes before them."""
_MOST_DEATHS = 10
"""Workers that may die one after the other before the first file that one of them does."""


class _Worker:
    """A process, and the chunks that it was given and has not done."""

    def __init__(self, process: BaseProcess, connection: Connection) -> None:
        self.process = process
        self.connection = connection
        self.chunks: deque[dict[int, Task]] = deque()

    def give(self, chunk: Sequence[Task]) -> None:
        self.chunks.append({task[0]: task for task in chunk})
        with suppress(OSError):  # that it has died shows when it is heard
            self.connection.send_bytes(dumps([*chunk]))

    def finish(self, number: int) -> None:
        del self.chunks[0][number]
        if not self.chunks[0]:
            self.chunks.popleft()


class Pool:
    """Workers that examine files and give the reports in the order of the files."""

    def __init__(
        self, settings: Settings, evidence: Mapping[str, "Evidence"], plans: Mapping[str, Plan], tell: "Tell"
    ) -> None:
        self._context: Any = get_context(METHOD)
        self._given = (settings, evidence, plans if METHOD == "fork" else None)
        self._is_verbose = settings.verbose
        self._tell = tell
        self._workers: list[_Worker] = []
        self._waiting: deque[list[Task]] = deque()
        self._done: dict[int, FileReport] = {}
        self._deaths = 0

    def examine(self, tasks: Sequence[Task], sizes: Sequence[int], jobs: int) -> Generator[FileReport, None, None]:
        """The reports of some files, in order. Closed early it begins no further file and leaves none half-written."""
        self._waiting.extend(_chunks(tasks, sizes, jobs))
        is_done = False
        try:
            for _ in range(min(jobs, len(self._waiting))):
                self._hire()
            for number, path, _ in tasks:
                while number not in self._done:
                    self._hand_out()
                    self._hear()
                report = self._done.pop(number)
                if self._is_verbose:
                    self._tell("unchanged" if report.unchanged else "reading", path)
                yield report
            is_done = True
        finally:
            self._dismiss(is_done)

    def _hire(self) -> None:
        ours, theirs = self._context.Pipe()
        not_theirs = [ours, *(worker.connection for worker in self._workers)] if METHOD == "fork" else []
        with Uninterrupted():  # until it takes no notice of Ctrl-C
            process = self._context.Process(
                target=_work, args=(theirs, not_theirs, os.getpid(), *self._given), daemon=True
            )
            process.start()
        theirs.close()
        self._workers.append(_Worker(process, ours))

    def _hand_out(self) -> None:
        for worker in self._workers:
            while self._waiting and len(worker.chunks) < _AHEAD and len(self._done) < _MOST_WAITING:
                worker.give(self._waiting.popleft())

    def _hear(self) -> None:
        """Take what workers have done since."""
        heard = wait([worker.connection for worker in self._workers])
        for worker in [worker for worker in self._workers if worker.connection in heard]:
            try:
                with Uninterrupted():  # whatever is heard is counted
                    self._take(worker, worker.connection.recv_bytes())
            except (EOFError, OSError):
                self._bury(worker)

    def _take(self, worker: _Worker, message: bytes) -> None:
        repaired, rows = loads(message)
        if repaired:
            self._tell("repaired", repaired)
        for number, packed in rows:
            self._deaths = 0
            worker.finish(number)
            self._done[number] = unpack_report(packed)

    def _bury(self, worker: _Worker) -> None:
        """Report the file on which a worker has died; if there are several that it may have been, try each alone."""
        worker.process.join()
        worker.connection.close()
        self._workers.remove(worker)
        self._deaths += 1
        reason = _reason(worker.process.exitcode)
        first = list(worker.chunks.popleft().values()) if worker.chunks else []
        self._waiting.extendleft([*chunk.values()] for chunk in reversed(worker.chunks))
        if len(first) == 1:
            self._give_up(first, reason)
        else:
            self._waiting.extendleft([task] for task in reversed(first))
        if self._deaths >= _MOST_DEATHS:
            self._give_up([task for chunk in self._waiting for task in chunk], reason)
            self._waiting.clear()
        if self._waiting:
            self._tell("died", reason)
            self._hire()

    def _give_up(self, tasks: Sequence[Task], reason: str) -> None:
        for number, path, _ in tasks:
            error = f"the process that read it died ({reason}); exclude it, or try it alone"
            self._done[number] = FileReport(path, error=error)

    def _dismiss(self, is_done: bool) -> None:
        for worker in self._workers:
            if is_done or os.name == "nt":
                worker.connection.close()
            else:
                worker.process.terminate()
        for worker in self._workers:
            try:
                while not worker.connection.closed:
                    repaired, _ = loads(worker.connection.recv_bytes())
                    if repaired:
                        self._tell("repaired", repaired)
            except (EOFError, OSError):
                worker.connection.close()
            worker.process.join()


def _chunks(tasks: Sequence[Task], sizes: Sequence[int], jobs: int) -> Iterator[list[Task]]:
    """The files in chunks, the last of which are small so that all workers are done at about the same time."""
    left = sum(sizes)
    chunk: list[Task] = []
    size = 0
    for task, own in zip(tasks, sizes, strict=True):
        chunk.append(task)
        size += own
        left -= own
        if size >= max(min(_CHUNK, left // (jobs * 4)), _LEAST) or len(chunk) >= _MOST_FILES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _reason(code: int | None) -> str:
    if code is None or code >= 0:
        return f"exit code {code}"
    name = signal.Signals(-code).name if -code in signal.Signals._value2member_map_ else str(-code)
    return f"{name}; was there enough memory?" if name == "SIGKILL" else name


def _work(
    connection: Connection,
    not_own: Sequence[Connection],
    parent: int,
    settings: Settings,
    evidence: Mapping[str, "Evidence"],
    plans: Mapping[str, Plan] | None,
) -> None:
    """What a worker does: it examines what it is given until nobody gives it anything."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM, signal.SIGHUP})
    for other in not_own:
        other.close()
    try:
        _work_for(connection, parent, settings, evidence, _Plans(settings) if plans is None else plans)
    except (EOFError, OSError):
        pass  # the other end is gone
    except BaseException as error:
        os.write(2, f"newslint: a worker failed: {type(error).__name__}: {error}\n".encode())
        os._exit(1)


class _Plans(dict[str, Plan]):
    """The plan for each file, made when it is asked for."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._configs = Configs(settings)

    def __missing__(self, path: str) -> Plan:
        return self._configs.plan_of(path)


def _work_for(
    connection: Connection,
    parent: int,
    settings: Settings,
    evidence: Mapping[str, "Evidence"],
    plans: Mapping[str, Plan],
) -> None:
    def tell(event: str, what: str) -> None:
        if event == "repaired":
            connection.send_bytes(dumps((what, [])))

    examiner = Examiner(settings._replace(verbose=False), evidence, tell)
    while True:
        rows: _Rows = []
        for number, path, known in loads(connection.recv_bytes()):
            if os.getppid() != parent:
                return
            plan = plans[path]
            report = examiner.examine(path, plan, known)
            rows.append((number, pack_report(report, settings.mode != Mode.CHECK and plan.ruleset.judges_across)))
            if report.applied:
                connection.send_bytes(dumps(("", rows)))
                rows = []
        connection.send_bytes(dumps(("", rows)))
