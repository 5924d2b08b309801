import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection, vocabulary

VERBS = inflection.irregular()
BASES = {
    form: verb.base for verb in VERBS for form in (verb.past, verb.participle) if form not in (verb.base, "fell")
} | {"has": "have"}
PASTS = {verb.past: verb.base for verb in VERBS if verb.past not in (verb.participle, "fell")}
PAST, FINITE = ("|".join(sorted(words, key=len, reverse=True)) for words in (PASTS, BASES))
TENSED = rf"{FINITE}|[a-z]{{1,12}}(?<!e)ed"
BASES_IN_ED = frozenset("need shed wed shred embed imbed bed sled ted".split())
NO_VERBS = frozenset(
    "used red thousands hundreds millions always perhaps sometimes besides afterwards towards thus less yes as was "
    "this its his hers ours theirs across "
    "unless needs overseas indoors outdoors "
    "backwards forwards upwards downwards sideways nowadays others days weeks months years times hours minutes "
    "mornings evenings nights lots loads tons heaps "
    "nothing anything something everything during including excluding according regarding concerning notwithstanding "
    "bring sing ring spring string cling "
    "fling swing sting wring sling evening morning king wing sibling ceiling pending following barring hundred "
    "sacred naked wicked kindred rugged "
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays news means series species pros cons canvas".split()
)
NO_INFINITIVE = frozenset(
    "the a an this that these those his her my our their its your any some all me him us them it you which whom what "
    "one each every no".split()
)


# All we can to help, as far as you could to be sure: only a subject that begins its clause is it.
SUBJECT = expression(
    r"(?:\A|[.!?:][”’\"']? |\n)[“‘\"]?(?:(?:but|and|now|then) )?(?:he|she|it|they|we|you|I|[A-Z]\w+|(?:The|A|An"
    r"|His|Her|Their|Its|Our|These"
    r"|Those) [a-z-]+(?: [a-z-]+)?) \Z|\b(?:who|which|because|when|, (?:and|but) (?:he|she|it|they|we)) \Z",
    re.IGNORECASE,
)


