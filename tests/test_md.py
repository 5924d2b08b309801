"""Markdown, read and written back."""

import re

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.encoding import NotText
from newslint.file import File, read
from newslint.finding import Drop, Fix, Safety
from newslint.mapping import Refused
from newslint.mending import Change, Mender
from newslint.readers.markdown.byte_offsets import from_bytes
from tests.articles import edited_somewhere

EXTENSIONS = 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 11


def article(source: str) -> File:
    return read(source.encode(), "md")


def kinds(source: str) -> list[str]:
    return [kind for document in article(source).documents for _, kind, _ in document.structure]


def edited(source: str, find: str, new: str, segment: int = 0) -> str | None:
    """The source with words in a segment replaced; None if that is refused."""
    file = article(source)
    start = file.texts[segment].index(find)
    made = file.edit([(segment, start, start + len(find), new)]).decode()
    return None if file.refused else made


def without(source: str, words: str) -> str | None:
    """The source without the block that holds the words; None if that is refused."""
    file = article(source)
    document = file.documents[0]
    start = document.text.index(words)
    try:
        edits = document.edits(Fix((Drop(start, start + len(words)),), Safety.SAFE))
    except Refused:
        return None
    mended = Mender(file._mender.read).mend(file._prose, [Change(0, edits)])
    return None if mended.refused else mended.prose.source


@pytest.mark.parametrize(
    "source, texts",
    [
        ("It's *so* **very** ~~bad~~ [good](u)\n", ["It's so very bad good"]),
        ("use `it's` now\n", ["use \ufffc now"]),
        ("see <http://x/it's> or <it@x.org>\n", ["see http://x/it's or it@x.org"]),
        ("    it's code\n\n```\nit's\n```\n\nno\n", ["no"]),
        ("> the\n> > the\nlazy\n", ["the", "the\nlazy"]),
        ("1. a\n   - b\n\n     c\n", ["a", "b", "c"]),
        ("Title\n=====\n\ntext \nmore\t\nend\n", ["Title", "text\nmore\nend"]),
        ("x[^1] and y [^1].\n\n[^1]: the *note*\n", ["x and y.", "the note"]),
        ("[a][r]\n\n[r]: http://x/it's \"it's\"\n", ["a", "it's"]),
        ("[a](u (it\\)s)) ![b](<u v> 'c&amp;d')\n", ["a \ufffc", "it)s", "b", "c&d"]),
        ("![![a](b) c](d)\n", ["\ufffc c", "a"]),
        ("> [!NOTE]\n> it's\n", ["it's"]),
        ("[x]: # (it's a comment)\n\na\n", ["a"]),
        ("| a\\|b | `x` |\n|--|--|\n| | [t](u 'x\\|y') |\n", ["a|b", "t", "x|y"]),
        ("x <!-- it's --> y <br>z <i translate=no>it's</i>\n", ["x y \nz it's"]),
        ('x <img alt="it\'s"> <b title=q>y</b>\n', ["x \ufffc y", "it's", "q"]),
        ("<details>\n<summary>it's</summary>\n\n*it's*\n\n</details>\n", ["it's", "it's"]),
        ("<div><script>\n\nit's\n\n</script></div>\n\na\n", ["a"]),
        ("> <p>it's\n> so</p>\n", ["it's so"]),
        ("é &eacute; &#233; &#xe9; &eacute\n", ["é é é é &eacute"]),
        ("a\\\nb  \nc\n", ["a\nb\nc"]),
        ("", []),
    ],
)
def test_prose_is_what_a_reader_sees(source: str, texts: list[str]) -> None:
    assert article(source).texts == texts
    assert article(source).edit([]) == source.encode()


@pytest.mark.parametrize(
    "source, texts",
    [
        ('a {{ "it\'s *x*" }} b*c*\n', ["a \ufffc bc"]),
        ("{% include 'it''s' %}\n\na {% if x %}b{% endif %}\n", ["a \ufffcb\ufffc"]),
        ("{% highlight js %}\n\nit's\n\n{% endhighlight %}\n\na\n", ["a"]),
        ('{{< figure src="x"\n  title="it\'s" >}}\n\na\n', ["a"]),
        ("[a]({{ site.url }}/x \"it's\") [b]({{ c }} 'd')\n", ["a b", "it's", "d"]),
        ('<p class="{{ "x" }}">it\'s {{ y }}</p>\n', ["it's \ufffc"]),
        ("Write `{{` and `}}` for it's.\n", ["Write \ufffc and \ufffc for it's."]),
        ("## It's {#its .big}\n\nb\n{: .lead}\n", ["It's", "b"]),
        ("an {{ open one\n\nit's }}\n", ["an {{ open one", "it's }}"]),
    ],
)
def test_tags_of_templates_are_no_prose(source: str, texts: list[str]) -> None:
    assert article(source).texts == texts


