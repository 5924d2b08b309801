from typing import Any
from xml.parsers import expat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.encoding import NotText
from newslint.file import File, read
from newslint.joined import Joined
from newslint.reading import NotArticles
from tests.articles import edited_somewhere

NITF = """\
<?xml version="1.0"?>
<nitf><head><title>Ferry</title><docdata><key-list><keyword key="boats"/></key-list></docdata></head><body>
<body.head><hedline><hl1>Ferry runs</hl1><hl2>A year late</hl2></hedline><byline>By <person>Jo Roe</person></byline>
</body.head><body.content><p>The <org>county</org> said so.</p><hl2>Next</hl2>
<media><media-caption>At sea</media-caption></media></body.content></body></nitf>
"""
NEWSML = """\
<newsItem xml:lang="en-GB"><itemMeta><title>ferry v2</title></itemMeta><contentMeta><slugline>FERRY-RUN</slugline>
<headline>Ferry runs</headline><subject><name>boats</name></subject></contentMeta><contentSet>
<inlineXML contenttype="application/xhtml+xml"><html><body><h1>Ferry runs</h1><p>It's on.</p></body></html></inlineXML>
<inlineData contenttype="text/html">&lt;p class="x"&gt;It&amp;rsquo;s &lt;b&gt;o&lt;/b&gt;n.&lt;/p&gt;</inlineData>
<inlineData contenttype="text/plain">It is
on.

It is off.</inlineData></contentSet></newsItem>
"""


def file_of(source: str, **options: Any) -> File:
    return read(source.encode(), "xml", **options)


def texts(source: str, **options: object) -> list[str]:
    return file_of(source, **options).texts


def kinds(source: str, **options: object) -> list[tuple[str, str]]:
    found = []
    for document in file_of(source, **options).documents:
        assert isinstance(document.layer, Joined)
        found += [(each.kind, each.layer.text) for each in document.layer.segments]
    return found


def edited(source: str, find: str, replace: str) -> str:
    file = file_of(source)
    number, text = next((number, text) for number, text in enumerate(file.texts) if find in text)
    at = text.index(find)
    return file.edit([(number, at, at + len(find), replace)]).decode()


def test_the_parts_of_a_nitf_article_are_known() -> None:
    assert kinds(NITF, narrow=True) == [
        ("headline", "Ferry runs"),
        ("standfirst", "A year late"),
        ("byline", "By Jo Roe"),
        ("paragraph", "The county said so."),
        ("heading", "Next"),
        ("caption", "At sea"),
        ("aside", "Ferry"),
    ]


def test_what_a_newsml_item_holds_is_read_as_what_it_is() -> None:
    assert kinds(NEWSML, narrow=True) == [
        ("headline", "Ferry runs"),
        ("paragraph", "It's on."),
        ("paragraph", "It’s on."),
        ("paragraph", "It is on."),
        ("paragraph", "It is off."),
        ("aside", "Ferry runs"),
    ]
    assert file_of(NEWSML).documents[0].language == "en"
    assert "FERRY-RUN" not in texts(NEWSML, narrow=True)
    assert "FERRY-RUN" in texts(NEWSML)


def test_html_in_xml_is_written_for_both() -> None:
    assert edited(NEWSML, "It’s", "It’s “R&B”") == NEWSML.replace(
        "It&amp;rsquo;s", "It&amp;rsquo;s &amp;ldquo;R&amp;B&amp;rdquo;"
    )


def test_a_file_of_several_articles_is_read_as_such() -> None:
    source = "<export><name>x</name><story><title>A</title><p>a</p></story><story><title>B</title></story></export>"
    assert [len(document.structure) for document in file_of(source).documents] == [1, 2, 1]
    assert kinds(source)[1:] == [("headline", "A"), ("paragraph", "a"), ("headline", "B")]


