"""The slips of the names of organisations."""

import pytest

from newslint.analyses import misnomers
from newslint.analyses.misnomers import named


@pytest.mark.parametrize(
    ("slip", "name"),
    [
        ("London Metals Exchange", "London Metal Exchange"),
        ("International Committee of Red Cross", "International Committee of the Red Cross"),
        ("International Union for Conservation of the Nature", "International Union for Conservation of Nature"),
        ("European Bank of Reconstruction and Development", "European Bank for Reconstruction and Development"),
        ("Federal Office of Criminal Police", "Federal Criminal Police Office"),
        ("World Organization of Health", "World Health Organization"),
        ("World Organisation of Health", "World Health Organisation"),
        ("International Energy Atomic Agency", "International Atomic Energy Agency"),
        ("International Labor Organisation", "International Labour Organisation"),
        ("Historical England", "Historic England"),
        ("Société Général", "Société Générale"),
        ("Sorbone", "Sorbonne"),
        ("Marriot International", "Marriott International"),
    ],
)
def test_a_slip_is_traced_to_the_name_it_is_nearest_to(slip: str, name: str) -> None:
    assert slip in misnomers.misnomers()
    assert named(slip)[0] == name


@pytest.mark.parametrize(
    "name",
    [
        "European Court of Justice",
        "European Court of Human Rights",
        "World Health Organisation",
        "Organization for Security and Cooperation in Europe",
        "Societe Generale",
        "Department of Education",
        "Moscow Time",
        "Federal Reserve Banks",
        "International Criminal Tribunal",
        "Food and Drugs Authority",
        "Texas Ranger",
    ],
)
def test_a_name_that_is_borne_is_no_slip(name: str) -> None:
    assert name not in misnomers.misnomers()


def test_each_slip_has_a_name_and_nearly_each_only_one() -> None:
    slips = sorted(misnomers.misnomers())[::7]
    without = [slip for slip in slips if not named(slip)[0]]
    assert len(without) < len(slips) / 100


def test_what_is_certain_keeps_every_word_in_another_form() -> None:
    assert named("Food and Drugs Administration") == ("Food and Drug Administration", True)
    assert named("International Monetary Foundation") == ("International Monetary Fund", False)
