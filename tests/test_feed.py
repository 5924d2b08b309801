from html import unescape
from re import sub
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.file import File, read
from newslint.joined import Joined
from tests.articles import edited_somewhere

EXPORT = """\
<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Courier</title><link>http://x/it's</link><description>It's news</description>
<language>en-GB</language><wp:author><wp:author_login>it's</wp:author_login></wp:author>
<!-- newslint: ignore[spacing] a poem -->
<item><title><![CDATA[It's R&D]]></title><dc:creator>it's</dc:creator><guid>it's</guid><description></description>
<content:encoded><![CDATA[The ferry <em>left</em>
at 9.

It was late.<!-- newslint: ignore[names] -->
<h2>Next</h2>]]></content:encoded><excerpt:encoded><![CDATA[A year of it.]]></excerpt:encoded>
<category>it's</category><wp:postmeta><wp:meta_value>it's</wp:meta_value></wp:postmeta></item>
<item><title>B</title><description>The ferry left at 10, it was said.</description>
<content:encoded>&lt;p&gt;The ferry left at 10, it was said. All was well.&lt;/p&gt;</content:encoded></item>
</channel></rss>
"""
ATOM = """\
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>F</title><id>it's</id>
<entry><title type="html">It&amp;rsquo;s &lt;b&gt;o&lt;/b&gt;n</title><summary>a &lt;b&gt; c</summary>
<author><name>it's</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>He <em>sa</em>id</p></div></content></entry>
<entry xml:lang="fr"><title>Oui</title></entry></feed>
"""


def file_of(source: str, format: str = "feed") -> File:
    return read(source.encode(), format)


def kinds(source: str, format: str = "feed") -> list[list[tuple[str, str]]]:
    found = []
    for document in file_of(source, format).documents:
        assert isinstance(document.layer, Joined)
        found.append([(each.kind, each.layer.text) for each in document.layer.segments])
    return found


def edited(source: str, find: str, replace: str) -> str:
    file = file_of(source)
    number, text = next((number, text) for number, text in enumerate(file.texts) if find in text)
    at = text.index(find)
    return file.edit([(number, at, at + len(find), replace)]).decode()


def item(inside: str) -> str:
    return f"<rss><channel><item>{inside}</item></channel></rss>"


@pytest.mark.parametrize("format", ["feed", "xml"])
def test_an_export_is_an_article_for_each_item_and_one_for_itself(format: str) -> None:
    assert kinds(EXPORT, format) == [
        [("headline", "The Courier"), ("paragraph", "It's news")],
        [
            ("headline", "It's R&D"),
            ("paragraph", "The ferry left at 9."),
            ("paragraph", "It was late."),
            ("heading", "Next"),
            ("standfirst", "A year of it."),
        ],
        [
            ("headline", "B"),
            ("paragraph", "The ferry left at 10, it was said. All was well."),
            ("aside", "The ferry left at 10, it was said."),
        ],
    ]
    assert {document.language for document in file_of(EXPORT, format).documents} == {"en"}


def test_comments_speak_of_the_item_they_stand_before_or_in() -> None:
    first, second, third = file_of(EXPORT).documents
    assert not first.comments
    assert not third.comments
    assert [(each.text, second.text[: each.offset][-5:]) for each in second.comments] == [
        ("ignore[spacing] a poem", ""),
        ("ignore[names]", "late."),
    ]


def test_atom_says_what_is_html() -> None:
    assert kinds(ATOM) == [
        [("headline", "F")],
        [("headline", "It’s on"), ("standfirst", "a <b> c"), ("paragraph", "He said")],
        [("headline", "Oui")],
    ]
    assert [document.language for document in file_of(ATOM).documents] == ["en", "en", "fr"]


def test_rss_1_has_its_items_beside_the_channel() -> None:
    source = (
        '<rdf:RDF xmlns:rdf="r"><channel><title>C</title><items><rdf:Seq/></items></channel>'
        "<item><title>A</title><description>a</description></item></rdf:RDF>"
    )
    assert kinds(source) == [[("headline", "C")], [("headline", "A"), ("paragraph", "a")]]


def test_what_is_no_feed_is_read_as_xml() -> None:
    assert file_of("<nitf><body><p>a</p></body></nitf>").texts == ["a"]


@pytest.mark.parametrize(
    ("inside", "find", "replace", "result"),
    [
        ("<title>a</title>", "a", "“R&D”", "<title>&#x201C;R&amp;D&#x201D;</title>"),
        ("<title>a &amp;amp; b</title>", "b", "’", "<title>a &amp;amp; &amp;rsquo;</title>"),
        ("<title><![CDATA[a]]></title>", "a", "’ & <", "<title><![CDATA[’ & <]]></title>"),
        (
            "<description>&lt;p>a&lt;/p></description>",
            "a",
            "<&lt;",
            "<description>&lt;p>&amp;lt;&amp;amp;lt;&lt;/p></description>",
        ),
        (
            "<description><![CDATA[<p>a</p>]]></description>",
            "a",
            "’<",
            "<description><![CDATA[<p>&rsquo;&lt;</p>]]></description>",
        ),
        (
            "<description><![CDATA[<p>a</p>]]></description>",
            "a",
            "]]>",
            "<description><![CDATA[<p>a</p>]]></description>",
        ),
        (
            "<description>&lt;img alt=hat&gt;</description>",
            "hat",
            "a hat",
            '<description>&lt;img alt="a hat"&gt;</description>',
        ),
        ("<description>&lt;p>é&lt;/p></description>", "é", "é’", "<description>&lt;p>é’&lt;/p></description>"),
    ],
)
def test_a_fix_is_spelled_for_every_layer(inside: str, find: str, replace: str, result: str) -> None:
    assert edited(item(inside), find, replace) == item(result)


HTML = st.lists(
    st.sampled_from(
        [*"<p> </p> <b> </b> <br> <li> &amp; &lt; &rsquo; &nbsp; it's é word <!--c--> a & ; \" '".split(), " ", "\n"]
    ),
    max_size=10,
).map("".join)
BODIES = st.one_of(
    HTML.map(lambda html: html.replace("&", "&amp;").replace("<", "&lt;")),
    HTML.map(lambda html: f"<![CDATA[{html}]]>"),
)


@given(BODIES, st.sampled_from(["\n", "\r\n"]))
def test_without_edits_the_bytes_are_the_same(body: str, line_break: str) -> None:
    data = item(f"<description>{body}</description>").replace("\n", line_break).encode()
    assert read(data, "feed").edit([]) == data


@given(BODIES, st.sampled_from(["’", "x", "", "&amp;", "<b>", "a b", '"', "]]>", "&lt;"]), st.data())
def test_an_edit_gives_the_edited_text_and_the_same_tags(body: str, new: str, data: st.DataObject) -> None:
    source = item(f"<title>t</title><content:encoded xmlns:content='c'>{body}</content:encoded>")
    file = file_of(source)
    edited, wanted = edited_somewhere(file, new, data)
    written = edited.decode()
    assert file_of(written).texts == wanted
    before, after = ElementTree.fromstring(source), ElementTree.fromstring(written)
    assert [each.tag for each in before.iter()] == [each.tag for each in after.iter()]
    if file.refused:
        return
    html = sub(r"<[^>]*>", "", unescape("".join(after.itertext())))  # a tag in the text stays in it
    assert new.replace(" ", "") in "".join(html.split()) or new in ("<b>", "&amp;", "&lt;") or '"' in new