@pytest.mark.parametrize(
    "new, written",
    [
        ("[ref](x)", "\\[ref\\](x)"),
        ("![a](b)", "!\\[a\\](b)"),
        ("*so*", "\\*so\\*"),
        ("_so_", "\\_so\\_"),
        ("`so`", "\\`so\\`"),
        ("2 * 3", "2 * 3"),
        ("snake_case", "snake_case"),
        ("<b>", "\\<b>"),
        ("2 < 3", "2 < 3"),
        ("&amp;", "\\&amp;"),
        ("AT&T &c", "AT&T &c"),
        ("\\*", "\\\\\\*"),
        ("a\\b", "a\\b"),
        ("# x", "\\# x"),
        ("#x", "#x"),
        ("- x", "\\- x"),
        ("+ x", "\\+ x"),
        ("1. x", "1\\. x"),
        ("2022) x", "2022\\) x"),
        ("1.5", "1.5"),
        ("> x", "\\> x"),
        ("a | b", "a | b"),
        ("---", "\\---"),
        ("a\n# b", "a\n\\# b"),
        ("it’s", "it’s"),
    ],
)
def test_only_what_would_be_markup_gets_a_backslash(new: str, written: str) -> None:
    assert edited("x\n", "x", new) == f"{written}\n"


@pytest.mark.parametrize(
    "source, find, new, result",
    [
        ("see [a](b)\n", "see ", "see!", "see\\![a](b)\n"),
        ("a\\b\n", "b", ".", "a\\\\.\n"),
        ("R amp;\n", "R ", "&", "\\&amp;\n"),
        ("a\n---\n", "a", "b\nc", "b\nc\n---\n"),
        ("> the\n> the cat\n", "the cat", "a\ncat", None),
        ("> a\n> b\n", "a\nb", "b\na", "> b\n> a\n"),
        ("# a\n", "a", "b\nc", None),
        ("# a #\n", "a", "a #", "# a # #\n"),
        ("# a\n", "a", "a #", "# a \\#\n"),
        ("- a\n", "a", "1. b", "- 1\\. b\n"),
        ("a b\n", "a", "    a", None),
        ("a http://x.org/it's\n", "it's", "its", None),
        ("[it's]\n\n[it's]: u\n", "'", "’", None),
        ("a `b` c\n", "\ufffc", "", None),
        ("*a*b\n", "a", '"a"', None),
        ("10&nbsp;km\n", "10", "9", "9&nbsp;km\n"),
        ("10&nbsp;km a b\n", "a b", "a\xa0b", "10&nbsp;km a&nbsp;b\n"),
        ("a \\[b\\] c\n", "[b] ", "", "a c\n"),
    ],
)
def test_an_edit_is_made_exactly_or_not_at_all(source: str, find: str, new: str, result: str | None) -> None:
    assert edited(source, find, new) == result


def test_titles_are_spelled_for_their_marks() -> None:
    source = "[a](u \"b\") [c](u 'd') [e](u (f))\n"
    assert edited(source, "b", "a \"b\" 'c' &amp;", 1) == source.replace('"b"', '"a \\"b\\" \'c\' \\&amp;"')
    assert edited(source, "d", "it's", 2) == source.replace("'d'", "'it\\'s'")
    assert edited(source, "f", "(f)", 3) == source.replace("(f)", "(\\(f\\))")


FRONT_MATTER = """---
# newslint: ignore a/b
title: It's here  # for now
description: 'it''s'
slug: it's
summary: "it\\u2019s \\"so\\""
lang: de
image:
  src: it's.png
  caption: it's
excerpt: >-
  the
  the cat

  more
tags: [it's]
---
It's
"""


def test_front_matter_names_headline_standfirst_and_language() -> None:
    file = article(FRONT_MATTER)
    assert file.texts == ["It's here", "it's", 'it’s "so"', "it's", "the\nthe cat", "more", "It's"]
    assert kinds(FRONT_MATTER)[:4] == ["headline", "standfirst", "standfirst", "caption"]
    document = file.documents[0]
    assert document.language == "de"
    assert [(comment.text, comment.offset, comment.alone) for comment in document.comments] == [("ignore a/b", 0, True)]


