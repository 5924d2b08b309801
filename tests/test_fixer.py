from collections.abc import Iterator
from re import Match

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.document import Document
from newslint.finding import Edit, Finding, Safety
from newslint.fixer import LoopError, Repair, repair
from newslint.linter import Ruleset
from newslint.patterns import DropLines, Replace
from newslint.readers import read
from newslint.rule import Rule
from newslint.rulefile import say


def replacing(id: str, find: str, write: str, fix: str = "safe", **told: object) -> Rule:
    rule = Replace()
    say(rule, id=id, find=find, write=write, fix=fix, message="m", **told)
    return rule


SPACE = replacing("spacing/double", "  +", " ", across=True)
COMMA = replacing("spacing/comma", " ,", ",", across=True)
QUOTE = replacing("quotes/straight", "'", "’", across=True)
SHARE = DropLines()
say(SHARE, id="residue/share", find=r"^Share$", fix="safe", message="m", exact=frozenset({"share"}))
BLANK = replacing("spacing/blank", r"\n{3,}", "\n\n", across=True)
RULES = (SHARE, SPACE, COMMA, BLANK, QUOTE)


def fixed(source: str, *rules: Rule, most: Safety = Safety.SAFE) -> Repair:
    return repair(source, "txt", Ruleset(rules), most)


articles = st.lists(
    st.sampled_from(
        ["It rained", " ", "  ", ",", ".", "'", "Share", "\n", "\n\n", "\r\n", "\r", "<!-- newslint: ignore[x] -->"]
    ),
    max_size=14,
).map("".join)


@given(articles)
def test_fixing_twice_is_fixing_once(source: str) -> None:
    once = fixed(source, *RULES)
    twice = fixed(once.text, *RULES)
    assert twice.text == once.text
    assert twice.applied == ()
    assert twice.left == once.left


@given(articles)
def test_what_is_left_has_no_fix_that_could_be_made(source: str) -> None:
    done = fixed(source, *RULES)
    declined = {(one.finding.rule, one.finding.message) for one in done.declined}
    assert {(one.rule, one.message) for one in done.left if one.fix and one.rule != "newslint/bad-ignore"} <= declined


@given(articles)
def test_only_what_a_fix_says_is_changed(source: str) -> None:
    done = fixed(source, QUOTE)
    assert done.text == source.replace("'", "’")
    assert len(done.applied) == source.count("'")


@given(articles)
def test_without_a_fault_nothing_is_written(source: str) -> None:
    assert fixed(source, replacing("house/none", "Snow", "x")).text == source


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept(end: str) -> None:
    source = "It rained ,  hard.\n\nShare\n\nIt's  wet.\n".replace("\n", end)
    done = fixed(source, *RULES)
    assert done.text == "It rained, hard.\n\nIt’s wet.\n".replace("\n", end)
    assert [(one.rule, one.line) for one in done.applied] == [
        ("residue/share", 3),
        ("spacing/comma", 1),
        ("spacing/double", 3),
        ("spacing/double", 1),
        ("quotes/straight", 3),
    ]


def test_the_line_of_a_fix_counts_the_lines_of_the_file() -> None:
    source = "<!-- newslint: ignore[house] -->\r\nOne.\r\n\r\nIt's wet.\r\n"
    (applied,) = fixed(source, QUOTE).applied
    assert (applied.line, applied.before, applied.after) == (4, "'", "’")


def test_fixes_are_made_as_far_as_they_are_trusted() -> None:
    rules = [replacing("a/one", "rain", "snow", "safe"), replacing("a/two", "wet", "dry", "unsafe")]
    rules.append(replacing("a/three", "road", "way", "shown"))
    assert fixed("rain wet road", *rules).text == "snow wet road"
    done = fixed("rain wet road", *rules, most=Safety.UNSAFE)
    assert done.text == "snow dry road"
    assert [finding.rule for finding in done.left] == ["a/three"]
    assert [one.rule for one in done.applied] == ["a/one", "a/two"]


