"""Python sources: what of them is prose, and that a fix leaves the program as it was."""

import ast
import io
import sysconfig
import time
import tokenize
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.encoding import line_breaks, line_starts
from newslint.file import File, read
from newslint.readers import reading
from newslint.readers.py import judge
from newslint.readers.python.tokens import tokens
from newslint.reading import MARKUP, Scope

LIBRARY = sorted(Path(sysconfig.get_path("stdlib")).glob("*.py"))[::4]
DOCSTRINGS: dict[str, Any] = {"strings": False, "narrow": True}


def fixed(source: str, old: str, new: str, **options: Any) -> str:
    """A source with the first place of its prose that says `old` edited; itself if that is refused."""
    file = read(source.encode(), "py", **options)
    number = next(number for number, text in enumerate(file.texts) if old in text)
    start = file.texts[number].find(old)
    return file.edit([(number, start, start + len(old), new)]).decode()


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("x = u'a' U\"b\" R'\\c' F'd' fR'\\e{f}'\n", ["ab\\cd\\e" + MARKUP]),
        ("x = b'a', Rb'b', bR'c', 'd'\n", ["d"]),
        ("x = t'{a} it'\n", [MARKUP + " it"]),
        ("x = 'one'\ny = 'two'\n'three'\n'four'\n", ["one", "two", "three", "four"]),
        ("x = 'one ' \\\n    'two'\n", ["one two"]),
        ("x = ['one', 'two' 'three', ('four'\n\n 'five')]\n", ["one", "twothree", "fourfive"]),
        ("x = 'one \\\ntwo'\n", ["one two"]),
        ("x = '\\d \\' \\\" \\\\ \\x41\\U0001F600\\0'\n", ["\\d ' \" \\ A😀\0"]),
        ("x = '\\N{LATIN SMALL LETTER E WITH ACUTE} \\N{no such name}'\n", ["é " + MARKUP]),
        ("x = 'it \\ud83d is'\n", ["it " + MARKUP + " is"]),
        ("x = f'{{it}} {d[\"a\"]:{w}.{p}} {x!r} {y=} {lambda: 1} \\N{EM DASH}'\n", None),
        ("x = f'{f'{f'{1}'}'} it'\n", [MARKUP + " it"]),
        ("x = f'''{\n  a['b']  # it's }\n} it'''\n", [MARKUP + " it"]),
        ("x = f'{x:%H:%M} it' f'{ {1: 2}[1] }'\n", [MARKUP + " it" + MARKUP]),
        ("x = f'{a != b} {a:{{1: '}'}[1]}} it'\n", [f"{MARKUP} {MARKUP} it"]),
        ("x = 'never closed\ny = 'it is'\n", ["it is"]),
        ("x = '''never closed\ny = 'it is'\n", []),
        ("x = f'} it' + 'is'\n", ["is"]),
        ("print 'it is', ur'\\d'\nexec \"x\"\n", ["it is", "\\d", "x"]),
        ("nameb'it' or'is'\n", ["it", "is"]),
        ("x = '' + ' ' + f'{a}'\n", []),
        ("#!/usr/bin/env python it's\n# vim: set fileencoding=utf-8 :\n# It's a comment.\n", ["It's a comment."]),
    ],
)
def test_what_is_prose(source: str, texts: list[str] | None) -> None:
    file = read(source.encode(), "py")
    if texts is None:
        texts = [f"{{it}} {MARKUP} {MARKUP} {MARKUP} {MARKUP} —"]
    assert file.texts == texts
    assert file.edit([]) == source.encode()


