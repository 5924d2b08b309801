"""The slips of the names of organisations."""

import pytest

from newslint.analyses import misnomers


def named(slip: str) -> tuple[str, bool]:
    """What a lure in the phrase leads to."""
    text = f"He said that the {slip} agreed."
    for lure in misnomers.lures():
        at = text.replace("’", "'").find(lure)
        if at >= 0 and not text[at + len(lure)].isalpha() and not text[at - 1].isalpha():
            for found in misnomers.near(text, at, at + len(lure)):
                return found.name, found.certain
    return "", False


@pytest.mark.parametrize(
    ("slip", "name"),
    [
        ("London Metals Exchange", "London Metal Exchange"),
        ("International Committee of Red Cross", "International Committee of the Red Cross"),
        ("International Union for Conservation of the Nature", "International Union for Conservation of Nature"),
        ("European Bank of Reconstruction and Development", "European Bank for Reconstruction and Development"),
        ("Federal Office of Criminal Police", "Federal Criminal Police Office"),
        ("World Organization of Health", "World Health Organization"),
        ("World Organisation of Health", "World Health Organization"),
        ("International Energy Atomic Agency", "International Atomic Energy Agency"),
        ("International Labor Organisation", "International Labour Organisation"),
        ("Historical England", "Historic England"),
        ("Société Général", "Société Générale"),
        ("Sorbone", "Sorbonne"),
        ("Marriot International", "Marriott International"),
        ("World’s Health Organisation", "World Health Organization"),
        ("Center for Diseases Control and Preventing", "Centers for Disease Control and Prevention"),
        ("Organization on Security and Cooperation for Europe", "Organization for Security and Cooperation in Europe"),
        ("International Federation for Basketballs", "International Basketball Federation"),
        ("Joint Institute of Nuclear Researches", "Joint Institute for Nuclear Research"),
        ("Ministery for the Culture", "Ministry of Culture"),
        ("National Academy of Science’s", "National Academy of Sciences’"),
        ("United Nation’s Children’s Fund", "United Nations Children’s Fund"),
        ("Space Agency European", "European Space Agency"),
        ("European Bank for Investments", "European Investment Bank"),
        ("Organisation of World Health", "World Health Organization"),
        ("Committee of Olympic International", "International Olympic Committee"),
        ("Fund of Children of the United Nations", "United Nations Children's Fund"),
        ("UN Council of Security", "UN Security Council"),
        ("Federal Office for Cartels", "Federal Cartel Office"),
        ("United Wrestling World", "United World Wrestling"),
        ("Department of Human and Health Services", "Department of Health and Human Services"),
        ("Institute Robert Koch", "Robert Koch Institute"),
        ("Inter American Development Bank", "Inter-American Development Bank"),
        ("World Health Organization (OMS", "WHO"),
    ],
)
def test_a_slip_is_traced_to_the_name_it_is_nearest_to(slip: str, name: str) -> None:
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
        "New Yorkers",
        "Liberal Democrat",
        "United Nations’",
        "Provisional Irish Republican Army",
        "Ministry for the Environment",
        "Security Council of the United Nations",
        "Stock Exchange of New York",
        "Football Association of Germany",
        "Committee on Foreign Relations",
        "National Bank of Canada",
        "Canadian National Bank",
        "University of Harvard",
        "National Institute for Health and Care Excellence’s",
        "members of the European Parliament and the President of the European Commission",
    ],
)
def test_a_name_that_is_borne_is_no_slip(name: str) -> None:
    assert named(name) == ("", False)


def test_what_is_certain_keeps_every_word_in_another_form() -> None:
    assert named("Food and Drugs Administration") == ("Food and Drug Administration", True)
    assert named("International Monetary Foundation") == ("International Monetary Fund", False)
