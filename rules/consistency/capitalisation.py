from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good


class Capitalisation(Rule):
    """Western has a capital where it means the countries of the West, none where it is a point of the compass.

    AP: lower-case for directions (western Ukraine, the western half), a capital for the region or bloc (Western
    leaders, Western allies). The noun that follows tells: a coast has a compass point, a government has a bloc.
    """

    message = "“{found}” is the bloc here, not a point of the compass: “{write}”"
    severity = "warning"
    fix = "unsafe"
    find = (
        r"(?<![\w-])western(?= (?:(?:intelligence|diplomatic|military|political|financial|security|defen[cs]e|"
        r"government|economic|news) )?(?:"
        r"officials?|diplomats?|allies|ally|backers?|sponsors?|partners?|governments?|leaders?|sanctions|powers?|"
        r"democracies|democracy|"
        r"intelligence|embass(?:y|ies)|ambassadors?|donors?|lenders|creditors|analysts?|aid|arms|weapons|weaponry|"
        r"tanks|munitions|hostages?|"
        r"civili[sz]ation|imperialism|media|journalists|reporters|correspondents|alliances?|assistance|support|"
        r"values|"
        r"militar(?:y|ies)|"
        r"armies|spies|envoys?|capitals|nations|countries|states(?=[’']| have| will| want| say| are)|politicians|"
        r"policymakers|audiences|"
        r"philosophy|classical music|medicine|companies|firms|brands|banks|investors)\b)"
    )
    examples = (
        bad("It was a gift of western donors.", good="It was a gift of Western donors."),
        bad("He blamed western intelligence agencies.", good="He blamed Western intelligence agencies."),
        bad(
            "The ban hit western military aid and western-made parts.",
            good="The ban hit Western military aid and western-made parts.",
        ),
        good("The western coast, western Wales and the western half of the city had rain."),
        good("A western film, a western omelette and the western front door."),
        good("Western leaders met in western Germany."),
        good("Officials in the western province spoke of western towns."),
        good("The north-western allies of the tribe, the mid-western banks and the south western companies rode home."),
        good("The western state of Gujarat has a coast."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        before = document.text[max(0, match.start() - 8) : match.start()].lower()
        if not before.rstrip(" -").endswith(("north", "south", "mid")):
            yield self.finding(match, replace="Western", found="western", write="Western")