@pytest.mark.parametrize(
    ("source", "old", "new", "expected"),
    [
        ("x = 'it is'\n", "is", '\'s "so"', "x = 'it \\'s \"so\"'\n"),
        ('x = "it is"\n', "is", '\'s "so"', 'x = "it \'s \\"so\\""\n'),
        ("x = 'it is'\n", " is", "\nis", "x = 'it\\nis'\n"),
        ("x = '''it is'''\n", " is", "\nis", "x = '''it\nis'''\n"),
        ("x = '''it is'''\n", "is", "''' so", "x = '''it ''\\' so'''\n"),
        ("x = '''it is'''\n", "is", "''''", "x = '''it ''\\'\\''''\n"),
        ("x = '''it 'is' so'''\n", " so", "", "x = '''it 'is\\''''\n"),
        ("x = '''it 'is' so'''\n", " so", " 'so'", "x = '''it 'is' 'so\\''''\n"),
        ("x = '''it's'''\n", "it", "it'", "x = '''it''s'''\n"),
        ("x = '''''it'''\n", "it", "'it", "x = '''''\\'it'''\n"),
        ("x = 'it is'\n", "is", "C:\\new", "x = 'it C:\\\\new'\n"),
        ("x = f'it {x}'\n", "it", "{it}", "x = f'{{it}} {x}'\n"),
        ("x = rf'it {x}'\n", "it", "{it}", "x = rf'{{it}} {x}'\n"),
        ("x = 'a{b}'\n", "a", "{a}", "x = '{a}{b}'\n"),
        ("x = r'it \\d'\n", "it", "that", "x = r'that \\d'\n"),
        ("x = r'it \\d'\n", "it", "it's", "x = r'it \\d'\n"),
        ("x = r'it is'\n", "is", "\\", "x = r'it is'\n"),
        ("x = 'it\\u2019s so'\n", "it’s so", "that’s how", "x = 'that\\u2019s how'\n"),
        ("x = 'it\\u2019s so'\n", "t’s", "f’x", "x = 'if\\u2019x so'\n"),
        ("x = 'a \\\n  b'\n", "a   b", "c   d", "x = 'c \\\n  d'\n"),
        ("x = f'it {x} is'\n", "is", "was", "x = f'it {x} was'\n"),
        ("x = f'it {x} is'\n", MARKUP, "y", "x = f'it {x} is'\n"),
        ("x = 'a ' 'b'\n", "a b", "ab", "x = 'a' 'b'\n"),
        ("x = 1  # it is\n", " is", "\nis", "x = 1  # it is\n"),
        ("# it is\n", " is", "\nis", "# it\n# is\n"),
        ("    # it\n    #  is\n", "is", "was so", "    # it\n    #  was so\n"),
        ("# it is\n", "it is", "noqa", "# it is\n"),
        ("x = 'it'  # noqa: it\n", "it", "is", "x = 'is'  # noqa: it\n"),
        ("print 'it'\n", "it", "’", "print 'it'\n"),
    ],
)
def test_how_a_fix_is_spelled(source: str, old: str, new: str, expected: str) -> None:
    assert fixed(source, old, new) == expected
    assert fixed(source.replace("\n", "\r\n"), old, new) == expected.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (b"# coding: latin-1\nx = 'caf\xe9 it'\n", b"# coding: latin-1\nx = 'caf\xe9 it\\u2019s'\n"),
        (b"# coding: latin-1\nx = r'caf\xe9 it'\n", b"# coding: latin-1\nx = r'caf\xe9 it'\n"),
        (b"# coding: latin-1\n# caf\xe9 it\n", b"# coding: latin-1\n# caf\xe9 it\n"),
    ],
)
def test_what_the_encoding_lacks_is_escaped(source: bytes, expected: bytes) -> None:
    file = read(source, "py", encoding="latin-1")
    assert file.edit([(0, 7, 7, "’s")]) == expected


def test_an_escape_that_the_writer_chose_is_kept() -> None:
    source = "x = 'a\\u2019b c\\xa0d'\n"
    assert fixed(source, "a’b c\xa0d", "z’b c\xa0e") == "x = 'z\\u2019b c\\xa0e'\n"


def test_comments_are_read_as_paragraphs() -> None:
    source = """\
# It's told
# in two lines.
#
# - An item
#   goes on.
# ------
x = 1  # It's here.  # noqa: it's
# It's below.
    # It's set in.
#: It's documented.
# type: it's
# pylint: disable=it's
#
"""
    told = ["It's told\nin two lines.", "An item\ngoes on.", "It's here.", "It's below.", "It's set in."]
    assert read(source.encode(), "py").texts == [*told, "It's documented."]
    assert fixed(source, "told\nin", "said\nin") == source.replace("told", "said")


