"""Huge files of records, a piece at a time: neither the file nor its report is ever in memory as a whole."""

from collections.abc import Iterator
from typing import BinaryIO

from newslint.encoding import Source, is_decoded
from newslint.examine import Examiner, FileReport, failed, found, rules_for, shown_as
from newslint.files import Uninterrupted, open_stream
from newslint.finding import Safety
from newslint.fixer import repair
from newslint.intake import scope_of
from newslint.named import NamedTuple
from newslint.plan import Mode, Plan
from newslint.readers.records.dialect import delimiter_of
from newslint.readers.records.parts import with_header
from newslint.readers.records.spans import complete
from newslint.reading import NotArticles, Scope
from newslint.rewriting import Rewriting

_PIECE = 500_000
_BOM = b"\xef\xbb\xbf"


class _Piece(NamedTuple):
    """Whole records: their text, and the line of the file at which it begins."""

    text: str
    line: int


def streamed(path: str, format: str, plan: Plan, examiner: Examiner) -> Iterator[FileReport]:
    """The reports of the pieces of a file, all but the last with `more` to come; one with an error if it fails."""
    shown = shown_as(path, examiner.settings)
    if examiner.settings.verbose:
        examiner.tell("reading", shown)
    waiting: FileReport | None = None
    try:
        for report in _reports(path, shown, format, plan, examiner):
            if waiting is not None:
                yield waiting._replace(more=True)
            waiting = report
        yield waiting or FileReport(shown)
    except Exception as error:
        if waiting is not None:
            yield waiting._replace(more=True)
        yield failed(shown, error)


def _reports(path: str, shown: str, format: str, plan: Plan, examiner: Examiner) -> Iterator[FileReport]:
    settings = examiner.settings
    rules = rules_for(plan, shown)
    passed_over: NotArticles | None = None
    is_read = False
    offset, line = 0, 1
    with open_stream(path) as file, Rewriting(path, file) as rewriting:
        bom = file.read(len(_BOM))
        if bom != _BOM:
            file.seek(0)
        elif settings.mode == Mode.FIX:
            rewriting.write(bom, bom)
        header = Scope()
        for piece in _pieces(file, format):
            source = Source(piece.text, is_whole=is_decoded(piece.text))
            scope = scope_of(plan.config, source)._replace(header=header.header, delimiter=header.delimiter)
            report = FileReport(shown, piece.text, offset=offset, line=line, before_line=piece.line)
            try:
                if settings.mode == Mode.CHECK:
                    report = report._replace(findings=found(piece.text, format, rules, {}, scope=scope))
                else:
                    done = repair(piece.text, format, rules, Safety(settings.most), {}, scope)
                    report = report._replace(
                        text=done.text,
                        findings=done.left,
                        applied=tuple(one._replace(line=one.line + line - 1) for one in done.applied),
                        declined=done.declined,
                        before=piece.text,
                    )
                is_read = True
            except NotArticles as error:
                passed_over = error
                report = report._replace(before=piece.text)
            header = with_header(piece.text, format, scope)
            if settings.mode == Mode.FIX:
                rewriting.write(source.encode(piece.text), source.encode(report.text))
            line += report.text.count("\n")
            offset += len(report.text)
            yield report._replace(size=len(piece.text))
        if passed_over and not is_read:
            raise passed_over
        if settings.mode == Mode.FIX:
            with Uninterrupted():
                if rewriting.commit():
                    examiner.tell("repaired", shown)


def _pieces(file: BinaryIO, format: str) -> Iterator[_Piece]:
    """The text of a file in UTF-8, cut between records."""
    line = 1
    delimiter = ""
    rest: list[bytes] = []
    while True:
        block = file.read(max(_PIECE, sum(map(len, rest))))  # a record without end is not gone through each time
        cut = block.rfind(b"\n") + 1
        if block and not cut:
            rest.append(block)
            continue
        data = b"".join((*rest, block[:cut]))
        rest = [block[cut:]] if cut else []
        text = data.decode("utf-8", "surrogateescape")
        end = len(text)
        if block and format != "jsonl":
            delimiter = delimiter or delimiter_of(text, format)
            end = complete(text, format, delimiter)
            rest.insert(0, text[end:].encode("utf-8", "surrogateescape"))
        if end:
            yield _Piece(text[:end], line)
            line += text.count("\n", 0, end)
        if not block:
            return