@pytest.mark.parametrize(
    "segment, find, new, old, written",
    [
        (0, "It's", "’Tis", "It's here", "’Tis here"),
        (0, "here", "here: now", "It's here", '"It\'s here: now"'),
        (0, "It's here", "a # b", "It's here", "'a # b'"),
        (0, "It's here", "true", "It's here", "'true'"),
        (0, "It's", "'It'", "It's here", "\"'It' here\""),
        (1, "it's", "'s", "'it''s'", "'''s'"),
        (2, "so", "\\ no", '\\"so\\"', '\\"\\\\ no\\"'),
        (4, "the\n", "", "the\n  the cat", "the cat"),
    ],
)
def test_a_value_of_yaml_keeps_its_meaning(segment: int, find: str, new: str, old: str, written: str) -> None:
    assert edited(FRONT_MATTER, find, new, segment) == FRONT_MATTER.replace(old, written, 1)


@pytest.mark.parametrize(
    "head",
    [
        '+++\ntitle = "it\'s"\n+++\n',
        '{\n "title": "it\'s"\n}\n',
        "---\ntitle: [it's]\n---\n",
        "---\ntitle: &a it's\n---\n",
        "---\ntitle: \"it's\n---\n",
        "---\n---\n",
        "---\nlayout: it's\n...\n",
    ],
)
def test_what_is_not_sure_in_front_matter_is_passed_over(head: str) -> None:
    assert article(f"{head}\na\n").texts == ["a"]


def test_dashes_alone_make_no_front_matter() -> None:
    assert article("---\n\nIt's so.\n\n---\n\nb\n").texts == ["It's so.", "b"]


def test_kinds() -> None:
    source = "# H\n\n**By Jo Öz**\n\nText.\n\n## S\n\n# T\n\n- i\n\n  p\n\n> q\n\n![alt](u)\n\n| c |\n|---|\n"
    expected = "headline byline paragraph heading heading item paragraph paragraph cell aside".split()
    assert kinds(source) == expected


@pytest.mark.parametrize(
    "source, words, left",
    [
        ("a\n\nad\n\nb\n", "ad", "a\n\nb\n"),
        ("ad\n\nb\n", "ad", "b\n"),
        ("a\n\n[ad](u)\n", "ad", "a\n"),
        ("a\n\n\nad\n", "ad", "a\n"),
        ("a\n## ad\nb\n", "ad", None),
        ("a\n\n## ad\nb\n", "ad", "a\n\nb\n"),
        ("- a\n- ad\n- c\n", "ad", "- a\n- c\n"),
        ("- ad\n\na\n", "ad", "a\n"),
        ("- ad\n  - b\n", "ad", None),
        ("- a\n\n  ad\n\n- c\n", "ad", "- a\n\n- c\n"),
        ("1. ad\n2. b\n", "ad", None),
        ("> a\n>\n> ad\n\nb\n", "ad", "> a\n\nb\n"),
        ("> ad\n\nb\n", "ad", "b\n"),
        ("- a\n\nad\n\n- b\n", "ad", None),
        ("| ad | b |\n|---|---|\n", "ad", None),
        ("a\n\n<p>ad</p>\n\nb\n", "ad", "a\n\nb\n"),
        ("ad\n", "ad", None),
        ("a\n\nad ![b](c)\n", "ad", None),
    ],
)
def test_a_block_goes_with_its_blank_line(source: str, words: str, left: str | None) -> None:
    assert without(source, words) == left


@pytest.mark.parametrize(
    "source, told",
    [
        ("a\n\n<!-- newslint: ignore x/y -->\n\nb\n", ("ignore x/y", 3, True)),
        ("a\n\nb <!-- newslint: ignore x/y -->\n", ("ignore x/y", 4, False)),
        ("a\n\n[//]: # (newslint: ignore x/y)\n\nb\n", ("ignore x/y", 3, True)),
        ("---\ntitle: a # newslint: ignore x/y\n---\n", ("ignore x/y", 0, False)),
    ],
)
def test_comments_to_newslint(source: str, told: tuple[str, int, bool]) -> None:
    comments = article(source).documents[0].comments
    assert [(comment.text, comment.offset, comment.alone) for comment in comments] == [told]