def test_code_in_comments_is_left_alone() -> None:
    source = """\
# It used to be so:
# x = f(1)
#     it's
#
# if x.startswith('a'):
#     return it
#
# Now it's so.
# /// script
# requires-python = ">=3.11"
# ///
"""
    assert read(source.encode(), "py", **DOCSTRINGS).texts == ["It used to be so:", "Now it's so."]


DOCUMENTED = '''\
"""It's told.

More of it, with ``x = 1``, `y`,
:class:`Foo` and https://example.org/it's here.
"""
x = "it's a string"
"it's no docstring"
def f(a: int = 1, *,
      b: str = "it's") -> dict[str, int]:  # It's a comment.

    # It's another.
    r"""It's raw: \\d.

    :param a: It's what
        goes on.
    :type a: it's

    Args:
        a (int): The road
            is long.
    Returns:
        bool: True then.

    Such as::

        it's = 1

    It's after.

    >>> it
    "it's"

    .. note:: it's
       A note.

    .. code-block:: python

       it's

    * An item
      goes on
    ```
    it's
    ```
    """
class A: "It's short."
class B(A):
    f"""It's {no} docstring"""
    async def g(self):
        """It's NumPy's.

        Parameters
        ----------
        it's : int
            The number.

        Notes
        -----
        It's a note.
        """ ; x = 1
'''


def test_docstrings_are_read_as_paragraphs() -> None:
    file = read(DOCUMENTED.encode(), "py", **DOCSTRINGS)
    assert file.texts == [
        "It's told.",
        f"More of it, with {MARKUP}, {MARKUP},\n{MARKUP} and {MARKUP} here.",
        "It's a comment.",
        "It's another.",
        "It's raw: \\d.",
        "It's what\ngoes on.",
        "The road\nis long.",
        "True then.",
        "Such as::",
        "It's after.",
        "A note.",
        "An item\ngoes on",
        "It's short.",
        "It's NumPy's.",
        "The number.",
        "It's a note.",
    ]
    assert [segment[0] for segment in file.documents[0].structure].count("docstring") == 14


def test_a_line_break_in_a_docstring_keeps_its_indentation() -> None:
    assert fixed(DOCUMENTED, "road\nis", "way\nis", **DOCSTRINGS) == DOCUMENTED.replace("road", "way")
    expected = DOCUMENTED.replace("It's after.", "It's\n    after.")
    assert fixed(DOCUMENTED, "It's after", "It's\nafter", **DOCSTRINGS) == expected


def test_a_doctest_is_shown_and_never_changed() -> None:
    source = '"""It is.\n\n>>> it\n\'it\'\n\nSo it is.\n"""\n'
    file = read(source.encode(), "py")
    assert file.texts == [ast.parse(source).body[0].value.value]  # type: ignore[attr-defined]
    assert fixed(source, ">>> it", ">>> that") == source
    assert fixed(source, "So it", "So that") == source.replace("So it", "So that")


def test_a_comment_to_newslint_speaks_of_its_line_or_of_what_follows() -> None:
    source = """\
# newslint: ignore[a/b] because
# It's first.
x = 'one'
y = 'two'  # newslint: ignore[c/d] because
z = 'three'
"""
    (document,) = read(source.encode(), "py").documents
    text = document.text
    first, second = sorted(document.comments, key=lambda comment: comment.text)
    assert (first.text, first.alone, text[first.offset :]) == ("ignore[a/b] because", True, "It's first.")
    assert (second.text, second.alone) == ("ignore[c/d] because", False)
    assert text[second.offset :].startswith("two")


def text_of(path: Path) -> str:
    with tokenize.open(path) as file:
        return file.read()


