"""reStructuredText: docutils is the oracle of what is read and of what a fix leaves standing."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.encoding import NotText
from newslint.file import read

MARKUP = "\ufffc"


def replaced(source: str, old: str, new: str, segment: int = -1) -> tuple[str, list[str]]:
    """The source with a piece of its text replaced, and why not if it is not."""
    file = read(source.encode(), "rst")
    number = segment if segment >= 0 else next(n for n, text in enumerate(file.texts) if old in text)
    at = file.texts[number].index(old)
    data = file.edit([(number, at, at + len(old), new)])
    return data.decode(), [reason for _, reason in file.refused]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        pytest.param("one\ntwo  \n  \nthree\n", ["one\ntwo", "three"], id="paragraphs"),
        pytest.param("====\nTop\n====\n\nSub\n---\n\nx\n\n-----\n\nend\n", ["Top", "Sub", "x", "end"], id="titles"),
        pytest.param("A\n=\nB\n", ["A", "B"], id="a title without blank lines"),
        pytest.param("Long title\n===\n", ["Long title\n==="], id="an underline too short to be one"),
        pytest.param("- a\n  b\n\n  c\n- d\n\n  * e\n", ["a\nb", "c", "d", "e"], id="bullets"),
        pytest.param("1. a\n2. b\n\n(i) c\n\n#. d\n   e\n", ["a", "b", "c", "d\ne"], id="enumerators"),
        pytest.param("1. a\nb\n", ["1. a\nb"], id="a number at the head of a paragraph"),
        pytest.param("h. x\ni. y\nj. z\n", ["x", "y", "z"], id="i is a letter behind h"),
        pytest.param("A. Einstein was\nborn in Ulm.\n", ["A. Einstein was\nborn in Ulm."], id="an initial"),
        pytest.param("term : kind\n   what it\n   is\n", ["term : kind", "what it\nis"], id="a definition"),
        pytest.param(":Field name: its\n   body\n:lang: de\n", ["its\nbody"], id="fields"),
        pytest.param("-a, --all=X  the\n             text\n", ["the\ntext"], id="options"),
        pytest.param("| one\n|   two\n|\n| three\n  goes on\n", ["one\ntwo\nthree\ngoes on"], id="a verse"),
        pytest.param("a\n\n   b\n\n   -- C. *D*\n", ["a", "b", "C. D"], id="a quotation and whose it is"),
        pytest.param("a::\n\n  x\n\nb ::\n\n> y\n> z\n\n::\n\n  w\n\nc\n", ["a:", "b", "c"], id="literal blocks"),
        pytest.param("\\::\n\na\\::\n\nb\n", ["::", "a::", "b"], id="escaped colons"),
        pytest.param(">>> it's\n'x'\n\na\n", ["a"], id="a doctest"),
        pytest.param("== ==\na  b\n== ==\nc  d\n== ==\n\n+---+\n| a |\n+---+\n\ne\n", ["e"], id="tables"),
        pytest.param(".. it's\n   a comment\n\n   still\n\na\n", ["a"], id="a comment"),
        pytest.param("..\n\n   a quotation\n", ["a quotation"], id="an empty comment"),
        pytest.param(".. note:: a\n   b\n\n   c\n", ["a\nb", "c"], id="a note"),
        pytest.param(".. NOTE::\n   :class: x\n\n   c\n", ["c"], id="options of a note"),
        pytest.param(".. figure:: a.png\n   :alt: it's\n\n   A cat.\n\n   More.\n", ["A cat.", "More."], id="a figure"),
        pytest.param(".. topic:: It's\n\n   b\n\n.. image:: c\n   :alt: d\n", ["b"], id="arguments and images"),
        pytest.param(".. code-block:: python\n\n   it's\n\n.. math:: x\n.. raw:: html\n\n   <b>\n", [], id="code"),
        pytest.param(".. toctree::\n\n   it's\n\n.. unheard-of:: x\n\n   y\n\na\n", ["a"], id="other directives"),
        pytest.param(".. _it's: http://x\n.. __: y\n__ z\n\n.. |s| replace:: it's\n\na\n", ["a"], id="targets"),
        pytest.param("a [1]_\n\n.. [1] b\n   c\n.. [#x] d\n", [f"a {MARKUP}", "b\nc", "d"], id="footnotes"),
        pytest.param("- a\n\n  .. note::\n\n     b\n\n     - c\n", ["a", "b", "c"], id="nested"),
        pytest.param("-\ta\n\tb\n", ["a\nb"], id="tabs"),
        pytest.param("*a* **b** ``c`` |d| `e`\n", [f"a b {MARKUP} {MARKUP} e"], id="inline"),
        pytest.param("2 * 3, a*b*c, '*', (*), x_y, 5*\n", ["2 * 3, a*b*c, '*', (*), x_y, 5*"], id="no markup"),
        pytest.param("*a\nb* ``c\nd`` e\n", [f"a\nb {MARKUP} e"], id="over lines"),
        pytest.param("`a <b>`_, `c`_, `d`__, e_, _`f`, `<http://g>`_\n", ["a, c, d, e, f, http://g"], id="links"),
        pytest.param(":ref:`a <b>` :ref:`c` :sup:`d` `e`:code: :py:func:`f`\n", [f"a {MARKUP} d {MARKUP} {MARKUP}"]),
        pytest.param(".. role:: red\n\n:red:`a`\n", ["a"], id="a role of one's own"),
        pytest.param("http://a/b_c*d*, x@y.org\n", ["http://a/b_c*d*, x@y.org"], id="addresses"),
        pytest.param("- a\\ *b*\\ c \\*d\\* \\\\ e\\\n  f\n", ["abc *d* \\ ef"], id="escapes"),
        pytest.param("«*a*» –*b*– “*”\n", ["«a» –b– “*”"], id="marks around markup"),
    ],
)
def test_it_is_read(source: str, texts: list[str]) -> None:
    file = read(source.encode(), "rst")
    assert file.texts == texts
    assert file.edit([]) == source.encode()
    crlf = source.replace("\n", "\r\n").encode()
    assert read(crlf, "rst").texts == texts


@pytest.mark.parametrize(
    ("source", "old", "new", "after"),
    [
        pytest.param("Cat\n===\n", "Cat", "The cat", "The cat\n=======\n", id="a longer title"),
        pytest.param("====\n Ab\n====\n", "Ab", "猫 cat", "=======\n 猫 cat\n=======\n", id="wide letters"),
        pytest.param("A cat\n=====\n", "A cat", "Cat", "Cat\n=====\n", id="a shorter title"),
        pytest.param("x y\n", "x y", "- y", "\\- y\n", id="no bullet"),
        pytest.param("x y\n", "x", "A.", "\\A. y\n", id="no enumerator"),
        pytest.param("x y\n", "x", "1918.", "\\1918. y\n", id="a year at the head"),
        pytest.param("x y\n", "x", "..", "\\.. y\n", id="no comment"),
        pytest.param("x y\n", "y", "y::", "x y\\::\n", id="no literal block"),
        pytest.param("x y z\n", "y", "2 * 3", "x 2 * 3 z\n", id="a star between spaces"),
        pytest.param("x y z\n", "y", "a*b", "x a*b z\n", id="a star in a word"),
        pytest.param("x y z\n", "y", "`a` |b| c_ [1]_", "x \\`a` \\|b| c\\_ [1]\\_ z\n", id="no markup"),
        pytest.param("x y z\n", "y", "a\\b", "x a\\\\b z\n", id="a backslash"),
        pytest.param("x (y) z\n", "y", "*", "x (*) z\n", id="a star in brackets"),
        pytest.param("x *y* z\n", "y", "y* z", "x *y\\* z* z\n", id="a star inside of emphasis"),
        pytest.param("- a\n  b\n", "\n", " ", "- a b\n", id="lines joined"),
        pytest.param("- a b\n", " ", "\n", "- a\n  b\n", id="a line broken"),
        pytest.param("  the\n  the cat\n", "the\nthe", "the", "  the cat\n", id="a doubled word over lines"),
        pytest.param("a \\*b\\* c\n", "*b*", "b", "a b c\n", id="escapes go"),
        pytest.param("| a\n| b\n", "b", "’", "| a\n| ’\n", id="a verse"),
        pytest.param("It's::\n\n  it's\n", "'", "’", "It’s::\n\n  it's\n", id="before a literal block"),
    ],
)
def test_an_edit_is_spelled(source: str, old: str, new: str, after: str) -> None:
    assert replaced(source, old, new) == (after, [])


@pytest.mark.parametrize(
    ("source", "old", "new"),
    [
        pytest.param("See `the cat`_.\n\n.. _the cat: http://x\n", "cat", "dog", id="a reference by name"),
        pytest.param("The cat\n=======\n\nSee `The cat`_.\n", "cat", "dog", id="a title that a link goes to"),
        pytest.param("a ``b`` c\n", MARKUP, "b", id="a literal"),
        pytest.param("2 * 3 x\n", "* ", "*", id="what would begin emphasis"),
        pytest.param("a::\n\n  b\n", ":", ".", id="the colons of a literal block"),
        pytest.param("a\nb\n", "b", "---", id="what would be an underline"),
        pytest.param("| a\n| b\n", "a\nb", "ab", id="lines of a verse"),
    ],
)
def test_an_edit_is_refused(source: str, old: str, new: str) -> None:
    after, refused = replaced(source, old, new, 0)
    assert after == source
    assert refused


@pytest.mark.parametrize(
    ("source", "dropped", "after"),
    [
        ("a\n\nb\n\nc\n", "b", "a\n\nc\n"),
        ("a\n\nb\n", "b", "a\n"),
        ("a\n\nb\n", "a", "b\n"),
        ("x\n\n- a\n- b\n- c\n", "b", "x\n\n- a\n- c\n"),
        ("x\n\n- a\n\n- b\n\n- c\n", "b", "x\n\n- a\n\n- c\n"),
        ("a\n\nb::\n\n  c\n", "b:", None),
        (".. note:: a\n\nb\n", "a", None),
    ],
)
def test_a_block_is_taken_out_with_its_blank_line(source: str, dropped: str, after: str | None) -> None:
    (document,) = read(source.encode(), "rst").documents
    segments = {segment.layer.text: segment.whole for segment in document.layer.segments}  # type: ignore[union-attr]
    whole = segments[dropped]
    assert (source[: whole.start] + source[whole.end :] if whole else None) == after


def test_the_first_title_is_the_headline() -> None:
    (document,) = read(b"Top\n===\n\nSub\n---\n\n- a\n\nb\n\nTwo\n===\n", "rst").documents
    assert [block.kind for block in document.blocks] == ["headline", "heading", "item", "paragraph", "heading"]


def test_a_field_names_the_language() -> None:
    (document,) = read(b"Titel\n=====\n\n:lang: de-AT\n\nText\n", "rst").documents
    assert document.language == "de"


def test_a_comment_speaks_of_the_paragraph_that_follows() -> None:
    source = b"a\n\n.. newslint: ignore[a/b]\n   as is\n\nb\n"
    (document,) = read(source, "rst").documents
    (comment,) = document.comments
    assert (comment.offset, comment.text, comment.alone) == (3, "ignore[a/b] as is", True)


def test_blocks_that_are_nested_too_deep_are_one_clear_line() -> None:
    assert read(("- " * 900 + "x").encode(), "rst").texts == ["x"]
    with pytest.raises(NotText, match=r"^line 3: .* deep$"):
        read(("a\n\n" + "- " * 2000 + "x").encode(), "rst")


@pytest.mark.parametrize("unit", ["*a ", "`a ", "``a ", "a_ ", "|a", "[a", "\\", "a@", "a.b-", "http:", "//", ":a"])
def test_it_takes_linear_time(unit: str) -> None:
    read((unit * 20_000).encode(), "rst")


WORDS = """
    the cat it's 2 * a -- ** 'x' `a`_ *em* **st** ``lit`` `role` |sub| [1]_ http://x/y_z x@y.z :emphasis:`q` \\* \\\\
    a:: :: `t`__ an__ *un `un _`tgt` “*” "*" (*) –*q*– 漢 1. A. i. - b .. word, end. --- === etc:
""".split()
LINES = st.builds(
    lambda indent, head, words, tail: " " * indent + head + " ".join(words) + tail,
    st.sampled_from([0, 0, 0, 2, 3, 4]),
    st.sampled_from(["", "", "", "- ", "* ", "1. ", "2. ", "#. ", "i. ", ":f: ", ">>> ", ".. ", ".. note:: ", ">> "]),
    st.lists(st.sampled_from(WORDS), max_size=5),
    st.sampled_from(["", "", "::", " "]),
)
RULES = st.sampled_from(["", "", "====", "----", "~", "====  ==", "------------------------"])
SOURCES = st.lists(st.one_of(LINES, LINES, RULES), max_size=9).map("\n".join)
NEW = [
    "",
    "’",
    "*y*",
    "x_",
    "|a|",
    "`q`",
    "\\",
    " ",
    "- a",
    "1. b",
    ".. c",
    "::",
    "\n",
    "漢字",
    "**",
    "_",
    "*",
    "long text",
]


@given(SOURCES, st.data())
def test_docutils_sees_the_same_text_and_the_same_structure_after_an_edit(source: str, data: st.DataObject) -> None:
    before = Tree(source)
    file = read(source.encode(), "rst")
    assert file.edit([]) == source.encode()
    if sorted(file.texts) != before.texts:
        return  # an error for docutils: a directive in the wrong place, an unknown option
    for number, text in enumerate(file.texts):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 5)))
        new = data.draw(st.sampled_from(NEW))
        after = file.edit([(number, start, end, new)])
        texts = [*file.texts]
        if not file.refused:
            texts[number] = text[:start] + new + text[end:]
        assert read(after, "rst").texts == texts
        seen = Tree(after.decode())
        assert seen.texts == sorted(texts)
        assert seen.shape == before.shape
        assert not seen.messages - before.messages


@given(SOURCES)
def test_docutils_reads_the_same_text(source: str) -> None:
    tree = Tree(source)
    if not any(level > 2 for level in tree.messages):
        assert sorted(read(source.encode(), "rst").texts) == tree.texts


class Tree:
    """What docutils makes of a source: its texts in alphabetical order, its elements, its warnings by their level."""

    def __init__(self, source: str) -> None:
        nodes: Any = pytest.importorskip("docutils.nodes")
        frontend: Any = pytest.importorskip("docutils.frontend")
        rst: Any = pytest.importorskip("docutils.parsers.rst")
        utils: Any = pytest.importorskip("docutils.utils")
        settings = frontend.get_default_settings(rst.Parser)
        settings.report_level, settings.halt_level, settings.warning_stream = 5, 6, False
        tree = utils.new_document("", settings)
        rst.Parser().parse(source, tree)
        self.nodes = nodes
        self.messages = Counter(node["level"] for node in tree.findall(nodes.system_message) if node["level"] > 1)
        self.shape: list[tuple[int, str, str]] = []
        found: list[str] = []
        self._walk(tree, 0, found)
        self.texts = sorted(text for text in found if text.replace(MARKUP, "").strip())

    def _walk(self, node: Any, depth: int, found: list[str]) -> None:
        nodes = self.nodes
        self.shape.append((depth, node.tagname, node.get("refuri", "")))
        if isinstance(node, nodes.definition_list_item):
            kinds = [child.astext() for child in node.children if isinstance(child, nodes.classifier)]
            found.append(" : ".join([self._text(node[0]), *kinds]))
        elif isinstance(node, (nodes.term, nodes.classifier)):
            return
        elif isinstance(node, nodes.TextElement):
            unread = (
                nodes.FixedTextElement,
                nodes.substitution_definition,
                nodes.target,
                nodes.field_name,
                nodes.label,
            )
            if not isinstance(node, (*unread, nodes.label)):
                found.append(self._text(node))
                return
        for child in node.children:
            if not isinstance(child, (nodes.Text, nodes.system_message, nodes.table)):
                self._walk(child, depth + 1, found)

    def _text(self, node: Any) -> str:
        nodes = self.nodes
        if isinstance(node, nodes.Text):
            return str(node.astext())
        if isinstance(node, (nodes.literal, nodes.substitution_reference, nodes.footnote_reference)):
            return MARKUP
        return "".join(map(self._text, node.children))
