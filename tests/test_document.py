import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.finding import Block, Drop, Edit, Fix, Safety
from newslint.mapping import Layer, Refused
from newslint.readers import read

STORY = "Bridge closes\n\nBy Jane Roe\n\n“It is shut,” she said at www.example.gov/ure.\n\n“We wait.\n\n“And wait.”\n"


def document_of(text: str) -> Document:
    (document,) = read(text)
    return document


def test_headline_and_body_leave_the_byline_between_them() -> None:
    document = document_of(STORY)
    assert document.headline is not None
    assert STORY[slice(*document.headline)] == "Bridge closes"
    assert STORY[slice(*document.body)].startswith("“It is shut,”")
    assert document.body.end == len(STORY)


def test_a_text_without_a_headline_is_all_body() -> None:
    document = document_of("It rained. It rained again.\n")
    assert document.headline is None
    assert document.body == (0, 28)


@given(st.text("a .\n", max_size=40))
def test_an_offset_lies_in_the_block_that_holds_it(text: str) -> None:
    document = document_of(text)
    for offset in range(len(text) + 1):
        holders = [block for block in document.blocks if block.start <= offset <= block.end]
        assert document.block_at(offset) == (holders[0] if holders else None)


def test_inside_quotation_marks_is_in_a_quotation_and_outside_is_not() -> None:
    document = document_of(STORY)
    assert document.in_quotation(STORY.index("shut"))
    assert document.in_quotation(STORY.index("And"))
    assert not document.in_quotation(STORY.index("she said"))
    assert not document.in_quotation(0)
    assert not document.in_quotation(len(STORY))


def test_an_address_ends_before_its_full_stop() -> None:
    document = document_of(STORY)
    start, end = STORY.index("www"), STORY.index("ure.") + 3
    assert [document.in_address(at) for at in (start - 1, start, end - 1, end)] == [False, True, True, False]


ADDRESSES = st.lists(
    st.sampled_from(
        [
            "a", "é", "gov", "www.", "x.com", "jo@", ".", "@", "#", "://", "http", "/", "?q=1", ")", "'s", "’", "-",
            "_", "The", "robots.txt", "1", " ", " ", "\n", "\t", "\xa0", "\u2028", ", ", ". ", "a" * 90,
        ]
    ),
    max_size=24,
).map("".join)  # fmt: skip


@given(ADDRESSES)
def test_an_offset_is_in_an_address_where_one_of_all_addresses_is(text: str) -> None:
    document = document_of(text)
    inside = {at for start, end in document.addresses for at in range(start, end)}
    assert {at for at in range(len(text) + 1) if document.in_address(at)} == inside


@given(st.text("aA-'’ é1_²\n", max_size=30))
def test_a_word_is_there_if_it_is_one_of_all_words(text: str) -> None:
    words = document_of(text).words
    document = document_of(text)
    for word in {
        text[start:end] for start in range(len(text)) for end in range(start + 1, len(text) + 1)
    } & words.keys():
        assert document.has_word(word)
    for word in ("a", "A", "a-A", "aa", "a’a", "é", "²"):
        assert document.has_word(word) == (word in words)


@given(st.text("aA-'’ ié\n", max_size=40))
def test_every_word_with_a_capital_in_front_is_among_the_capitalised(text: str) -> None:
    document = document_of(text)
    for word, times in document.words.items():
        assert not word[0].isupper() or document.capitalised[word] >= times


@given(st.text("a-’ b\n\t", max_size=40))
def test_the_compounds_are_the_words_with_a_hyphen(text: str) -> None:
    assert sorted(document_of(text).compounds) == sorted(word for word in document_of(text).words if "-" in word)


def test_an_analysis_is_made_once() -> None:
    document = document_of(STORY)
    for name in ("words", "sentences", "quotations", "addresses", "quantities", "names", "language", "pairing"):
        assert getattr(document, name) is getattr(document, name), name


def test_words_are_counted_as_spelled() -> None:
    words = document_of("The north-east wind, the rain: the wind.\n").words
    assert (words["the"], words["The"], words["wind"], words["north-east"]) == (2, 1, 2, 1)


def test_an_article_without_text_can_be_asked_everything() -> None:
    document = document_of("")
    assert (document.headline, document.body) == (None, (0, 0))
    assert not (document.sentences or document.quotations or document.addresses or document.quantities)
    assert not (document.names or document.words)
    assert document.language == "en"
    assert document.block_at(0) is None


def test_a_format_that_cannot_take_a_block_out_refuses_to() -> None:
    document = Document(Layer.identity("One."), [Block(0, 4)])
    with pytest.raises(Refused, match="cannot take a block out"):
        document.lower(Fix((Edit(0, 1, "x"), Drop(0, 4)), Safety.SAFE))