def test_mojibake_is_decoded_before_soft_hyphens_are_dropped() -> None:
    decode = replacing("encoding/mojibake", "Ã\xad", "í")
    drop = replacing("spacing/soft-hyphen", "\xad", "")
    assert fixed("El rÃ\xado is low\xadered.", decode, drop).text == "El río is lowered."
    assert fixed("El rÃ\xado is low\xadered.", drop, decode).text == "El rÃo is lowered."


def test_rules_that_undo_each_others_fixes_are_named_and_nothing_is_given() -> None:
    there, back = replacing("a/there", "rain", "snow"), replacing("b/back", "snow", "rain")
    with pytest.raises(LoopError, match=r"a/there, b/back; ignore one") as error:
        fixed("  The rain.", SPACE, there, back)
    assert "spacing/double" not in str(error.value)


def test_a_rule_that_is_never_content_is_stopped() -> None:
    with pytest.raises(LoopError, match="a/longer"):
        fixed("ha", replacing("a/longer", "a$", "aa"))


def test_of_fixes_that_overlap_or_touch_one_is_made_in_a_pass() -> None:
    one, two = replacing("a/one", "ab", "x"), replacing("a/two", "bc", "y")
    assert fixed("abc", one, two).text == "xc"
    assert fixed("ab bc abc", two, one).text == "x y xc"
    assert fixed("aaaa", replacing("a/pair", "a", "b")).text == "bbbb"


class Both(Rule):
    """Two edits that belong together."""

    id = "house/both"
    message = "m"
    fix = "safe"
    find = r"\((\w+)\)"

    def found(self, document: Document, match: object) -> Iterator[Finding]:
        start, end = document.text.index("("), document.text.index(")")
        yield self.finding((start, end + 1), edits=[Edit(end, end + 1, "]"), Edit(start, start + 1, "[")])


def test_edits_that_belong_together_are_all_made_or_none() -> None:
    assert fixed("A (b) c", Both()).text == "A [b] c"
    inner = replacing("house/aaa", r"\(", "<")
    done = fixed("A (b) c", inner, Both())
    assert done.text == "A <b) c"
    assert [one.rule for one in done.applied] == ["house/aaa"]


HOLE = "<!-- newslint: ignore[house] -->"


@pytest.mark.parametrize("most", [Safety.SAFE, Safety.UNSAFE])
def test_a_fix_that_the_source_refuses_is_told_and_the_others_are_made(most: Safety) -> None:
    over = replacing("a/over", "rain fell", "it snowed hard")
    done = fixed(f"The rain {HOLE} fell  on.\n", over, SPACE, most=most)
    assert done.text == f"The rain {HOLE} fell on.\n"
    assert [(one.finding.rule, one.reason) for one in done.declined] == [("a/over", "the fix would cross markup")]
    assert [finding.rule for finding in done.left] == ["a/over"]


def test_a_refused_fix_does_not_keep_the_next_families_from_their_work() -> None:
    over = replacing("a/over", "rain fell", "it snowed hard")
    done = fixed(f"The rain {HOLE} fell  on ,  and on.\n", over, SPACE, replacing("z/comma", " ,", ","))
    assert done.text == f"The rain {HOLE} fell on, and on.\n"
    assert [done.text[slice(*one.finding.span)] for one in done.declined] == [f"rain {HOLE} fell"]


def test_among_many_fixes_the_one_that_is_refused_keeps_none_of_the_others_back() -> None:
    source = f"a b a b {HOLE} c a b\n"
    done = fixed(source, replacing("a/over", "b c", "xyz"), replacing("a/one", "a", "z"))
    assert done.text == f"z b z b {HOLE} c z b\n"
    assert len(done.declined) == 1


@pytest.mark.parametrize("character", ["\x00", "\x08", "\x0b", "\x1b", "\x7f", "\x85", "\x9f"])
def test_a_control_character_is_never_written(character: str) -> None:
    done = fixed("The rain", replacing("a/control", "rain", f"r{character}n"))
    assert done.text == "The rain"
    assert [one.reason for one in done.declined] == ["the fix would write a control character"]


