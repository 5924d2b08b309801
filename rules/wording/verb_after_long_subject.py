from collections.abc import Iterator
from itertools import pairwise
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection

with open(join(dirname(__file__), "data", "heads_of_subjects.txt"), encoding="utf-8") as _file:
    SINGULAR, PLURALS = (
        [word for line in part.splitlines() if not line.startswith("#") for word in line.split()]
        for part in _file.read().split("\n\n")
    )
EVERYBODY = "Everyone Everybody Nobody Someone Somebody Anyone Anybody".split()
INTENTIONS = "decision plan effort attempt move proposal bid failure right request pledge promise threat".split()
PERSONS = "man woman boy girl player officer minister doctor teacher driver".split()
ABSTRACT = "(?:(?<=tion)|(?<=sion)|(?<=ment)|(?<=ness)|(?<=[a-z]ity)|(?<=ance)|(?<=ence))"
"""The endings of nouns that are one thing, but for those that are a body of people or an amount."""
NOUN = expression(r"[A-Za-z]{2,16}\Z")
MAY_BE_MANY = frozenset(
    "population generation administration government management parliament opposition delegation association union "
    "organisation organization institution majority minority variety quantity community university authority city "
    "celebrity charity audience abundance commission division department regiment assortment element proportion "
    "portion fraction section collection combination selection faction coalition federation confederation corporation "
    "foundation mention attention question entity capacity plurality handful contingent leadership permission".split()
) - {"question", "permission"}
BEGINNING = (
    r"(?:\A|[.!?:;][”’\"']? |[“‘\"]|\b(?i:said|says|that|because|although|while|but|admitted|warned|believes) )"
    r"(?:(?:And|But|Yet|Now|Today|However,) )?"
)
ADJECTIVES = r"(?P<between>(?:[a-z-]{3,14} ){0,2})"
BEFORE_ONE = expression(
    rf"{BEGINNING}(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|An?|[A-Z][a-z]+[’']s) {ADJECTIVES}\Z"
)
BEFORE_MANY = expression(
    rf"{BEGINNING}(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|Some|Many|Several|Most|These|Those|Both"
    rf"|[A-Z][a-z]+[’']s) {ADJECTIVES}\Z"
)
NO_ADJECTIVE = frozenset(
    "and but with for from near about over under into who that which when where while after before between against "
    "than because was were are had has have not said its his her their the this these those".split()
)


KINDS = {
    "head": "one",
    "heads": "many",
    "abstract": "one",
    "intention": "one",
    "one_who": "one who",
    "many_who": "many who",
}


def _kind(match: Match[str]) -> str:
    """Whether the head of a subject is one or many, or is judged by what a relative clause says of it."""
    group = str(match.lastgroup)
    return {
        "head": "one",
        "heads": "many",
        "abstract": "one",
        "intention": "one",
        "one_who": "one who",
        "many_who": "many who",
    }.get(group, group)


def _begins(kind: str, word: str, before: str) -> bool:
    """Whether the head stands where a sentence begins, or a clause that somebody says."""
    if word[0].isupper():
        return word[1:].islower() and kind != "one" and kind != "one who" and BEGINS.search(before) is not None
    lead = (BEFORE_MANY if kind.startswith("many") else BEFORE_ONE).search(before)
    return lead is not None and NO_ADJECTIVE.isdisjoint(lead["between"].split()) and kind != "everybody"


