import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st
from turbohtml import TokenType

from newslint.document import Document
from newslint.encoding import NotText
from newslint.file import File, read
from newslint.finding import Span
from newslint.joined import Joined
from newslint.mending import Change, Mender
from newslint.readers.markup.references import html_attribute_reference, html_reference
from newslint.readers.markup.tokens import COMMENT, END, RAW, START, TEXT, attributes, html_tokens
from tests.articles import edited_somewhere

PAGE = """\
<!DOCTYPE html>
<html lang="en-GB">
<head><title>Ferry runs again &amp; again</title></head>
<body>
<h1>Ferry runs again</h1>
<p class="c-standfirst">It had been laid up for a year.</p>
<div class="byline">By <b>Jane Roe</b></div>
<p>The ferry <img src="f.jpg" alt="The ferry at Norwood"> left at 9.</p>

<p>Subscribe now</p>

<h2>What is next</h2>
<ul><li>A pier<li>A bridge</ul>
<table><tr><th>Day<td>9am</table>
<figure><figcaption><p>At sea</p></figcaption></figure>
<p lang="fr">Le bac est parti.</p>
</body>
</html>
"""


def page(source: str) -> File:
    return read(source.encode(), "html")


def texts(source: str) -> list[str]:
    return page(source).texts


def kinds(source: str, number: int = 0) -> list[tuple[str, str]]:
    return [(each.kind, each.layer.text) for each in joined(page(source).documents[number]).segments]


def joined(document: Document) -> Joined:
    assert isinstance(document.layer, Joined)
    return document.layer


def edited(source: str, find: str, replace: str) -> str:
    """The source with an edit made in the first segment that has the text to be found."""
    file = page(source)
    number, text = next((number, text) for number, text in enumerate(file.texts) if find in text)
    at = text.index(find)
    return file.edit([(number, at, at + len(find), replace)]).decode()


def dropped(source: str, text: str) -> str:
    file = page(source)
    number = next(n for n, each in enumerate(joined(file.documents[0]).segments) if each.layer.text == text)
    mended = Mender(lambda new: page(new)._prose).mend(
        file._prose, [Change(0, [joined(file.documents[0]).without(number)])]
    )
    return mended.prose.source


def test_the_parts_of_an_article_are_known() -> None:
    assert kinds(PAGE) == [
        ("headline", "Ferry runs again"),
        ("standfirst", "It had been laid up for a year."),
        ("byline", "By Jane Roe"),
        ("paragraph", "The ferry \ufffc left at 9."),
        ("paragraph", "Subscribe now"),
        ("heading", "What is next"),
        ("item", "A pier"),
        ("item", "A bridge"),
        ("cell", "Day"),
        ("cell", "9am"),
        ("caption", "At sea"),
        ("aside", "Ferry runs again & again"),
        ("aside", "The ferry at Norwood"),
    ]


def test_what_is_in_another_language_is_an_article_of_its_own() -> None:
    assert [document.language for document in page(PAGE).documents] == ["en", "fr"]
    assert kinds(PAGE, 1) == [("paragraph", "Le bac est parti.")]
    assert texts("<p>The <i lang=fr>bac</i> left.</p>") == ["The \ufffc left."]


def test_without_a_heading_the_title_is_the_headline() -> None:
    assert kinds("<title>Ferry</title><p>It left.</p>") == [("headline", "Ferry"), ("paragraph", "It left.")]