def test_a_fix_after_which_the_file_would_read_otherwise_is_declined() -> None:
    source = "one\rX\ntwo\n"
    done = fixed(source, replacing("a/x", "X", "", across=True))
    assert done.text == source
    assert [one.reason for one in done.declined] == ["the file would not read as intended"]
    assert fixed("The rain", replacing("a/cr", "rain", "a\rb")).text == "The rain"


def test_a_text_that_a_fix_would_make_a_comment_of_is_left() -> None:
    source = "<!- newslint: ignore-file[a] ->\nrain\n"
    (document,) = read(fixed(source, replacing("a/dash", "(?<=<!)-(?= )|(?<= )-(?=>)", "--")).text)
    assert document.comments == ()
    assert document.text.endswith("rain\n")


def test_no_fix_makes_an_ignore_speak_of_another_paragraph() -> None:
    ends = replacing("spacing/final", r"(?<=\S)\Z", "\n", across=True)
    comma = replacing("quotes/comma", " ,", ",")
    source = "It rained , hard. <!-- newslint: ignore[quotes/comma] a poem -->"
    done = fixed(source, ends, comma)
    assert done.text == source
    assert fixed(source + "\n", ends, comma).text == source + "\n"
    dropped = "One.\n\nShare <!-- newslint: ignore[a] -->\n\nTwo.\n"
    assert fixed(dropped, SHARE).text == dropped


def test_a_block_is_taken_out_with_its_blank_line() -> None:
    done = fixed("One.\r\n\r\nShare\r\n\r\nTwo.\r\n", SHARE)
    assert done.text == "One.\r\n\r\nTwo.\r\n"
    assert [(one.before, one.after) for one in done.applied] == [("Share\n\n", "")]


def test_a_fix_that_changes_nothing_is_not_made() -> None:
    done = fixed("The rain.", replacing("a/same", "rain", "rain"))
    assert (done.text, done.applied, len(done.left)) == ("The rain.", (), 1)


def test_what_is_left_is_placed_in_the_repaired_source() -> None:
    rain = replacing("z/rain", "rain", "snow", "shown")
    done = fixed("It's  wet.\r\nThe rain.\r\n", SPACE, rain)
    assert [done.text[slice(*finding.span)] for finding in done.left] == ["rain"]


class MakesUp(Rule):
    """One edit makes up for the other."""

    id = "house/makes-up"
    message = "m"
    fix = "safe"
    find = "ab"

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        start = match.start()
        yield self.finding(match, edits=[Edit(start - 1, start, ""), Edit(start, start + 1, "aa")])


def test_a_fix_whose_edits_cancel_out_is_declined() -> None:
    done = fixed("aab", MakesUp())
    assert (done.text, done.applied) == ("aab", ())
    assert [one.reason for one in done.declined] == ["it would change nothing"]


def test_fixes_that_together_cancel_out_undo_each_other() -> None:
    rules = [replacing("a/out", "^ab", ""), replacing("a/in", "a$", "aba")]
    with pytest.raises(LoopError, match="a/in, a/out"):
        fixed("aba", *rules)


def test_a_rule_that_is_never_content_is_not_said_to_undo_another() -> None:
    with pytest.raises(LoopError, match="not done after 50 passes; these rules go on: a/longer; ignore one"):
        fixed("ha", replacing("a/longer", "a$", "aa"))


def test_a_control_character_that_was_there_already_does_not_keep_a_fix_back() -> None:
    inside = replacing("a/inside", r"\( ?([^ )]+) ?\)", r"(\1)")
    assert fixed("So ( n\x1bh ) x.", inside).text == "So (n\x1bh) x."
    twice = replacing("a/twice", "(\x1b)", r"\1 and \1")
    assert fixed("So \x1b.", twice).text == "So \x1b."


def test_half_a_surrogate_pair_is_never_written() -> None:
    done = fixed("The rain", replacing("a/half", "rain", "\ud83d"))
    assert done.text == "The rain"
    assert len(done.declined) == 1


def test_a_space_that_is_inserted_before_an_instruction_is_read_again() -> None:
    source = "So,<!-- newslint: ignore[a/none] x -->then.\n"
    assert fixed(source, replacing("a/space", ",(?=then)", ", ")).text == source.replace(",<", ", <")