_PLAIN = [verb for verb in inflection.verbs() if verb.plain]
AFTER_WHO = {verb.third: verb.base for verb in inflection.verbs()}
AFTER_WHO_ONE = {verb.base: verb.third for verb in inflection.verbs() if verb.base not in (verb.past, verb.participle)}
TO_PLURAL = {"was": "were", "is": "are", "has": "have"} | {verb.third: verb.base for verb in _PLAIN}
TO_SINGULAR = {"were": "was", "are": "is", "have": "has"} | {verb.base: verb.third for verb in _PLAIN}
# Where a clause or another subject may begin, nothing is said.
NO_NOUN = (
    "and or nor but than as who whom whose which that what where when why how if because since while after before "
    "until he she it they we you i there not be been being had do does did will would can could may "
    "might must shall should said says one ones those these them us him me all both each every some any none most more "
    "many few several lot number group majority series"
).split()
VERBS = (
    "say want need make show remain include seem take give come go live work play lead run hold keep tell think "
    "believe know hope plan expect face call mean become stand use see provide offer begin cause cover fall lie serve "
    "win lose continue represent require appear belong bring carry consist depend deserve exist feel follow get happen "
    "look own pay reach refuse start support turn"
).split()
"""Those that are told behind a noun of the other number; of all others few are found in news."""
OF_ONE = "|".join(["was", "is", "has", *(AFTER_WHO_ONE[verb] for verb in VERBS if verb in AFTER_WHO_ONE)])
OF_MANY = "|".join(["were", "are", "have", *(verb for verb in VERBS if verb in AFTER_WHO_ONE)])
BETWEEN = rf"(?: (?!(?:{'|'.join(NO_NOUN)}|was|is|has|were|are|have)\b)[\w’'-]+){{1,6}}"
PREPOSITIONS = "of in for on".split()


def _waiting_for(heads: list[str]) -> str:
    """Head and preposition written out, so that the pattern waits for both."""
    return "|".join(f"{head} {preposition} " for head in heads for preposition in PREPOSITIONS)


HEADS = (
    (f"(?={_waiting_for(SINGULAR)})(?P<head>[a-z]+) (?:{'|'.join(PREPOSITIONS)})", OF_MANY),
    (f"(?={_waiting_for(PLURALS)})(?P<heads>[a-z]+) (?:{'|'.join(PREPOSITIONS)})", OF_ONE),
    (f"{ABSTRACT}(?P<abstract> of)", OF_MANY),
    ("(?P<everybody>everyone|everybody|nobody|someone|somebody|anyone|anybody) (?:of|in|at|near)", OF_MANY),
    (f"(?P<intention>{'|'.join(INTENTIONS)}) to", OF_MANY),
)
FIND = (
    r"\b(?:"
    + "|".join(rf"{head}(?={BETWEEN} (?:{verbs})\b)" for head, verbs in HEADS)
    + rf"|(?P<one_who>{'|'.join(PERSONS)}) who(?= (?:{OF_MANY})\b)"
    + rf"|(?P<many_who>{'|'.join(PLURALS)}) who(?= (?:{OF_ONE})\b))"
)
WORDS = expression(r"(?:[ ][A-Za-z0-9’'-]+){1,8}(?=[ ][a-z0-9])")
CLAUSE_AFTER = frozenset(
    "accept admit argue assume believe check claim decide demand deny ensure expect fear feel find forget get "
    "guarantee have hear help hope insist keep know learn let make mean pretend prove realise realize "
    "reveal say see show suggest sure tell think understand watch wish".split()
)
"""After these verbs another clause may begin."""
MOST_BETWEEN = 6
BEGINS = expression(r"(?:\A|[.!?:;][”’\"']? |[“‘\"])\Z")