def test_a_paragraph_goes_with_its_tags_and_one_blank_line() -> None:
    assert dropped(PAGE, "Subscribe now") == PAGE.replace("<p>Subscribe now</p>\n\n", "")


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("<p>a</p><p>x</p><p>b</p>", "<p>a</p><p>b</p>"),
        ("<ul>\n  <li><p>x</p></li>\n  <li>a</li>\n</ul>", "<ul>\n  <li>a</li>\n</ul>"),
        ("<p>a</p>\n<p>x", "<p>a</p>\n<p>x"),
        ('<p>a</p><p title="t">x</p>', '<p>a</p><p title="t">x</p>'),
        ("<p>a</p><p>x<!-- ad --></p>", "<p>a</p><p>x<!-- ad --></p>"),
        ("<table><tr><td>x</td><td>a</td></tr></table>", "<table><tr><td>x</td><td>a</td></tr></table>"),
        ("<div>x<p>a</p></div>", "<div>x<p>a</p></div>"),
    ],
    ids=["in a line", "a list item", "no end tag", "a title too", "a comment too", "a cell", "text beside a paragraph"],
)
def test_a_block_goes_only_where_nothing_else_does(source: str, left: str) -> None:
    assert dropped(source, "x") == left


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("<p>a<br> b <br><br>c</p>", ["a\nb", "c"]),
        ("<p>\n a <!-- x -->\n b</p>", ["a b"]),
        ("<p>a&nbsp; b &#32; c&Tab;d</p>", ["a\xa0 b c d"]),
        ("<p>&nbsp;</p><p> </p><p><img src=x></p>", []),
        ("a<b>b</b><p>c</p>d", ["ab", "c", "d"]),
        ("<p>x <svg><title>t</title><p>q</svg> y</p>", ["x \ufffc y"]),
        ("<p>x<script>if (a<b) '</p>'</script>y</p>", ["xy"]),
        ("<script><!--<script></script>it's--></script>a", ["a"]),
        ("<textarea>a</p></textarea><p>b", ["b"]),
        ("<title>a <b>&amp; c</title>", ["a <b>& c"]),
        ("<p>a</p translate=no><p translate=no>b<p>c</p>", ["a"]),
        ("<p class='x notranslate'>b</p><p>c <span class=notranslate>b</span></p>", ["c \ufffc"]),
        ("<template><p>a</p></template><noscript>b</noscript><p>c", ["c"]),
        ("<a href=x title=&quot;t>u</a>", ['"t', "u"]),
        ("<img alt='a' alt='b' src='x>y'>c", ["\ufffcc", "a"]),
        ("<p title='&copy=1 &copy;'>a", ["&copy=1 \xa9", "a"]),
        ("<p>&#150;&#x99;&#0;&#xD800;&#99999999999;&#65</p>", ["–™\ufffd\ufffd\ufffdA"]),
        ("<p>a < b <3 &amp</p>", ["a < b <3 &"]),
        ("a<!x>b<?php echo 'it'?>c</>d</ x>e<!-->f<!--->g<!-- h --!>i", ["abcdefgi"]),
        ("a <p", ["a"]),
        ("<picture><source><img alt=a></picture>", ["a"]),
        ("<ruby>a<rp>(</rp><rt>b</rt><rp>)</rp></ruby>", ["a"]),
        ("<my-word>a</my-word>b", ["ab"]),
    ],
)
def test_prose_is_what_a_browser_shows(source: str, seen: list[str]) -> None:
    assert texts(source) == seen


@pytest.mark.parametrize(
    ("source", "find", "replace", "result"),
    [
        ("<p>a</p>", "a", "“é\xa0—ő", "<p>&ldquo;&eacute;&nbsp;&mdash;&#x151;</p>"),
        ("<p>é a</p>", "a", "b\xa0c’", "<p>é b\xa0c’</p>"),
        ("<p>é&nbsp;a</p>", "a", "b\xa0c’", "<p>é&nbsp;b&nbsp;c’</p>"),
        ("<p>a</p>", "a", "&amp; & &x &lt; R&D &copy", "<p>&amp;amp; & &x &amp;lt; R&D &amp;copy</p>"),
        ("<p>a;</p>", "a", "&lt", "<p>&amp;lt;</p>"),
        ("<p title='a'>x", "a", 'it\'s "b" <i>', "<p title='it&apos;s \"b\" <i>'>x"),
        ("<p title='&#39;a'>x", "a", "it's", "<p title='&#39;it&#39;s'>x"),
        ('<p title="a">x', "a", 'it\'s "b"', '<p title="it\'s &quot;b&quot;">x'),
        ("<img alt=it's>", "it's", "a>b", '<img alt="a>b">'),
        ('<img alt=a"b>', "a", "a c", "<img alt='a c\"b'>"),
        ("<img alt=hat>", "hat", "cap", "<img alt=cap>"),
        ("<p>the <b>the</b> cat</p>", "the the", "the", "<p>the<b></b> cat</p>"),
        ("<p>a b</p>", " ", "  ", "<p>a b</p>"),
        ("<p>a<br>b</p>", "\n", " ", "<p>a<br>b</p>"),
        ("<title>a</title>", "a", "</title>", "<title>&lt;/title></title>"),
        ("<p>a</p>\r\n<p>b  c\r\n d</p>", "b c d", "b x d", "<p>a</p>\r\n<p>b  x\r\n d</p>"),
    ],
)
def test_a_fix_is_spelled_for_its_place(source: str, find: str, replace: str, result: str) -> None:
    assert edited(source, find, replace) == result


def test_a_comment_speaks_of_what_follows_or_of_what_it_stands_in() -> None:
    source = "<p>a</p><!-- newslint: ignore[x] why --><p>b</p><p>c <!--newslint: ignore[y]-->d</p><!-- e -->"
    (document,) = page(source).documents
    assert [(each.text, each.alone, document.text[each.offset :][:1]) for each in document.comments] == [
        ("ignore[x] why", True, "b"),
        ("ignore[y]", False, "d"),
    ]
    assert source[slice(*document.comments[0].span)] == "<!-- newslint: ignore[x] why -->"


def test_deep_nesting_ends_in_one_line() -> None:
    with pytest.raises(NotText, match="line 1: elements nest deeper than 1,000"):
        page("<div>" * 5000)
    assert texts("<b>" * 5000 + "a") == ["a"]