def test_unknown_xml_is_asked_about() -> None:
    with pytest.raises(NotArticles, match="of this <pom> are prose; name them in text-fields"):
        texts("<pom><name>x</name></pom>", narrow=True)
    assert texts("<pom><name>x</name><d><c>y</c></d></pom>", select=[("d.c",)]) == ["y"]


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("<a><d>x</d> <c>y</c></a>", ["x", "y"]),
        ("<a>w <d>x</d> <c>y</c></a>", ["w x y"]),
        ("<a><p>w</p> x</a>", ["w", "x"]),
        ("<p><x>a</x><y>b</y></p>", ["ab"]),
        ("<P>a<CODE>b</CODE></P>", ["ab"]),
        ("<p>a <code>b</code><br/> c</p>", ["a \ufffc\nc"]),
        ("<p>a\n  b &#32; c&#160;d</p>", ["a b c\xa0d"]),
        ("<p>AT&T &amp;c &lt &nbsp; &#x41;&#0;</p>", ["AT&T &c &lt \ufffc A\ufffc"]),
        ("<p>a<?pi <b>?>b<!-- > c -->d</p>", ["abd"]),
        ("<p><![CDATA[a]]><![CDATA[ &amp; <b> b]]> c</p>", ["a &amp; <b> b c"]),
        ("<p><![CDATA[<i>It&rsquo;s</i>]]></p>", ["It’s"]),
        ('<p title="a > b">x <i xml:lang="fr">y</i></p>', ["a > b", "x \ufffc"]),
        ("<x:p xmlns:x='u'>a <x:em>b</x:em></x:p>", ["a b"]),
        ("<p translate='no'>a</p>", []),
        ("<?xml version='1.0'?>\n<!DOCTYPE a [\n<!-- it's ]> -->\n<!ENTITY b '<p>x</p>'>\n]>\n<a>c</a>", ["c"]),
        ("", []),
    ],
)
def test_prose_is_what_the_elements_hold(source: str, seen: list[str]) -> None:
    assert texts(source) == seen


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("<a>\n<b></a>", "line 2: </a> closes no element that is open"),
        ("<a>\n<b>", "line 2: <b> is never closed"),
        ("<a>\n\nx < y</a>", "line 3: this < begins no tag"),
        ("<a>\n<![CDATA[x</a>", r"line 2: <!\[CDATA\[ is never closed"),
        ("<a b=c>x</a>", "line 1: this < begins no tag"),
        ("<a>]]></a>", "line 1: ]]> ends nothing here"),
        ("<p>" * 3000 + "</p>" * 3000, "line 1: elements nest deeper than 1,000"),
    ],
)
def test_what_is_not_well_formed_is_told_with_its_line(source: str, line: str) -> None:
    with pytest.raises(NotText, match=line):
        texts(source)


def test_an_entity_bomb_stays_small() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 30))
    assert texts(f'<!DOCTYPE a [<!ENTITY e0 "ha">{entities}]><a>&e29; x</a>') == ["\ufffc x"]


@pytest.mark.parametrize(
    ("source", "find", "replace", "result"),
    [
        ("<p>a</p>", "a", "“R&D” <x>", "<p>&#x201C;R&amp;D&#x201D; &lt;x></p>"),
        ("<p>é a</p>", "a", "b’", "<p>é b’</p>"),
        ("<p><![CDATA[a & b]]></p>", "b", "“c”", "<p><![CDATA[a & “c”]]></p>"),
        ("<p>a&#8217;s</p>", "’", "'", "<p>a's</p>"),
        ("<p>x]a></p>", "a", "]", "<p>x]&#x5D;></p>"),
        ('<p alt="a">x</p>', "a", "'a' \"b\" <c>", "<p alt=\"'a' &quot;b&quot; &lt;c>\">x</p>"),
        ("<p>a &who; b</p>", "\ufffc", "x", "<p>a &who; b</p>"),
    ],
)
def test_a_fix_is_spelled_for_its_place(source: str, find: str, replace: str, result: str) -> None:
    assert edited(source, find, replace) == result


PARTS = st.sampled_from(
    [
        *"a it's é word &amp; &lt; &#8217; &#x41; &quot; ' \" > ] <!--c--> <![CDATA[x<y&z]]> <![CDATA[]]> <?p?> <br/>"
        " <x/> &lt;p>".split(),
        " ",
        "\n",
        "<img alt='it&apos;s'/>",
    ]
)
INSIDE = st.recursive(
    PARTS,
    lambda inside: st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>",
        st.sampled_from(["p", "em", "div", "b", "code", "story"]),
        st.lists(inside, max_size=5),
    ),
    max_leaves=12,
)


def is_well_formed(source: str) -> bool:
    try:
        expat.ParserCreate().Parse(source, True)
    except expat.ExpatError:
        return False
    return True


SOURCES = st.builds(lambda parts: f"<n>{''.join(parts)}</n>", st.lists(INSIDE, max_size=5)).filter(is_well_formed)


def seen(data: bytes) -> tuple[list[object], str]:
    """What expat sees: the tags, and the text outside code."""
    tags: list[object] = []
    text: list[str] = []
    open_: list[str] = []
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        open_.append(name)
        tags.append((name, list(attributes)))

    def end(name: str) -> None:
        open_.pop()
        tags.append(name)

    def characters(what: str) -> None:
        if "code" not in open_:
            text.append(what)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.Parse(data, True)
    return tags, "".join("".join(text).split())


@given(SOURCES)
def test_the_text_is_that_which_expat_sees(source: str) -> None:
    whole = "".join(texts(source))
    if "&lt;p>" not in source and "<img" not in source:
        assert "".join(whole.replace("\ufffc", "").split()) == seen(source.encode())[1]


@given(SOURCES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_without_edits_the_bytes_are_the_same(source: str, line_break: str) -> None:
    data = source.replace("\n", line_break).encode()
    assert read(data, "xml").edit([]) == data


@given(SOURCES, st.sampled_from(["’", "x", "", "&amp;", "<b>", "a b", '"', "'", "]]>", "]", ">", "—"]), st.data())
def test_an_edit_gives_the_edited_text_and_the_same_tags(source: str, new: str, data: st.DataObject) -> None:
    file = file_of(source)
    written, wanted = edited_somewhere(file, new, data)
    assert read(written, "xml").texts == wanted
    assert seen(written)[0] == seen(source.encode())[0]