class FiniteVerbAfterAuxiliary(Rule):
    """After did, will or should a verb stands in its base form.

    “Did not slept” and “it should crackles” carry the tense twice, as verbs do in other languages. English marks it
    once, on the auxiliary (Quirk 3.21); the base form is then the only one possible, but a speaker's own words are
    the speaker's.
    """

    message = "“{found}”: after “{auxiliary}” a verb has its base form, “{base}”"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    find = (
        r"\b(?P<did>[Dd](?:id|oes|o)(?: not|n[’']t)(?: [a-z]{2,12}ly| even| yet"
        rf"| really)? (?P<tensed>{TENSED}))(?![\w’'-])"
        rf"|\b[Dd]id (?:he|she|it|they|we|you) (?P<asked>{FINITE})(?![\w’'-])"
        r"|\b(?P<modal>[Ww]ill|[Ww]ould|[Ss]hould|[Cc]ould|[Mm]ust|[Cc]an|[Mm]ight)(?P<no> ?not"
        r"|n[’']t) (?P<ing>[a-z]{2,14}ing|to (?P<infinitive>[a-z]{2,14}))(?![\w’'-])"
        r"|\b(?P<bare>[Mm]ust|[Ss]hall|[Ss]hould|[Cc]an|[Cc]ould|[Ww]ould) to (?P<plain>[a-z]{2,14})(?![\w’'-])"
        r"|\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Yy]ou|I) (?P<after>will|would|should|could|must|might)(?! to\b)"
        rf"(?! ?(?:not|n[’']t) (?:to|[a-z]+ing)\b)(?: not|n[’']t)? (?P<third>{PAST}|[a-z]{{4,13}}(?<![aisu])s)"
        r"(?![\w’'-])"
    )
    examples = (
        bad("She did not went home.", good="She did not go home."),
        bad("They didn’t really wanted a vote.", good="They didn’t really want a vote."),
        bad("Why did he left so soon?", good="Why did he leave so soon?"),
        bad("It does not has a roof.", good="It does not have a roof."),
        bad("You must not forgetting the key.", good="You must not forget the key."),
        bad("He would thinks twice.", good="He would think twice."),
        bad("The club can not to pay.", good="The club cannot pay."),
        bad("We must to leave at noon.", good="We must leave at noon."),
        bad("Visitors can to see the garden.", good="Visitors can see the garden."),
        good("Do all you can to help. They won by as much as they could to win. Use the tools you can to get on."),
        bad("We could saves a third.", good="We could save a third."),
        good("They did not need a bed, did not succeed and did not embed it."),
        good("He did not found the town; they do not fell trees or lay bricks."),
        good("It should always work; he would sometimes pass; they will focus and discuss."),
        good("She will not bring anything. It could not, to this day, be found. We can tomatoes."),
        good("He would not to the end say why. They did nothing."),
        good("It would besides cost more, and must needs fail."),
        good("You did not, said the judge, ask. He must, says his wife."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        if match["did"]:
            yield from self._base("tensed", match, match["did"].split()[0], _base_of_past(match["tensed"]))
        elif match["asked"]:
            yield from self._base("asked", match, "did", BASES.get(match["asked"]))
        elif match["infinitive"]:
            verb = match["infinitive"]
            if (
                verb not in NO_INFINITIVE
                and vocabulary.is_common(verb)
                and not re.match(r"[ \n]end\b", document.text[match.end() : match.end() + 5])
            ):
                negated = match["modal"] + (
                    "not" if match["modal"].lower() == "can" and match["no"] == " not" else match["no"]
                )
                yield self.finding(
                    match, replace=f"{negated} {verb}", found=match[0], auxiliary=negated, base=verb, safety="unsafe"
                )
        elif match["plain"]:
            before = document.text[max(0, match.start() - 60) : match.start()]
            relative = match["bare"].lower() not in ("must", "shall") and not SUBJECT.search(before)
            if match["plain"] not in NO_INFINITIVE and vocabulary.is_common(match["plain"]) and not relative:
                write = f"{match['bare']} {match['plain']}"
                yield self.finding(
                    match, replace=write, found=match[0], auxiliary=match["bare"], base=match["plain"], safety="unsafe"
                )
        elif match["ing"]:
            yield from self._base("ing", match, match["modal"] + match["no"], _base_of_ing(match["ing"]))
        elif match["third"]:
            word = match["third"]
            yield from self._base("third", match, match["after"], PASTS.get(word) or _base_of_third(word))

    def _base(self, group: str, match: Match[str], auxiliary: str, base: str | None) -> Iterator[Finding]:
        if base:
            certain = None if group in ("tensed", "asked") else "unsafe"
            yield self.finding(
                match.span(group), replace=base, found=match[0], auxiliary=auxiliary, base=base, safety=certain
            )


def _base_of_past(word: str) -> str | None:
    if word in BASES or not word.endswith("ed") or word.endswith("eed") or word in BASES_IN_ED or word in NO_VERBS:
        return BASES.get(word)
    return _stem(word[:-2])


def _base_of_ing(word: str) -> str | None:
    return None if word in NO_VERBS else "be" if word == "being" else _stem(word[:-3])


def _base_of_third(word: str) -> str | None:
    if word in NO_VERBS or not word.endswith("s") or word.endswith(("ss", "us", "is", "as")) or len(word) < 5:
        return None
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if vocabulary.is_common(word[:-1]) else None


def _stem(stem: str) -> str | None:
    """The verb that -ed or -ing was put to: hop(p)ed, hop(e)d, tri(y)ed."""
    doubled = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "slfz" else ""
    for base in (doubled, stem[:-1] + "y" if stem.endswith("i") else "", stem, stem + "e"):
        if len(base) > 1 and vocabulary.is_common(base) and (base is not stem or not _wants_e(stem)):
            return base
    return None


def _wants_e(stem: str) -> bool:
    """Whether a verb in -e is likelier than the stem as it stands: hop(e), rat(e), us(e)."""
    return vocabulary.is_common(stem + "e") and bool(re.search(r"[^aeiou][aeiou][^aeiouwxy]$|[vucsz]$", stem))
