from collections.abc import Collection, Iterator
from os.path import dirname, join
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection

with open(join(dirname(__file__), "data", "heads_of_subjects.txt"), encoding="utf-8") as _file:
    SINGULAR, PLURALS = (
        [word for line in part.splitlines() if not line.startswith("#") for word in line.split()]
        for part in _file.read().split("\n\n")
    )
EVERYBODY = "Everyone Everybody Nobody Someone Somebody Anyone Anybody".split()
OF = "of in at near".split()
INTENTIONS = "decision plan effort attempt move proposal bid failure right request pledge promise threat".split()
PERSONS = "man woman boy girl player officer minister doctor teacher driver".split()


class _Subjects(Collection[str]):
    """How long subjects begin; nothing is made before the first is asked for."""

    def __iter__(self) -> Iterator[str]:
        yield from (f"{lead} {head} {of}" for head in SINGULAR for of in OF for lead in ("The", "His", "Her"))
        yield from (f"{lead} {head} to" for head in INTENTIONS for lead in ("The", "His", "Her"))
        yield from (f"{lead}{head} {of}" for head in PLURALS for of in OF for lead in ("The ", "Some ", "Many "))
        yield from (f"{head.capitalize()} {of}" for head in PLURALS for of in OF)
        yield from (f"{head} {of}" for head in EVERYBODY for of in OF)
        yield from (f"{lead} {head} who" for head in PERSONS for lead in ("The", "A"))
        yield from (f"{lead}{head} who" for head in PLURALS for lead in ("The ", "Some ", "Many ", "Those "))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, entry: object) -> bool:
        return entry in set(self)

    def __bool__(self) -> bool:
        return True


def _kind(entry: str) -> str:
    """Whether the head of a subject is one or many, or is judged by what a relative clause says of it."""
    *_, head, behind = entry.split()
    if behind == "who":
        return "one who" if head in PERSONS else "many who"
    return "everybody" if head in EVERYBODY else "one" if behind == "to" or head in SINGULAR else "many"


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
    lexicon = _Subjects()
    examples = (
        bad("The costs of the bridge has risen.", good="The costs of the bridge have risen."),
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
        kind = _kind(match[0])
        block = document.block_at(match.start())
        if block is None or block.kind == "headline":
            return
        between, verb = _verb(document.text, match.end(), block.end, kind.endswith("who"))
        if not verb:
            return
        if not BEGINS.search(document.text[max(block.start, match.start() - 3) : match.start()]):
            return
        many = kind.startswith("many")
        write = (TO_PLURAL if many else TO_SINGULAR).get(verb)
        if write is None and kind.endswith("who"):
            write = (AFTER_WHO if many else AFTER_WHO_ONE).get(verb)
        if not many and _may_be_a_clause(match[0], between, verb):
            return
        if write is None or (verb not in _AUXILIARIES and not _stands_alone(between, match[0], many)):
            return
        start = match.end() + sum(len(word) + 1 for word in between) + 1
        yield self.finding(
            (start, start + len(verb)), replace=write, found=verb, write=write, head=match[0].split()[-2]
        )


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
    return any(word.endswith("ing") or _is_plural(word) for word in between[:-1])


def _is_plural(word: str) -> bool:
    return word.islower() and (word.endswith("s") or word in ("people", "men", "women", "children"))


_AUXILIARIES = frozenset("was were is are has have".split())
DETERMINERS = frozenset("the a an his her its their this these those two three four five six".split())


def _stands_alone(between: list[str], head: str, many: bool) -> bool:
    """Whether a verb that is no auxiliary follows a noun of the other number, so that it cannot be that noun's own."""
    if head.endswith(" who"):
        return True
    if not between or head.endswith(" to") or not (between[0] in DETERMINERS or between[0][0].isupper()):
        return False
    return len(between) < 5 and between[-1].endswith("s") != many and DETERMINERS.isdisjoint(between[1:])