class VerbAfterLongSubject(Rule):
    """A verb agrees with the head of its subject, not with the word beside it: the costs of the bridge have risen.

    Between a noun and its verb a phrase may stand, and the eye takes the nearer noun for the subject (Quirk 10.35:
    attraction). Judged where the subject begins the sentence and its head is one thing, or several, beyond doubt: a
    group, a number or a majority may take either.
    """

    message = "“{head}” goes with “{write}”, not “{found}”"
    severity = "error"
    fix = "unsafe"
    find = FIND
    ignore_case = True
    examples = (
        bad("The costs of the bridge has risen.", good="The costs of the bridge have risen."),
        bad("The use of drones over airports are banned.", good="The use of drones over airports is banned."),
        bad("The reasons for the delay was never given.", good="The reasons for the delay were never given."),
        bad(
            "He said the average price of eggs have doubled. The destruction of the docks were total.",
            good="He said the average price of eggs has doubled. The destruction of the docks was total.",
        ),
        good("The generation of women born then were poor. The walls and the roof of the houses were wet."),
        bad("The list of candidates were published.", good="The list of candidates was published."),
        bad("The decision to close the schools were wrong.", good="The decision to close the schools was wrong."),
        bad("Everyone in the stands were singing.", good="Everyone in the stands was singing."),
        bad("The people who lives here are old.", good="The people who live here are old."),
        bad("The director of two museums say it is so.", good="The director of two museums says it is so."),
        good("A group of men were there; the number of boats has risen. The majority of voters are old."),
        good("The roof of the house and the barn were old. The owners of what was a school left."),
        good("The wife of one of the men who were lost spoke."),
        good("One of the people who was there said so. The mother of children who was lost is here."),
        good("The decision to let members have a say was right. The need to help refugees find homes is great."),
        good("The question of what rights are is old. Reports of the deaths have spread."),
        good("The idea of making sure your accounts are safe is old. The need to ensure schools are safe is clear."),
        good("A great deal of our sponsors are here."),
        good("The price of oil and wages have risen. The attack in which people were hurt was brief."),
        good("The lack of schools children have to walk to is grave."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, start = document.text, match.start()
        block = document.block_at(start)
        if block is None or block.kind == "headline":
            return
        kind, word = _kind(match), match[str(match.lastgroup)]
        if match["abstract"]:
            noun = NOUN.search(text, max(block.start, start - 17), start)
            if noun is None or noun[0] in MAY_BE_MANY or not noun[0].islower():
                return
            start, word = noun.start(), noun[0]
        head = text[start : match.end()]
        if not _begins(kind, word, text[max(block.start, start - 60) : start]):
            return
        between, verb = _verb(text, match.end(), block.end, kind.endswith("who"))
        if not verb:
            return
        many = kind.startswith("many")
        write = (TO_PLURAL if many else TO_SINGULAR).get(verb)
        if write is None and kind.endswith("who"):
            write = (AFTER_WHO if many else AFTER_WHO_ONE).get(verb)
        if not many and _may_be_a_clause(head, between, verb):
            return
        if write is None or (verb not in _AUXILIARIES and not _stands_alone(between, head, many)):
            return
        start = match.end() + sum(len(word) + 1 for word in between) + 1
        yield self.finding((start, start + len(verb)), replace=write, found=verb, write=write, head=word)


def _verb(text: str, start: int, end: int, at_once: bool) -> tuple[list[str], str]:
    """The words between a subject's head and its verb, and the verb; nothing where a clause begins between them."""
    words = WORDS.match(text, start, end)
    between: list[str] = []
    for word in words[0].split() if words else ():
        if at_once and (word in AFTER_WHO or word in AFTER_WHO_ONE):
            return between, word
        if (between or at_once) and (word in TO_PLURAL or word in TO_SINGULAR):
            return between, word
        if at_once or word in NO_NOUN or len(between) == MOST_BETWEEN:
            break
        between.append(word)
    return between, ""


def _may_be_a_clause(head: str, between: list[str], verb: str) -> bool:
    """The idea of making sure the roads are safe; the lack of schools children have to go to."""
    if head.endswith(" to") and (verb == "have" or not CLAUSE_AFTER.isdisjoint(between)):
        return True
    pairs = pairwise(between)
    return any(word.endswith("ing") or (_is_plural(word) and after not in _GO_ON) for word, after in pairs)


def _is_plural(word: str) -> bool:
    return word.islower() and (word.endswith("s") or word in ("people", "men", "women", "children"))


_GO_ON = frozenset("of in at on over under near for from by with between to against into along across".split())
"""What follows a plural that is no subject of a clause."""
_AUXILIARIES = frozenset("was were is are has have".split())
DETERMINERS = frozenset("the a an his her its their this these those two three four five six".split())


def _stands_alone(between: list[str], head: str, many: bool) -> bool:
    """Whether a verb that is no auxiliary follows a noun of the other number, so that it cannot be that noun's own."""
    if head.endswith(" who"):
        return True
    if not between or head.endswith(" to") or not (between[0] in DETERMINERS or between[0][0].isupper()):
        return False
    return len(between) < 5 and between[-1].endswith("s") != many and DETERMINERS.isdisjoint(between[1:])
