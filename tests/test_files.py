"""Reading and writing: every file is either as it was or as it shall be."""

import errno
import os
import stat
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from newslint.files import FileError, Opened, open_file, put_file, write_file
from tests.newsroom import left_behind

NOBODY = 65534
is_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may change owners")


@pytest.fixture
def article(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "article.txt"
    path.write_bytes(b"old\r\n")
    yield path
    assert left_behind(tmp_path) == []


def replace(path: Path, data: bytes = b"new\r\n") -> None:
    write_file(open_file(str(path)), data)


def test_a_file_is_replaced_byte_for_byte(article: Path) -> None:
    replace(article, b"\xef\xbb\xbfnew\r\n\r")
    assert article.read_bytes() == b"\xef\xbb\xbfnew\r\n\r"


def test_an_unchanged_file_is_not_written(article: Path) -> None:
    article.chmod(0o444)
    before = article.stat()
    replace(article, b"old\r\n")
    assert (article.stat().st_ino, article.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o4640])
def test_the_mode_is_kept(article: Path, mode: int) -> None:
    article.chmod(mode)
    replace(article)
    assert stat.S_IMODE(article.stat().st_mode) == mode


@is_root
def test_owner_and_group_are_kept(article: Path) -> None:
    os.chown(article, NOBODY, 12345)
    replace(article)
    assert (article.stat().st_uid, article.stat().st_gid) == (NOBODY, 12345)


def test_extended_attributes_are_kept(article: Path) -> None:
    try:
        os.setxattr(article, "user.desk", b"foreign")
    except (OSError, AttributeError):
        pytest.skip("this file system has none")
    replace(article)
    assert os.getxattr(article, "user.desk") == b"foreign"


def test_a_symbolic_link_stays_one_and_its_file_is_repaired(article: Path, tmp_path: Path) -> None:
    (tmp_path / "by").mkdir()
    link = tmp_path / "by" / "link.txt"
    link.symlink_to("../article.txt")
    replace(link)
    assert link.is_symlink()
    assert article.read_bytes() == b"new\r\n"


def test_a_file_with_two_hard_links_is_left_alone(article: Path, tmp_path: Path) -> None:
    os.link(article, tmp_path / "other.txt")
    with pytest.raises(FileError, match=r"2 hard links.*copy it and repair the copy"):
        replace(article)
    assert article.read_bytes() == b"old\r\n"


def test_a_file_that_has_changed_meanwhile_is_left_alone(article: Path) -> None:
    opened = open_file(str(article))
    article.write_bytes(b"someone else's work\n")
    with pytest.raises(FileError, match="changed since it was read; run newslint again"):
        write_file(opened, b"new\r\n")
    assert article.read_bytes() == b"someone else's work\n"


def test_a_file_that_has_vanished_is_not_made_anew(article: Path) -> None:
    opened = open_file(str(article))
    article.unlink()
    with pytest.raises(FileError, match="vanished"):
        write_file(opened, b"new\r\n")
    assert not article.exists()


def test_a_write_protected_file_is_left_alone(article: Path) -> None:
    article.chmod(0o444)
    with pytest.raises(FileError, match="write-protected; give yourself write permission"):
        replace(article)


@pytest.mark.parametrize("call", ["fsync", "replace", "fchmod"])
def test_on_a_full_disk_the_file_is_as_it_was(article: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    def full(*_: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, call, full)
    with pytest.raises(FileError, match="No space left on device; it is as it was, make room on the disk"):
        replace(article)
    assert article.read_bytes() == b"old\r\n"


@is_root
def test_a_really_full_disk(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nothing may be mounted here")
    try:
        article = disk / "article.txt"
        article.write_bytes(b"old " * 10_000)
        with pytest.raises(FileError, match="No space left on device"):
            replace(article, b"new " * 10_001)
        assert article.read_bytes() == b"old " * 10_000
        assert left_behind(disk) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@contextmanager
def nobody() -> Iterator[None]:
    """The block is run by someone without rights."""
    import signal  # noqa: F401
    import tempfile  # noqa: F401

    groups = os.getgroups()
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, 0)
    os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)
        os.setresgid(0, 0, 0)
        os.setgroups(groups)


