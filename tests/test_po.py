"""Translation files: the translations are prose, and what a program needs in them stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.encoding import NotText
from newslint.file import read

HEADER = 'msgid ""\nmsgstr ""\n"Language: pt_BR\\n"\n"Plural-Forms: nplurals=2;\\n"\n\n'


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        pytest.param(HEADER + 'msgid "a"\nmsgstr "it\'s"\n', ["it's"], id="the header is no prose"),
        pytest.param('msgctxt "it\'s"\nmsgid ""\nmsgstr "b"\n', ["b"], id="an empty message in a context"),
        pytest.param('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n', ["c", "d"], id="plural forms"),
        pytest.param('msgid "a"\nmsgstr ""\n\nmsgid "b"\nmsgstr "c"', ["c"], id="not translated yet"),
        pytest.param('msgid "a"\nmsgstr "b"\n"c" "d"\n', ["bcd"], id="strings are joined"),
        pytest.param('#~ msgid "a"\n#~ msgstr "b"\n\n#, fuzzy\nmsgid "c"\nmsgstr "d"\n', ["d"], id="obsolete, fuzzy"),
        pytest.param('#| msgid "x"\nmsgid "a"\nmsgstr "1\\t\\"2\\" \\\\n\\\\3"\n', ['1\t"2" \\n\\3'], id="escapes"),
        pytest.param('msgid "a"\nmsgstr "\\303\\251t\\145"\n', ["\ufffc\ufffcte"], id="bytes by number"),
        pytest.param("# a\n", [], id="nothing"),
    ],
)
def test_translations_are_read(source: str, texts: list[str]) -> None:
    file = read(source.encode(), "po")
    assert file.texts == texts
    assert file.edit([]) == source.encode()


def test_the_header_names_the_language() -> None:
    (document,) = read((HEADER + 'msgid "a"\nmsgstr "b"\n').encode(), "po").documents
    assert document.language == "pt"


@pytest.mark.parametrize(
    "placeholder",
    ["%s", "%d", "%(name)s", "%1$s", "%.2f", "%%", "{}", "{0}", "{name!r:>10}", "%{count}", "${x}", '<a href="it\'s">'],
)
def test_placeholders_and_tags_are_not_edited(placeholder: str) -> None:
    source = 'msgid "a"\nmsgstr "x {} y"\n'.replace("{}", placeholder.replace('"', '\\"')).encode()
    file = read(source, "po")
    assert file.texts == [f"x {placeholder} y"]
    for at in range(2, 2 + len(placeholder)):
        assert file.edit([(0, at, at + 1, "")]) == source
        assert file.refused


def test_a_percentage_is_prose() -> None:
    file = read(b'msgid "a"\nmsgstr "100 % sure, 5 % up"\n', "po")
    assert file.edit([(0, 3, 5, "%")]) == b'msgid "a"\nmsgstr "100% sure, 5 % up"\n'


def test_a_fix_cannot_make_a_placeholder() -> None:
    source = b'msgid "a"\nmsgstr "100 % sure"\n'
    file = read(source, "po")
    assert file.edit([(0, 5, 6, "")]) == source
    assert file.refused


def test_new_text_is_escaped() -> None:
    file = read(b'msgid "a"\nmsgstr "b"\n', "po")
    assert file.edit([(0, 0, 1, 'x\n"y\\')]) == b'msgid "a"\nmsgstr "x\\n\\"y\\\\"\n'


def test_a_comment_speaks_of_all_the_plural_forms_of_its_entry() -> None:
    entry = 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n'
    (document,) = read(f"# newslint: ignore[a/b] as is\n{entry}".encode(), "po").documents
    told = [(comment.offset, comment.text.partition("[")[0]) for comment in document.comments]
    assert told == [(0, "disable"), (4, "enable")]


def test_a_comment_speaks_of_the_entry_that_follows() -> None:
    source = b'msgid "a"\nmsgstr "b"\n\n# newslint: ignore[a/b] as is\nmsgid "c"\nmsgstr "d"\n'
    (document,) = read(source, "po").documents
    assert [(comment.offset, comment.text, comment.alone) for comment in document.comments] == [
        (3, "ignore[a/b] as is", True)
    ]


@pytest.mark.parametrize(
    ("source", "line"),
    [('msgid "a', 1), ('msgid "a"\nmsgstr "b" c', 2), ("\n\nplain text", 3), ('"a"', 1), ('msgid "a"\n\n"\\', 3)],
)
def test_what_is_no_translation_file_is_one_clear_line(source: str, line: int) -> None:
    with pytest.raises(NotText, match=rf"^line {line}: "):
        read(source.encode(), "po")


TEXT = st.text('ab \\"\n\t%sd(){}<>’é', max_size=12)


def quoted(text: str) -> str:
    for character, escape in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n"), ("\t", "\\t")):
        text = text.replace(character, escape)
    return f'"{text}"'


@given(st.lists(TEXT, min_size=1, max_size=4), st.data())
def test_an_edit_is_what_another_parser_reads(texts: list[str], data: st.DataObject) -> None:
    polib = pytest.importorskip("polib")

    def read_by_another(source: str) -> list[str]:
        return [entry.msgstr for entry in polib.pofile(source)]

    source = "".join([f'msgid "m{number}"\nmsgstr {quoted(text)}\n\n' for number, text in enumerate(texts)])
    file = read(source.encode(), "po")
    assert file.texts == [text for text in read_by_another(source) if text.strip()]
    for number, text in enumerate(file.texts):
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        new = data.draw(TEXT)
        after = file.edit([(number, start, end, new)])
        wanted = [*file.texts]
        if not file.refused:
            wanted[number] = text[:start] + new + text[end:]
        assert [text for text in read_by_another(after.decode()) if text.strip()] == wanted
