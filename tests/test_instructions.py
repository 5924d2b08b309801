"""Comments to newslint in each format's own way, told to the rules by the config too."""

import pytest

import newslint
from newslint import Linter

LINTER = Linter({"select": ["spacing/space-before-comma"], "python-strings": True, "text-fields": ["body"]})
RULE = "spacing/space-before-comma"
OTHER = "spacing/double-space"
CUE = "00:01.000 --> 00:02.000\nThe road , she said.\n"

SILENCED = {
    "md": f"A road , open.\n\n<!-- newslint: ignore[{RULE}] it is meant -->\nThe road , she said.\n",
    "md in a line": f"A road , open.\n\nThe road , she said. <!-- newslint: ignore[{RULE}] it is meant -->\n",
    "html": f"<p>A road , open.</p><!-- newslint: ignore[{RULE}] meant --><p>The road , she said.</p>",
    "html in a paragraph": f"<p>A road , open.</p><p>The road , she <!--newslint: ignore[{RULE}] meant-->said.</p>",
    "xml": f"<nitf><body><body.content><p>A road , open.</p><!-- newslint: ignore[{RULE}] x -->"
    "<p>The road , she said.</p></body.content></body></nitf>",
    "py": f'"""A road , open."""\n\n# newslint: ignore[{RULE}] it is meant\nx = "The road , she said."\n',
    "py at the end of a line": f'"""A road , open."""\n\nx = "The road , she said."  # newslint: ignore[{RULE}] x\n',
    "rst": f"A road , open.\n\n.. newslint: ignore[{RULE}] it is meant\n\nThe road , she said.\n",
    "po": f'msgid "x"\nmsgstr "A road , open"\n\n# newslint: ignore[{RULE}]\nmsgid "y"\nmsgstr "The road , she said"\n',
}


@pytest.mark.parametrize("name", SILENCED)
def test_a_comment_silences_what_follows_or_stands_beside_it_and_nothing_else(name: str) -> None:
    text = SILENCED[name]
    findings = LINTER.check(text, format=name.partition(" ")[0])
    assert [(finding.rule, text[: finding.span.start].count("she")) for finding in findings] == [(RULE, 0)]
    assert "A road ," in text[findings[0].span.start - 6 : findings[0].span.end]


@pytest.mark.parametrize("name", SILENCED)
def test_one_that_caught_nothing_is_a_finding_at_its_place(name: str) -> None:
    text = SILENCED[name].replace("road , she", "road, she")
    unused = [one for one in LINTER.check(text, format=name.partition(" ")[0]) if one.rule == "newslint/unused-ignore"]
    assert len(unused) == 1
    assert "newslint: ignore" in text[slice(*unused[0].span)]


@pytest.mark.parametrize("name", SILENCED)
def test_a_repair_leaves_it_where_it_speaks(name: str) -> None:
    text = SILENCED[name]
    done = LINTER.fix(text, format=name.partition(" ")[0])
    assert done.text == text.replace("A road ,", "A road,")


def test_a_whole_file_of_subtitles_is_silenced_by_a_note() -> None:
    text = f"WEBVTT\n\nNOTE newslint: ignore-file[{RULE}] live\n\n{CUE}"
    assert LINTER.check(text, format="vtt") == []
    assert LINTER.fix(text, format="vtt").text == text


@pytest.mark.parametrize(
    ("format", "text"),
    [
        ("json", '{"body": "The road , she said."}'),
        ("csv", 'id,body\n1,"The road , she said."\n'),
        ("srt", f"1\n{CUE}"),
    ],
)
def test_where_there_are_no_comments_the_config_speaks(format: str, text: str) -> None:
    assert [one.rule for one in LINTER.check(text, format=format)] == [RULE]
    exception = {"rule": RULE, "text": "road , she", "reason": "it is meant"}
    config = {"select": [RULE], "text-fields": ["body"], "exceptions": [exception]}
    assert Linter(config).check(text, format=format) == []


def test_a_language_that_the_file_names_is_believed() -> None:
    page = '<html lang="{}"><p>The the road is shut, and it will be until they mend the the bridge.</p></html>'
    rules = Linter({"select": ["sentences/doubled-word", "newslint"]})
    assert [one.rule for one in rules.check(page.format("en-GB"), format="html")] == ["sentences/doubled-word"] * 2
    assert [one.rule for one in rules.check(page.format("de"), format="html")] == ["newslint/other-language"]


def test_a_headline_is_known_where_the_format_says_so() -> None:
    for text, format in (
        ("---\ntitle: A road\n---\n\nThe road.\n", "md"),
        ("# A road\n\nThe road.\n", "md"),
        ("<h1>A road</h1><p>The road.</p>", "html"),
        (
            "<rss><channel><item><title>A road</title><description>The road.</description></item></channel></rss>",
            "feed",
        ),
        ("<nitf><body><body.head><hedline><hl1>A road</hl1></hedline></body.head></body></nitf>", "xml"),
        ('{"headline": "A road", "body": "The road."}', "json"),
    ):
        document = newslint.read(text.encode(), format).documents[-1]
        assert document.headline is not None, text
        assert document.text[slice(*document.headline)] == "A road"


def test_of_two_articles_with_one_text_only_that_is_silenced_of_which_a_comment_speaks() -> None:
    item = "<item><title>A road</title>{}<description>The road , she said.</description></item>"
    silenced, faulty = item.format(f"<!-- newslint: ignore[{RULE}] meant -->"), item.format("")
    feed = f"<rss><channel>{silenced}{faulty}</channel></rss>"
    assert LINTER.fix(feed, format="feed").text == feed.replace(faulty, faulty.replace(" ,", ","))
