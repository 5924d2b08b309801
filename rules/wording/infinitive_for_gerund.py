import re
from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection

VERBS = {verb.base: verb for verb in inflection.verbs()}
GERUNDS = {base: verb.ing for base, verb in VERBS.items()} | {
    "be": "being",
    "do": "doing",
    "have": "having",
    "let": "letting",
    "put": "putting",
    "cut": "cutting",
}
# What stands before “to” and an infinitive, and what the gerund needs in its place.
BEFORE_TO = {
    "without": "without", "before": "before", "instead": "instead of", "instead of": "instead of",
    "apart from": "apart from",
    "avoid": "avoid", "avoids": "avoids", "avoided": "avoided", "avoiding": "avoiding",
    "enjoy": "enjoy", "enjoys": "enjoys", "enjoyed": "enjoyed", "finished": "finished", "denied": "denied",
    "denies": "denies", "deny": "deny",
    "capable": "capable of", "capable of": "capable of", "incapable": "incapable of",
    "accused": "accused of", "accused of": "accused of", "suspected of": "suspected of",
    "succeed": "succeed in", "succeeded": "succeeded in", "succeeds": "succeeds in", "insist": "insist on",
    "insists": "insists on", "insisted": "insisted on", "insisted on": "insisted on",
    "interested in": "interested in", "responsible": "responsible for", "responsible for": "responsible for",
    "resulted in": "resulted in", "worth": "worth",
    "keen on": "keen on", "the possibility": "the possibility of", "possibility of": "possibility of",
    "danger of": "danger of", "risk of": "risk of", "idea of": "idea of", "hopes of": "hopes of",
    "dreamed of": "dreamed of", "dreams of": "dreams of", "thinking of": "thinking of",
    "afraid of": "afraid of", "tired of": "tired of", "way of": "way of", "chance of": "chance of",
    "prevented from": "prevented from", "banned from": "banned from", "stopped from": "stopped from",
    "refrain": "refrain from", "refrain from": "refrain from", "abstain from": "abstain from",
    "resume": "resume", "recommends": "recommends", "considering": "considering", "involves": "involves",
    "risked": "risked",
}  # fmt: skip
AFTER_TO = ("look", "looks", "looking", "looked")
BARE = (
    "without",
    "instead of",
    "apart from",
    "capable of",
    "accused of",
    "despite",
    "responsible for",
    "interested in",
    "while",
    "after",
    "succeeded in",
    "suspected of",
)
NO_GERUND = ("denied", "deny", "denies", "worth", "accused", "considering")
PLAIN = "|".join(base for base, verb in VERBS.items() if verb.plain)
ADVERB = expression(
    r"\b(?:than|as|ever|years?|days?|weeks?|months?|night|like|never|not|what|things|went|do|those|goes|go"
    r"|going|doing|going|half|time|net)[ \n]\Z",
    re.IGNORECASE,
)


def _either(leads: Iterable[str]) -> str:
    """Alternatives, the longest first, with or without a capital."""
    return "|".join(f"[{lead[0].upper()}{lead[0]}]{lead[1:]}" for lead in sorted(leads, key=len, reverse=True))


class InfinitiveForGerund(Rule):
    """After a preposition a verb stands in -ing: without leaving, capable of winning, instead of going.

    Most languages have an infinitive there, and a translation keeps it; English has the gerund after prepositions and
    after a closed set of verbs such as avoid, enjoy and deny (Quirk 15.10 and 16.38; Cambridge Learner Corpus).
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    find = (
        rf"\b(?P<lead>{_either(BEFORE_TO)}) to (?P<infinitive>[a-z]{{2,14}})(?![\w’'/-])"
        rf"|\b(?P<bare>{_either(BARE)}) (?P<base>{PLAIN})(?![\w’'/-])"
        rf"|\b(?P<look>[Ll]ook(?:s|ing|ed)? forward to) (?P<next>{PLAIN})(?![\w’'/-])"
    )
    examples = (
        bad("They walked out without to leave a date.", good="They walked out without leaving a date."),
        bad("The club is capable to win it.", good="The club is capable of winning it."),
        bad("He succeeded to escape before to be seen.", good="He succeeded in escaping before being seen."),
        bad("Instead of go home, she avoided to speak.", good="Instead of going home, she avoided speaking."),
        bad("We look forward to see him.", good="We look forward to seeing him."),
        bad("He is accused of to steal it.", good="He is accused of stealing it."),
        good("They are better able than before to see it. He did it without pay and before work."),
        good("We look forward to work, to change and to peace. He went without to feed them."),
        good("Weigh it before and after; act before others decide. Before hope dies."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        before = document.text[max(0, match.start() - 24) : match.start()]
        lead = match["lead"] or match["bare"] or match["look"]
        verb = match["infinitive"] or match["base"] or match["next"]
        gerund = GERUNDS.get(verb)
        if gerund is None or ADVERB.search(before) or (lead in NO_GERUND and verb in ("be", "have")):
            return
        start = lead[0] + BEFORE_TO[lead[0].lower() + lead[1:]][1:] if match["lead"] else lead
        write = f"{start} {gerund}"
        yield self.finding(match, replace=write, found=match[0], write=write)
