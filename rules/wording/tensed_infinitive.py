from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection

VERBS = inflection.verbs()
# Past forms that are neither nouns nor adjectives nor a participle that could stand before a noun.
IRREGULAR = frozenset(
    "went took gave came became began wrote spoke knew ate chose drew drove flew forgot grew met sent told threw wore "
    "taught understood kept stood brought fought made held paid heard thought sought sold undertook overcame oversaw "
    "withdrew withheld upheld fled lent saw sang stole swam underwent".split()
) - {"thought", "saw", "held", "paid", "sold", "made", "kept"}
PASTS = {
    verb.past: verb.base for verb in VERBS if verb.past not in (verb.base, "found", "left", "felt", "bound", "saw")
}
ASKS = (
    "want wants wanted decide decides decided agree agreed agrees refuse refused refuses hope hoped hopes plan planned "
    "plans try tried tries trying manage managed manages fail failed fails promise promised promises offer offered "
    "offers able unable need needed needs going ordered threatened attempt attempted attempts chose continue continued "
    "began begin begins started likely ready willing expected forced allowed asked seek seeks sought intends intended "
    "has have had hopes vowed pledged due set is are was were him them us people continues aims aimed urged".split()
)
# “Will”, “can”, “may” and “must” are nouns too; after a pronoun another rule looks.
NOUN = expression(
    r"(?:\b(?i:the|a|an|his|her|their|its|my|our|your|this|that|of|free|political|good|ill|popular|own|no|at|with|all"
    r"|by|he|she|it|they|we|you)|[’']s?|\A)[ \n]\Z",
)
BEFORE_PREPOSITION = expression(r"\b(?:from|close|next|due|owing|according|opposed|prior|addition)[ \n]\Z")
ASKING = expression(rf"\b(?:{'|'.join(ASKS)})[ \n]\Z")
MODALS = ("will", "would", "can", "could", "must")
AFTER_MODAL = {verb.third: verb.base for verb in VERBS if verb.plain} | {
    past: base for past, base in PASTS.items() if past in IRREGULAR
}
LEXICON = {f"{modal} {form}": base for modal in MODALS for form, base in AFTER_MODAL.items()} | {
    f"to {past}": base for past, base in PASTS.items() if past in IRREGULAR or len(past) <= 8
}


class TensedInfinitive(Rule):
    """“To” is followed by the base form of a verb: wanted to go, not wanted to went.

    The infinitive has no tense (Quirk 3.53). “To” before an adjective (owing to proposed cuts) is a preposition, so
    a form that may be one is judged only after a verb that asks for an infinitive.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    lexicon = LEXICON
    examples = (
        bad("They wanted to went home.", good="They wanted to go home."),
        bad("The ship can carries 200 cars.", good="The ship can carry 200 cars."),
        bad("The mayor refused to opened it.", good="The mayor refused to open it."),
        good("His will gives her the house; the can becomes hot; political will comes and goes."),
        bad("The council plans to applied it in May.", good="The council plans to apply it in May."),
        good("Owing to proposed cuts, and due to limited space, it shut."),
        good("It came close to broke. The right to protected status; access to written answers."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, start = document.text, match.start()
        base = LEXICON[" ".join(match[0].split())]
        if text[match.end() : match.end() + 1] in ("-", "’", "'"):
            return
        before = text[max(0, start - 40) : start]
        first, past = match[0].split()
        if first != "to":
            if not NOUN.search(before):
                yield self.finding(match, replace=f"{first} {base}", found=match[0], write=f"{first} {base}")
            return
        if past not in IRREGULAR and not ASKING.search(before):
            return
        if not BEFORE_PREPOSITION.search(before):
            yield self.finding(match, replace=f"to {base}", found=match[0], write=f"to {base}")
