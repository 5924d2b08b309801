import re
from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good, inflection

VERBS = {verb.base: verb for verb in inflection.verbs()}
PASTS = {verb.past for verb in VERBS.values()}
BASES = {base for base in VERBS if base not in PASTS and base not in ("need", "face", "mean", "wound")} | {"do", "have"}
THIRDS = {VERBS[base].third: base for base in BASES & VERBS.keys()} | {"does": "do", "has": "have"}
NO_THIRD = frozenset("works means plants needs times likes".split())
BE = {
    "they was": "were", "they is": "are", "we was": "were", "we is": "are", "you was": "were",
    "he are": "is", "she are": "is", "it are": "is",
}  # fmt: skip
LEXICON = (
    {
        f"{spelled} {third}": base
        for pronoun in ("they", "we")
        for spelled in (pronoun, pronoun.capitalize())
        for third, base in THIRDS.items()
        if third not in NO_THIRD
    }
    | {
        f"{spelled} {base}": base
        for pronoun in ("he", "she", "it")
        for spelled in (pronoun, pronoun.capitalize())
        for base in BASES
    }
    | {f"{spelled}{entry[1:]}": write for entry, write in BE.items() for spelled in (entry[0], entry[0].upper())}
)

# What lets a base form follow he, she or it: a wish or demand before it, an inverted auxiliary, a verb of causing.
DEMANDS = expression(
    r"\b(?:demand|insist|recommend|propos|suggest|request|requir|ask|order|urg|essential|vital|necess|imperative|critical|crucial|important|paramount|mandatory"
    r"|crucial|important|better|lest|mandat|ruled|ruling|rule|stipulat|advis|moved|motion|condition|wish|prefer|whether|unless|until|plea"
    r"|providing|provided|keen|desir|decree|instruct|direct|sentenc|appropriate|proper|fitting|anxious|pray|beg|let"
    r"|concern|intent|advoca|specif|dictat|call|adamant|invit|offer|idea|agree|seek|sought|bet|preferable"
    r"|policy|convention|need|in order)",
    re.IGNORECASE,
)
INVERTED = expression(
    r"\b(?:do|does|did|can|could|will|would|shall|should|may|might|must|let|make|makes|made|making|see|saw|hear|heard"
    r"|watch|watched|help|helps|helped|have|has|had|having|dare|need|is|was|than|like|[a-z]+n[’']t|not|only|if|were"
    r"|rather|why|where|whatever|lets|letting|helping|seeing|watching)(?: (?:either|both|not))?[ \n]\Z",
    re.IGNORECASE,
)
# A clause of its own begins with these, so that what follows is its subject.
CLAUSE = expression(
    r"(?:(?:^|[.!?:;–—(,“‘\"]|[.!?,][”’\"'])[ \n]*[“‘\"]?(?:(?:and|but|so|because|when|while|although|though"
    r"|where|since|as|which|or|then|now|today|here) )?"
    r"|\b(?:because|when|while|although|though|where|that|which|what|but|how|after|before|once|year|month|week"
    r"|day|season|time|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:19|20)[0-9]{2}|spring|summer|autumn|winter|morning|afternoon|evening) )\Z",
    re.IGNORECASE | re.MULTILINE,
)
PAST_TIME = expression(
    r"\b(?:yesterday|ago|last (?:year|month|week|night|season)|in (?:1[0-9]|20)[0-9]{2}|earlier|(?:on )?(?:Mon"
    r"|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


class VerbAfterPronoun(Rule):
    """A verb agrees with the pronoun before it: they cross, he celebrates, it sells.

    Languages without endings leave out the -s of the third person, and a slip adds it to the plural (Quirk 10.34;
    Cambridge Learner Corpus, agreement errors). After a demand or a wish the base form is right (“that he resign”), and
    so it is after an auxiliary or “make” and “let”; in these settings nothing is said.
    """

    message = "“{found}”: write “{write}”"
    severity = "error"
    fix = "unsafe"
    lexicon = LEXICON
    examples = (
        bad("Each spring they crosses the range.", good="Each spring they cross the range."),
        bad("The food they gets is cold.", good="The food they get is cold."),
        bad("He scored, and he celebrate by running.", good="He scored, and he celebrates by running."),
        bad("They was waiting, and he are late.", good="They were waiting, and he is late."),
        good("The parts of it are here, and all but he are out. She use to work."),
        bad("She live in Goma.", good="She lives in Goma."),
        bad(
            "They stopped because it cost too much and because it take days.",
            good="They stopped because it cost too much and because it takes days.",
        ),
        bad("On Monday she arrive late.", good="On Monday she arrived late."),
        bad("“We has no water,” he say.", good="“We have no water,” he says."),
        good("They demanded that he resign and that it stop. It is vital she go."),
        good("Why did he leave? Nor does it work. Let it rest; make it count. Should he fail, we lose."),
        good("He put it down and she let it go. He and she agree. We women read; they, says he, left."),
        good("If it please the court. Lest he forget. I would rather he stay. The motion that it join was lost."),
        good("We saw it happen, and heard him and it fall."),
        good("The board recommends he serve a year. They works manager is a man."),
        good("His wife and he live in Lyon. Neither you nor he know."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, start = document.text, match.start()
        pronoun, word = match[0].split()
        base = LEXICON[f"{pronoun} {word}"]
        if word == "use" and text.startswith(" to ", match.end()):
            return  # “used to” is meant, and said by wording/confused-word
        block = document.block_at(start)
        if block is None or block.kind == "headline" or text[match.end() : match.end() + 1] in ("-", "’", "'"):
            return
        if f"{pronoun} {word}".lower() in BE and document.in_quotation(start):
            return
        if pronoun[0].isupper() and word in ("have", "do"):
            return
        if pronoun.lower() in ("they", "we", "you"):
            write = base
            if text[match.end() : match.end() + 1] == "," and document.in_quotation(start):
                return
        else:
            before = text[max(block.start, start - 160) : start]
            if pronoun[0].islower():
                sentence = re.split(r"[.!?][”’\"']? ", before)[-1]
                if (
                    DEMANDS.search(sentence)
                    or (base == "is" and before.endswith("but "))
                    or INVERTED.search(before)
                    or not CLAUSE.search(before)
                ):
                    return
                if re.search(r"\bor (?:\Z)|\b(?:and|nor) \Z", before) and not before.endswith(", and "):
                    return
                if pronoun == "it" and re.search(
                    r"\b(?:let|mak|made|help|see|saw|hear|watch|ha[sdv])[a-z’']*\b", sentence
                ):
                    return
            elif not re.search(r"(?:\A|[.!?:][”’\"']? ?[“‘\"]?)\Z", before.strip(' \n“‘"')) and before.strip():
                return
            write = {"do": "does", "have": "has", "is": "is"}.get(base) or (
                VERBS[base].past if self._is_past(document, match) else VERBS[base].third
            )
        yield self.finding((match.end() - len(word), match.end()), replace=write, found=match[0], write=write)

    def _is_past(self, document: Document, match: Match[str]) -> bool:
        line = document.text[max(0, match.start() - 80) : match.end() + 80]
        return bool(PAST_TIME.search(line))
