"""JSON: every string is exact, keys and layout stay, known fields and those of a config are the articles."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.encoding import NotText
from newslint.file import File, read
from newslint.joined import Joined
from newslint.reading import NotArticles

PLAIN = "It's one.\n\nAnd  it's \"two\"."
MARKED = "<p>It's <b>one</b>.</p>\n<p>And it's &quot;two&quot;.</p>"


def taken(source: object, **options: Any) -> File:
    text = source if isinstance(source, str) else json.dumps(source, ensure_ascii=False)
    return read(text.encode(), "json", **options)


def edited(source: object, old: str, new: str, **options: Any) -> str:
    """The file with the first place of a text in its prose changed."""
    file = taken(source, **options)
    number = next(number for number, text in enumerate(file.texts) if old in text)
    at = file.texts[number].index(old)
    made = file.edit([(number, at, at + len(old), new)]).decode()
    assert file.refused == []
    return made


def kinds(file: File) -> list[list[tuple[str, str]]]:
    found = []
    for document in file.documents:
        assert isinstance(document.layer, Joined)
        found.append([(segment.path, segment.kind) for segment in document.layer.segments])
    return found


@pytest.mark.parametrize(
    ("source", "old", "new", "wanted"),
    [
        ('{"a" :1.50e+3,\n\t"a":"it\'s", "a":"x"}', "'", '"', '{"a" :1.50e+3,\n\t"a":"it\\"s", "a":"x"}'),
        ('["\\ud83D\\uDE00 ok"]', "ok", "fine", '["\\ud83D\\uDE00 fine"]'),
        ('["\\ud83d\\ude00 ok"]', "😀", "x", '["x ok"]'),
        ('["caf\\u00E9 it\'s"]', "'", "\u2019\u00e9😀", '["caf\\u00E9 it\\u2019\\u00E9\\uD83D\\uDE00s"]'),
        ('["plain ASCII"]', " ", "\u00ad", '["plain\\u00adASCII"]'),
        ('["é raw"]', " ", "\u2028", '["é\u2028raw"]'),
        ('["a\\/b"]', "b", "c/d", '["a\\/c/d"]'),
        ('["C:\\\\new it"]', "it", "\\t", '["C:\\\\new \\\\t"]'),
        ('["one\\r\\ntwo"]', "two", "2\n3", '["one\\r\\n2\\r\\n3"]'),
        ('["one\\ttwo"]', "two", "\n", '["one\\t\\n"]'),
        ('"only a string"', "only", "just", '"just a string"'),
        ('{"k\\u0065y": ["", " ", "it\'s"]}\r\n', "'", "\n", '{"k\\u0065y": ["", " ", "it\\ns"]}\r\n'),
    ],
)
def test_nothing_but_the_edit_changes(source: str, old: str, new: str, wanted: str) -> None:
    assert edited(source, old, new) == wanted


def test_a_surrogate_without_its_other_half_is_left_alone() -> None:
    file = taken('["a \\ud83d b"]')
    assert file.texts == ["a \ufffd b"]
    assert file.edit([(0, 2, 3, "x")]) == file.data
    assert len(file.refused) == 1
    assert file.edit([(0, 4, 5, "c")]) == b'["a \\ud83d c"]'


def test_characters_that_the_encoding_lacks_are_escaped() -> None:
    file = read('["café it\'s"]'.encode("cp1252"), "json", encoding="cp1252")
    assert file.edit([(0, 7, 8, "’✓")]) == '["café it’\\u2713s"]'.encode("cp1252")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_encodings_with_a_mark(encoding: str) -> None:
    file = read('{"a": "it\'s é"}\r\n'.encode(encoding), "json")
    assert file.edit([(0, 2, 3, "’")]).decode(encoding) == '{"a": "it’s é"}\r\n'


def test_html_is_found_by_its_name_or_its_tags() -> None:
    assert taken({"contentHtml": "R&amp;D"}).texts == ["R&D"]
    assert taken({"c": "<p>R&amp;D<\\/p>"}).texts == ["R&D<\\/p>"]
    assert taken({"c": "a < b, R&amp;D"}).texts == ["a < b, R&amp;D"]
    assert taken({"c": "<p>R&amp;D</p>"}, select=[("c", "txt")]).texts == ["<p>R&amp;D</p>"]
    assert taken({"c": "R&amp;D"}, select=[("c", "html")]).texts == ["R&D"]


def test_html_in_json_is_escaped_twice() -> None:
    source = '{"body": "<p title=\\"x\\">R&amp;D<\\/p>\\n<p>it\'s<\\/p>"}'
    assert edited(source, "'", '"<') == source.replace("it's", 'it\\"&lt;s')


@pytest.mark.parametrize(
    ("path", "texts"),
    [
        ("body", ["1", "2"]),
        ("article.text", ["3", "4"]),
        ("*.body", ["1", "2"]),
        ("0.body", ["1"]),
        ("parts.1", ["6"]),
        ("parts", ["5", "6"]),
        ("parts.*", ["5", "6"]),
        ("a.b", ["7"]),
    ],
)
def test_a_path_goes_through_lists(path: str, texts: list[str]) -> None:
    source = [{"body": "1"}, {"body": "2"}, {"article": [{"text": "3"}, {"text": "4"}]}, {"parts": ["5", "6"]}]
    assert taken([*source, {"a.b": "7", "x": {"body": "no"}}], select=[(path, "")]).texts == texts


def test_each_element_of_a_list_of_articles_is_one() -> None:
    assert len(taken([{"t": "a"}, {"t": "b"}]).documents) == 2
    assert len(taken(["a", "b"]).documents) == 1
    assert len(taken({"x": {"docs": [{"t": "a"}, {"t": "b"}]}}, select=[("x.docs.*.t", "")]).documents) == 2
    assert len(taken({"body": [{"p": "a"}, {"p": "b"}]}, select=[("body.p", "")]).documents) == 1


def test_kinds_by_the_names_of_fields() -> None:
    source = {"title": "a", "deck": "b", "author": "c", "body_text": "d", "image": {"caption": "e"}}
    wanted = [("title", "headline"), ("deck", "standfirst"), ("author", "byline"), ("body_text", "text")]
    assert kinds(taken(source)) == [[*wanted, ("image/caption", "aside")]]


@pytest.mark.parametrize(
    "source", ["", "{", '{"a": NaN}', "[1,]", '["a\nb"]', '["\\x"]', "[1] 2", "[01]", '{"a" "b"}', "[" * 2000, "[٣]"]
)
def test_what_is_no_json_is_one_clear_line(source: str) -> None:
    with pytest.raises(NotText, match=r"^it is no JSON: .*, line \d+, column \d+$"):
        taken(source)


def test_a_file_of_unknown_fields_is_no_article() -> None:
    with pytest.raises(NotArticles, match="text-fields"):
        taken({"name": "package", "description": "x"}, narrow=True)
    with pytest.raises(NotArticles, match=r"text-fields.*: body"):
        taken({"name": "package"}, narrow=True, select=[("body", "")])


def ninjs_1(**fields: Any) -> dict[str, Any]:
    return {"uri": "urn:1", "type": "text", "version": "1", "language": "en-GB", "headline": "It's", **fields}


def test_ninjs_by_its_fields() -> None:
    picture = {"uri": "urn:2", "type": "picture", "headline": "Seen", "description_text": "A cat", "ednote": "no"}
    file = taken(ninjs_1(body_text="a", ednote="no", associations={"main": picture}), narrow=True)
    assert kinds(file) == [
        [
            ("headline", "headline"),
            ("body_text", "text"),
            ("associations/headline", "aside"),
            ("associations/description_text", "aside"),
        ]
    ]
    assert file.documents[0].language == "en"


def test_ninjs_in_a_list_and_the_articles_of_schema_org() -> None:
    story = {"@type": "NewsArticle", "headline": "a", "articleBody": "b", "url": "no"}
    file = taken({"items": [ninjs_1(), {"@graph": [story]}, {"headline": "no"}]}, narrow=True)
    assert file.texts == ["It's", "a", "b"]
    assert len(file.documents) == 2


def test_plain_and_marked_copies_stay_in_step_and_counts_true() -> None:
    source = ninjs_1(body_text=PLAIN, charcount=len(PLAIN), wordcount=5, body_xhtml=MARKED)
    file = taken(source, narrow=True)
    assert file.texts == ["It's", "It's one.", 'And it\'s "two".']
    made = json.loads(file.edit([(1, 0, 4, "That is"), (2, 8, 8, " not")]))
    assert file.refused == []
    assert made["body_text"] == 'That is one.\n\nAnd  it\'s not "two".'
    assert made["body_xhtml"] == "<p>That is <b>one</b>.</p>\n<p>And it's not &quot;two&quot;.</p>"
    assert (made["charcount"], made["wordcount"]) == (len(made["body_text"]), 7)


def test_each_body_of_ninjs_3_has_its_counts() -> None:
    html = {
        "role": "html",
        "contentType": "text/html",
        "charCount": len("It's one."),
        "value": "<p>It&rsquo;s one.</p>",
    }
    text = {"role": "text", "contentType": "text/plain", "charCount": 99, "wordCount": 2, "value": "It’s one."}
    source = {"uri": "urn:1", "bodies": [html, text], "headlines": [{"value": "x"}]}
    file = taken(json.dumps(source, ensure_ascii=False).replace("/", "\\/"), narrow=True)
    assert file.texts == ["It’s one.", "x"]
    made = json.loads(file.edit([(0, 2, 3, " i")]))
    assert made["bodies"][0] == {**html, "charCount": 10, "value": "<p>It is one.</p>"}
    assert made["bodies"][1] == {**text, "wordCount": 3, "value": "It is one."}


def test_a_second_copy_that_differs_is_an_article_of_its_own() -> None:
    file = taken(ninjs_1(body_html=MARKED, body_text="Something else."), narrow=True)
    assert [document.text for document in file.documents][1:] == ["Something else."]


def strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, dict):
        value = list(value.values())
    return [text for one in value for text in strings(one)] if isinstance(value, list) else []


words = st.text(st.sampled_from("abé’😀 \"\\/\n\t'{[]},:0\u2028"), max_size=9)
values = st.recursive(
    st.one_of(words, st.integers(), st.none(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False)),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(words, inside, max_size=4),
    max_leaves=12,
)


@given(values, st.booleans(), st.sampled_from([None, 1, "\t"]), st.data())
def test_json_sees_the_same_but_for_the_edit(value: Any, is_ascii: bool, indent: Any, data: st.DataObject) -> None:
    source = json.dumps(value, ensure_ascii=is_ascii, indent=indent)
    file = taken(source)
    assert file.texts == strings(value)
    assert file.edit([]) == file.data
    if file.texts:
        number = data.draw(st.integers(0, len(file.texts) - 1))
        text = file.texts[number]
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        new = text[:start] + data.draw(words) + text[end:]
        made = file.edit([(number, start, end, new[start : len(new) - (len(text) - end)])])
        if not file.refused:
            again = strings(json.loads(made))
            assert again == [*file.texts[:number], new, *file.texts[number + 1 :]]


@given(st.text(st.sampled_from('[]{}",:\\u0012dD-+.eE truefalsn\n'), max_size=30))
def test_what_json_does_not_read_is_not_read(source: str) -> None:
    try:
        value = json.loads(source)
    except ValueError:
        with pytest.raises(NotText):
            taken(source)
    else:
        assert [text.encode("utf-16", "surrogatepass") for text in strings(value)] == [
            text.encode("utf-16", "surrogatepass") for text in taken(source).texts
        ] or "\\u" in source
