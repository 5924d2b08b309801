import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, vocabulary

SAME_AS_ADJECTIVE = (
    "Afghan Albanian Algerian American Angolan Arab Argentinian Armenian Asian Australian Austrian Azerbaijani Azeri "
    "Bahraini Bangladeshi Bavarian Belarusian Belgian Bengali "
    "Bolivian Bosnian Brazilian Bulgarian Cambodian Cameroonian Canadian Catalan Chadian Chechen Chilean Colombian "
    "Corsican Crimean Croat Croatian Cuban Cypriot Czech Dagestani "
    "Dominican Ecuadorean Ecuadorian Egyptian Emirati Eritrean Estonian Ethiopian European Georgian German Ghanaian "
    "Greek Guatemalan Guinean Haitian Honduran Houthi Hungarian Hutu "
    "Indian Indonesian Iranian Iraqi Israeli Italian Ivorian Jamaican Jordanian Kashmiri Kazakh Kenyan Korean "
    "Kosovan Kuwaiti Laotian Latvian Liberian Libyan Lithuanian Macedonian Malawian "
    "Malaysian Malian Mauritanian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepali "
    "Nicaraguan Nigerian Norwegian Omani Ossetian Pakistani Palestinian Panamanian "
    "Paraguayan Persian Peruvian Qatari Romanian Russian Rwandan Salvadoran Saudi Serb Serbian Sicilian Singaporean "
    "Slovak Slovakian Slovene Slovenian Somali Syrian Tajik Tamil "
    "Tanzanian Tatar Thai Tibetan Tuareg Tunisian Turkmen Tutsi Ugandan Ukrainian Uruguayan Uyghur Uzbek Venezuelan "
    "Yemeni Zambian Zimbabwean Abkhazian Circassian"
)
OWN_ADJECTIVE = {
    "Kurds": "Kurdish", "Turks": "Turkish", "Poles": "Polish", "Danes": "Danish", "Swedes": "Swedish",
    "Finns": "Finnish", "Spaniards": "Spanish", "Scots": "Scottish", "Filipinos": "Filipino", "Britons": "British",
    "Icelanders": "Icelandic", "New Zealanders": "New Zealand", "Luxembourgers": "Luxembourg",
    "Argentines": "Argentine", "Philippinos": "Filipino", "Montenegrins": "Montenegrin", "Dutchmen": "Dutch",
    "Frenchmen": "French", "Irishmen": "Irish", "Englishmen": "English", "Welshmen": "Welsh",
}  # fmt: skip
ADJECTIVES = {f"{one}s": one for one in SAME_AS_ADJECTIVE.split()} | OWN_ADJECTIVE
PEOPLE = frozenset(
    "activists actors agents airmen artists athletes authorities builders businessmen businesswomen captives "
    "children citizens civilians colonists commandos commanders conscripts deputies diplomats doctors drivers "
    "engineers envoys exiles experts families fans farmers fighters firefighters fishermen footballers forces "
    "gunmen guards hackers hostages insurgents investigators investors jihadists journalists judges lawmakers "
    "lawyers leaders loyalists medics mercenaries migrants militants militias militiamen miners ministers "
    "negotiators nationals nationalists nurses officers officials paratroopers partisans peacekeepers pensioners "
    "pilgrims pilots players politicians prisoners prosecutors protesters rebels recruits refugees reporters "
    "reservists rescuers residents sailors scientists separatists servicemen servicewomen settlers shepherds "
    "soldiers spies squads students supporters surgeons swimmers teachers teenagers terrorists tourists traders "
    "troops villagers volunteers voters warlords warriors women workers writers".split()
)
# One body, which a people that stands before it cannot be given: not aid, police or military.
BODIES = frozenset(
    "movement army government president parliament regime ministry embassy ambassador delegation economy navy leader "
    "minister prime".split()
)
# Nouns for people, by their endings.
ENDINGS = (
    r"[a-z]{2,14}(?:ists|men|women|ers|ors|ians|ees|nauts)"
    r"|(?:im)?migrants|merchants|assistants|consultants|accountants|servants|infants|combatants|defendants|applicants"
    r"|contestants|participants|agents|patients|opponents|dissidents|presidents|pupils|monks|nuns|priests|cooks|chefs"
    r"|nationals|couples|brothers|sisters|friends|colleagues|relatives|scholars|musicians|boys|girls|crews"
)
NO_PEOPLE = frozenset(
    "others matters letters numbers offers orders papers powers winters summers answers centers chapters computers "
    "corners covers dinners hours layers quarters rivers servers shelters shoulders towers waters wonders differs "
    "refers prefers remembers considers delivers discovers enters gathers hears suffers borders ladders folders "
    "headquarters factors sectors motors tractors reactors monitors mirrors errors favors labors honors harbors "
    "flavors colors doors floors majors trees fees degrees committees refugees guarantees sees agrees flees frees "
    "rollers trailers tankers cruisers carriers bombers launchers fighters fliers suppers burgers posters banners "
    "drawers barriers beers careers gutters filters meters litres manners tempers timbers weathers omen amen".split()
)
BLANK = r"[ \n]"
NEXT_WORD = expression(r"[ \n]([a-z]+)(?![\w’'-])")
OBJECT_BEHIND = expression(r"[ \n](?:the|a|an|his|her|its|their|it|him|them|us|me|that)\b")
GIVING = expression(
    r"\b(?:g[ai]v\w+|offer\w*|costs?|t(?:each\w*|aught)|show\w*|sen[dt]\w*|br(?:ing\w*|ought)|den\w+|sold)[ \n]\Z"
)
CLAUSE_VERBS = expression(
    r"[ \n](?:say|said|says|believe|believed|think|thought|suspect|suspected|accuse|accused|allege|alleged|claim"
    r"|claimed|call|called|describe|described|identified|hope|hoped|expect|"
    r"expected|fear|feared|trust|trusted|love|loved|hate|hated|want|wanted|met|saw|meet|see|know|knew|killed"
    r"|arrested|detained|captured|rescued|freed|held|hold)\b"
)


