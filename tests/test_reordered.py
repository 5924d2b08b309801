"""Names whose words stand in another order."""

import pytest

from newslint.analyses import misnomers, reordered
from newslint.analyses.misnomers import near


def found(text: str, lure: str) -> tuple[str, bool]:
    at = text.index(lure)
    slips = near(text, at, at + len(lure))
    return (slips[0].name, slips[0].certain) if slips else ("", False)


def test_the_keys_are_made_from_the_names() -> None:
    with open(reordered._FILE, "rb") as file:
        assert file.read() == reordered.packed(misnomers.right(), misnomers.listed())


def test_words_come_to_the_same_in_any_order() -> None:
    assert reordered.key("Fund of Children of the UN".split()) == reordered.key(
        "United Nations Children's Fund".split()
    )
    assert reordered.key("Turkey Airlines".split()) == reordered.key("Turkish Airlines".split())
    assert reordered.key(["Council", "of", "Europe"]) != reordered.key(["Court", "of", "Europe"])


def test_nothing_is_read_for_a_name_that_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    def load() -> None:
        raise AssertionError

    monkeypatch.setattr(misnomers, "_load", load)
    assert found("The World Health Organization met.", "World") == ("", False)
    assert found("Members of the International Rugby Players\u2019 Ball met.", "International") == ("", False)


def test_the_name_itself_elsewhere_makes_it_certain() -> None:
    slip = "The Federal Administration of Aviation grounded it."
    assert found(slip, "Administration of") == ("Federal Aviation Administration", False)
    assert found(slip + " The FAA said so.", "Administration of") == ("Federal Aviation Administration", True)


@pytest.mark.parametrize(
    ("text", "initials", "name"),
    [
        ("The World Trade Organization met. The OMC agreed.", "OMC", "WTO"),
        ("The European Central Bank (BCE) met.", "BCE", "ECB"),
        ("The OTAN chief spoke.", "OTAN", "NATO"),
        ("The International Criminal Court (CPI) ruled.", "CPI", "ICC"),
        ("The International Criminal Court ruled. The CPI rose.", "CPI", ""),
        ("The OMS, or order management system, failed.", "OMS", ""),
        ("Nato, or OTAN by its French acronym, met.", "OTAN", ""),
        ("ONU Mujeres met.", "ONU", ""),
        ("At Ohio Northern University, ONU for short, he wrote.", "ONU", ""),
    ],
)
def test_initials_of_other_languages(text: str, initials: str, name: str) -> None:
    assert found(text, initials)[0] == name