PARTS = st.sampled_from(
    [
        *"<p> </p> <b> </b> <h1> </h1> <li> <ul> <br> <wbr> <code> </code> <!-- --> <script> </script> <title> </title>"
        " <textarea> </textarea> <td> <table> <pre> </pre> <style> </style> <a \" ' = / > < & ; # x 1 &amp; &lt &rsquo;"
        " &notit; &#146; &nbsp; alt= title=a <img é it's".split(),
        " ",
        "\n",
        "<img alt=hat src=x>",
        "two words",
        "<p title='a b'>",
        "<!-- newslint: ignore[x] -->",
    ]
)
SOURCES = st.lists(PARTS, max_size=14).map("".join)
"""Pieces of pages, most of them wrong."""


def decoded(source: str, start: int, end: int, in_attribute: bool = False) -> str:
    reference = html_attribute_reference if in_attribute else html_reference
    out = ""
    while start < end:
        text, stop = (source[start] == "&" and reference(source, start, end)) or (source[start], start + 1)
        out += str(text)
        start = stop
    return out


def joined_text(tokens: list[tuple[str, object]]) -> list[tuple[str, object]]:
    out: list[tuple[str, object]] = []
    for kind, what in tokens:
        if kind == "text" and out and out[-1][0] == "text":
            out[-1] = ("text", f"{out[-1][1]}{what}")
        elif what:
            out.append((kind, what))
    return out


def own_tokens(source: str) -> list[tuple[str, object]]:
    out: list[tuple[str, object]] = []
    at = 0
    for kind, name, start, end, inner, stop in html_tokens(source):
        assert start == at
        at = end
        if kind in (TEXT, RAW):
            out.append(("text", decoded(source, start, end) if kind == TEXT else source[inner:stop]))
        elif kind == START:
            own: dict[str, str] = {}
            for each in attributes(source, inner, stop):
                own.setdefault(each.name.lower(), decoded(source, each.start, each.end, True))
            out.append(("start", (name, [pair for pair in own.items() if pair[1]])))
        elif kind == END:
            out.append(("end", name))
        else:
            assert kind == COMMENT or source[start + 1] in "!?/" or end == len(source)
    assert at == len(source)
    return joined_text(out)


def their_tokens(source: str) -> list[tuple[str, object]]:
    out: list[tuple[str, object]] = []
    for token in turbohtml.tokenize(source):
        if token.type in (TokenType.TEXT, TokenType.CHARACTER_REFERENCE):
            out.append(("text", token.data))
        elif token.type == TokenType.START_TAG:
            out.append(("start", (token.tag, [pair for pair in token.attrs or () if pair[1]])))
        elif token.type == TokenType.END_TAG:
            out.append(("end", token.tag))
    return joined_text(out)


@given(SOURCES)
def test_tokens_are_those_of_a_browser(source: str) -> None:
    assert own_tokens(source) == their_tokens(source)


@given(st.from_regex(r"&(#[xX]?[0-9a-fA-F]{1,8}|[a-zA-Z]{1,8}[0-9]?);?[=a-z ]?", fullmatch=True))
def test_references_are_those_of_a_browser(source: str) -> None:
    assert own_tokens(source) == their_tokens(source)
    assert own_tokens(f"<p a='{source}'>") == their_tokens(f"<p a='{source}'>")


@given(SOURCES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_without_edits_the_bytes_are_the_same(source: str, line_break: str) -> None:
    data = source.replace("\n", line_break).encode()
    assert read(data, "html").edit([]) == data


@given(SOURCES, st.sampled_from(["’", "x", "", "&amp;", "<b>", "a b", '"', "'", "  ", "—", "</p>", ";"]), st.data())
def test_an_edit_gives_the_edited_text_and_the_same_tags(source: str, new: str, data: st.DataObject) -> None:
    file = page(source)
    edited, wanted = edited_somewhere(file, new, data)
    written = edited.decode()
    if file.refused:
        assert written == source
    assert texts(written) == wanted
    tags = [one for one in their_tokens(source) if one[0] != "text"]
    after = [one for one in their_tokens(written) if one[0] != "text"]
    assert [(kind, what if kind == "end" else what[0]) for kind, what in tags] == [  # type: ignore[index]
        (kind, what if kind == "end" else what[0])  # type: ignore[index]
        for kind, what in after
    ]


@given(SOURCES)
def test_each_character_lies_where_it_is_decoded_from(source: str) -> None:
    for document in page(source).documents:
        for segment in joined(document).segments:
            spans = [segment.layer.span(Span(at, at + 1)) for at in range(len(segment.layer.text))]
            assert spans == sorted(spans)
            for character, (start, end) in zip(segment.layer.text, spans, strict=True):
                spelled = source[start:end]
                assert character in (spelled, "\ufffc", "\n", " ") or character in decoded(spelled, 0, len(spelled))


def test_a_fix_beside_a_link_stays_beside_it() -> None:
    file = read(b"<p>The <a href=x>ferry</a> ,which <b>runs</b> daily.</p>", "html")
    assert file.edit([(0, 9, 11, ", ")]) == b"<p>The <a href=x>ferry</a>, which <b>runs</b> daily.</p>"