class PluralDemonym(Rule):
    """A nation's name before a noun is its adjective: Chechen fighters, Kurdish forces.

    Languages in which adjectives take the plural, and translators in a hurry, give “Chechens fighters”. English
    adjectives have no plural (Chicago 5). “The Americans officials say were freed” is a relative clause and is right,
    hence no fix is safe.
    """

    message = "“{found}”: the adjective is “{adjective}”"
    severity = "warning"
    fix = "unsafe"
    find = (
        rf"(?<![^\W_])(?:{'|'.join(sorted(ADJECTIVES)).replace(' ', BLANK)})"
        rf"(?=[ \n](?:{'|'.join(sorted(PEOPLE | BODIES))}|{ENDINGS})(?![\w’'-]))"
    )
    examples = (
        bad("Syrians refugees crossed the river.", good="Syrian refugees crossed the river."),
        bad("The Houthis movement sent envoys.", good="The Houthi movement sent envoys."),
        good("The state gave Ukrainians government jobs."),
        bad("About 40 Kurds fighters were hurt.", good="About 40 Kurdish fighters were hurt."),
        bad("Two Germans cyclists were hurt.", good="Two German cyclists were hurt."),
        bad("The ship brought Filipinos workers home.", good="The ship brought Filipino workers home."),
        bad("He spoke to Georgians officials in Gori.", good="He spoke to Georgian officials in Gori."),
        good("The army gave Chechens weapons."),
        good("The two Americans officials say were freed are in Oman."),
        good("Among the Russians, soldiers were the poorest."),
        good("Ukrainian soldiers met Ukrainians."),
        good("The Cleveland Indians players went home; so did Texans fans."),
        good("He asked the Germans’ leaders."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text = document.text
        noun = NEXT_WORD.match(text, match.end())
        if (
            noun is None
            or (noun[1] not in PEOPLE and not self._is_body(text, noun) and not _is_of_people(text, noun))
            or text[max(0, match.start() - 1) : match.start()] == "-"
        ):
            return
        block = document.block_at(match.start())
        if block is not None and noun.end() > block.end:
            return
        before = text[max(0, match.start() - 12) : match.start()]
        if noun[1] not in PEOPLE and GIVING.search(before):
            return
        team = before.endswith(("Cleveland ", "Edmonton "))
        if team or (
            CLAUSE_VERBS.match(text, noun.end())
            and re.search(
                r"(?:\b[Tt]he|[0-9]|\w{2,5}teen|two|three|four|five|six|seven|eight|nine|ten|those|these|some|many"
                r"|all)[ \n]$",
                before,
            )
        ):
            return
        adjective = ADJECTIVES[match[0].replace("\n", " ")]
        yield self.finding(match, replace=adjective, found=match[0] + noun[0], adjective=adjective)

    def _is_body(self, text: str, noun: Match[str]) -> bool:
        """Whether a body is named, not jobs or aid in its gift: “gave Ukrainians government jobs”."""
        return noun[1] in BODIES and not re.match(
            r"[ \n](?!is|was|has|says)[a-z]+s\b", text[noun.end() : noun.end() + 20]
        )


def _is_of_people(text: str, noun: Match[str]) -> bool:
    """Whether a noun that ends as those for people do is one, and no verb: the Germans, cyclists; Serbs matters."""
    return (
        noun[1] not in BODIES
        and noun[1] not in NO_PEOPLE
        and vocabulary.is_common(noun[1])
        and not OBJECT_BEHIND.match(text, noun.end())
    )