def by_tokenize(text: str) -> list[tuple[int, int]]:
    """The spans of the strings and the comments; what lies in an f-string is none of its own."""
    starts = line_starts(text)
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        name = tokenize.tok_name[token.type]
        start, end = (starts[line - 1] + column for line, column in (token.start, token.end))
        if name.endswith("STRING_START"):
            opened.append(start)
        elif name.endswith("STRING_END"):
            start = opened.pop()
            name = "STRING"
        if name in ("STRING", "COMMENT") and not opened:
            found.append((start, end))
    return found


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: path.name)
def test_the_standard_library_is_read_as_python_reads_it(path: Path) -> None:
    text = text_of(path)
    found = tokens(text)
    spans = [(each.start, each.end) for each in found.literals] + [each[:2] for each in found.remarks]
    assert sorted(spans) == by_tokenize(text)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = ast.parse(text)
    inside = {part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    said = Counter(
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in inside
    )
    layer = line_breaks(text)
    (article,) = reading(layer, "py").articles
    texts = Counter(segment.layer.text for segment in article.segments if segment.path != "comment")
    assert not {one for one in said - texts if one.strip() and one.isprintable()}
    assert reading(layer, "py", Scope(narrow=True, strings=False)).articles


PROSE = st.text("ab '\"\\{}\n#’é\tN1", max_size=12)
quotes = st.sampled_from(["'", '"', "'''", '"""'])


@given(st.lists(st.tuples(PROSE, quotes), min_size=1, max_size=3), st.data())
def test_what_is_read_after_a_fix_is_what_python_reads(parts: list[tuple[str, str]], data: st.DataObject) -> None:
    source = "x = (" + "\n  # it\n ".join(map(_literal, parts)) + ")\n"
    before = _value(source)
    file: File = read(source.encode(), "py")
    if not before.strip():
        return
    assert before in file.texts
    number = file.texts.index(before)
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))
    new = data.draw(PROSE)
    mended = file.edit([(number, start, end, new)]).decode()
    assert _value(mended) == (before if file.refused else before[:start] + new + before[end:])


def _literal(part: tuple[str, str]) -> str:
    text, quote = part
    spelled = text.replace("\\", "\\\\").replace(quote[0], "\\" + quote[0])
    return quote + (spelled if len(quote) == 3 else spelled.replace("\n", "\\n")) + quote


def _value(source: str) -> str:
    return str(ast.literal_eval(source.removeprefix("x = ")))


PROGRAM = '# It is.\n"""Doc."""\nx = f"{a} it {b:>{w}}"  # so\ndef f():\n    return \'y\'\n'


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        ("It is.", "It was.", True),
        ("# It is.\n", "", True),
        (" it ", "", True),
        ("Doc.", "Docs.", True),
        ("'y'", "'z'", True),
        ("x =", "z =", False),
        ("'y'", '"y"', False),
        ("{b:", "{c:", False),
        ("# It is.", "it()", False),
        ("return 'y'", "'y'", False),
    ],
)
def test_the_judge_knows_another_program(old: str, new: str, is_same: bool) -> None:
    assert judge(PROGRAM, PROGRAM.replace(old, new)) is is_same
    python_2 = PROGRAM + "print 'it'\n"
    assert judge(python_2, python_2.replace(old, new)) is is_same
    assert judge(PROGRAM.replace("\n", "\r"), PROGRAM.replace(old, new).replace("\n", "\r")) is is_same


@pytest.mark.parametrize(
    "unit", ["f'{", "f'{\n", "f'{a:{", '\\"""\n', "(", "#", "'''\"\"\"", "@a", "= ", "'\\N{", "``"]
)
def test_reading_takes_linear_time(unit: str) -> None:
    for source in (unit * (40_000 // len(unit)), f'"""{unit * (40_000 // len(unit))}"""'):
        start = time.process_time()
        for scope in (Scope(), Scope(narrow=True, strings=False)):
            reading(line_breaks(source), "py", scope)
        assert time.process_time() - start < 2


def test_what_is_nested_too_deeply_is_still_judged() -> None:
    deep = "x = " + "-" * 20_000 + "1  # {}\n"
    assert judge(deep.format("it"), deep.format("is"))
    assert not judge(deep.format("it"), deep.format("is").replace("x", "y"))