@is_root
@pytest.mark.parametrize(
    ("mode", "owner", "says"),
    [
        (0o600, 0, "it may not be read; give yourself read permission"),
        (0o644, 0, "it is write-protected; give yourself write permission"),
        (0o666, NOBODY, "it may not be replaced; give yourself write permission for its folder"),
    ],
)
def test_rights_that_are_missing_are_named(public: Path, mode: int, owner: int, says: str) -> None:
    article = public / "article.txt"
    article.write_bytes(b"old")
    article.chmod(mode)
    os.chown(article, owner, -1)
    with nobody(), pytest.raises(FileError) as raised:
        replace(article)
    assert str(raised.value) == says
    assert article.read_bytes() == b"old"


@is_root
def test_a_file_is_not_taken_from_its_owner(public: Path) -> None:
    public.chmod(0o777)
    article = public / "article.txt"
    article.write_bytes(b"old")
    article.chmod(0o666)
    with nobody(), pytest.raises(FileError, match="it would not keep its owner and group; repair it as its owner"):
        replace(article)
    assert article.read_bytes() == b"old"
    assert left_behind(public) == []


@is_root
def test_a_folder_that_may_not_be_read_is_named(public: Path) -> None:
    (public / "closed").mkdir(mode=0o700)
    with nobody(), pytest.raises(FileError, match="give yourself read permission"):
        open_file(str(public / "closed"))


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that everyone may look into."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def unreadable_places(tmp_path: Path) -> list[tuple[Path, str]]:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "dangling.txt").symlink_to("gone")
    return [
        (tmp_path / "none.txt", "there is no such file"),
        (tmp_path / "dangling.txt", "there is no such file"),
        (tmp_path / "pipe.txt", "it is not a regular file"),
        (tmp_path / "folder.txt", "it is a folder"),
        (tmp_path / "loop.txt", "Too many levels of symbolic links"),
        (tmp_path / ("n" * 300), "File name too long"),
        (Path("null\0byte.txt"), "null"),
    ]


def test_what_is_no_file_is_named_so(tmp_path: Path) -> None:
    for path, says in unreadable_places(tmp_path):
        with pytest.raises(FileError, match=says):
            open_file(str(path))


def test_a_signal_waits_until_the_file_is_whole(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import signal

    def interrupted(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            signal.raise_signal(signal.SIGINT)
            return real(*arguments)

        return call

    monkeypatch.setattr(os, "fsync", interrupted(os.fsync))
    with pytest.raises(KeyboardInterrupt):
        write_file(Opened(str(article), b"old\r\n"), b"new\r\n")
    assert article.read_bytes() == b"new\r\n"


class TestPutFile:
    def test_a_new_file_has_the_usual_mode_and_an_old_one_keeps_its_own(self, tmp_path: Path) -> None:
        path = tmp_path / "report.json"
        (tmp_path / "usual").touch()
        put_file(str(path), b"one")
        assert (path.read_bytes(), path.stat().st_mode) == (b"one", (tmp_path / "usual").stat().st_mode)
        path.chmod(0o640)
        put_file(str(path), b"two")
        assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"two", 0o640)
        assert left_behind(tmp_path) == []

    def test_a_link_stays_one(self, tmp_path: Path) -> None:
        (tmp_path / "link").symlink_to("report.json")
        put_file(str(tmp_path / "link"), b"one")
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "report.json").read_bytes() == b"one"

    def test_a_device_is_written_to(self) -> None:
        put_file(os.devnull, b"one")
        assert not stat.S_ISREG(os.stat(os.devnull).st_mode)

    def test_what_cannot_be_written_is_named_and_left(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "report.json"
        path.write_bytes(b"old")

        def full(*_: Any) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "replace", full)
        with pytest.raises(OSError, match="No space left") as raised:
            put_file(str(path), b"new")
        assert raised.value.filename == str(path)
        assert path.read_bytes() == b"old"
        assert left_behind(tmp_path) == []
        with pytest.raises(IsADirectoryError):
            put_file(str(tmp_path), b"new")