def test_a_comment_in_code_tells_newslint_nothing() -> None:
    source = "a\n\n```\n<!-- newslint: ignore x -->\n[//]: # (newslint: ignore x)\n```\n\n`<!-- newslint: off -->`\n"
    assert article(source).documents[0].comments == ()


def test_another_language_is_another_article() -> None:
    documents = article("It's so.\n\n<div lang=fr>\nl’été\n</div>\n").documents
    assert [(document.text, document.language) for document in documents] == [("It's so.", "en"), ("l’été", "fr")]


@pytest.mark.parametrize("source", [">" * 2000, "- " * 2000 + "x", "<div>" * 2000])
def test_deep_nesting_ends_in_one_line(source: str) -> None:
    with pytest.raises(NotText, match="nest deeper than 1,000"):
        article(source)


@pytest.mark.parametrize("source", ["[" * 20000, "![" * 9000, "{{ " * 20000, "{% comment %}" * 9000, "<b " * 20000])
def test_unclosed_marks_are_text(source: str) -> None:
    assert article(source).edit([]) == source.encode()


def test_bytes_that_do_not_decode_stay() -> None:
    data = b"---\ntitle: It's\n---\n\ncaf\xe9 *it's* so\r\n"
    file = read(data, "md", encoding="utf-8")
    at = file.texts[1].index("so")
    assert file.edit([(1, at, at + 2, "no")]) == data.replace(b"so", b"no")


@given(st.text("a*é日😀\n"))
def test_offsets_of_bytes(text: str) -> None:
    offset = from_bytes(text) or int
    assert [offset(len(text[:at].encode())) for at in range(len(text) + 1)] == [*range(len(text) + 1)]


WORDS = "the the it's “Yes,” Amina É 2 😀 said. a_b x".split()
INLINE = (
    '*¦**¦_¦`¦[¦](u)¦](u "t\'s")¦![¦<b>¦</b>¦<code>¦</code>¦<!-- c -->¦&amp;¦&rsquo;¦&copy¦\\*¦\\¦~~¦|¦'
    "<http://x.y/it's>¦http://a.b/c_d¦[^1]¦[foo]¦{{ 'x*' }}¦  \n¦\n¦\\\n¦<br>¦$¦&nbsp;¦#¦-¦>¦\t¦{: .c}¦[[x y]]"
).split("¦")
BLOCKS = (
    "# ¦> ¦- ¦1. ¦    ¦```\n¦---\n¦===\n¦[foo]: /u 'ti\\'t'\n¦[^1]: ¦<div title=\"x's\">\n¦</div>\n¦<p>it's</p>\n¦"
    "- [ ] ¦| a | b |\n|---|---|\n| ¦<!-- newslint: off -->\n¦<script>\n¦</script>\n¦+++\n¦> [!NOTE]\n¦{% comment %}\n"
).split("¦")
sources = st.lists(
    st.lists(st.sampled_from(BLOCKS), max_size=2).map("".join)
    | st.lists(st.sampled_from([*WORDS, *INLINE, " ", " ", " "]), max_size=8).map("".join)
    | st.sampled_from(["\n", "\n\n", "\n\n"]),
    max_size=12,
).map("".join)
news = st.sampled_from("* _x_ [r](x) &amp; # \\ x|y \n ” - 1. ! ~~a~~ ' \" <b> --- it’s \\* &# ] {{x}} ` |".split())


def tags_of(source: str) -> list[str]:
    """What an independent reader of the file sees of its structure."""
    html = pyromark.html(source, options=EXTENSIONS)  # type: ignore[arg-type]
    return re.findall(r"<[^>]*>", re.sub(r' (?:title|alt)="[^"]*"', "", html))


@given(sources, st.sampled_from(["\n", "\r\n", "\r"]), st.data())
def test_an_edit_changes_its_text_and_nothing_else(source: str, line_break: str, data: st.DataObject) -> None:
    raw = source.replace("\n", line_break).encode()
    file = read(raw, "md")
    assert file.edit([]) == raw
    new = data.draw(news)
    made, wanted = edited_somewhere(file, new, data)
    if file.refused:
        assert made == raw
        return
    assert read(made, "md").texts == wanted
    if "{" not in source + new and "<" not in source.replace("<http", ""):
        assert tags_of(made.decode()) == tags_of(raw.decode())
