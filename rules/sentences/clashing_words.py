from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, expression, good

_ARTICLES = (
    "the a",
    "the an",
    "a the",
    "an the",
    "the his",
    "the their",
    "his the",
    "their the",
    "its the",
    "a his",
    "the its",
)
_VERBS = (
    "is are", "are is", "was were", "were was", "has have", "have has", "is was", "was is", "are were", "were are",
    "is has", "has is", "are have", "have are", "was had", "had was", "were had", "is will", "will is", "was will",
)  # fmt: skip
_NO_ARTICLE = frozenset("they he she it we you there cappella la priori posteriori capella fortiori le".split())
_CLAUSE = expression(
    r"(?i)\b(?:what|who|whom|whose|which|that|where|when|why|how|whether|whatever|whoever|wherever|there|all|if"
    r"|as|it|than|those|"
    r"one|ones|things?|idea|word|answer|question)\b"
)
_PLURAL, _SINGULAR = frozenset("are were have".split()), frozenset("is was has".split())
_MANY = frozenset("they we you people men women children police both many".split())
PLURAL_NOUN = expression(r"[a-rt-z]s\Z")
_STOP = expression(r"[.?!;:—–][\"'”’)]* |[“‘\"]|\n")


class ClashingWords(Rule):
    """Two words that cannot follow each other do not.

    When a sentence is changed and the old word stays, “the a plan” and “they is are ready” are left: an article beside
    an article, a verb beside its own other form. Which of the two was meant the editor knows; the later one is kept.
    """

    message = "“{found}”: one word too many"
    severity = "error"
    fix = "unsafe"
    in_quotations = "skip"
    lexicon = (*_ARTICLES, *_VERBS)
    examples = (
        bad("It is the a first step.", good="It is a first step."),
        bad("They is are ready to talk.", good="They are ready to talk."),
        bad("The vote was were held on Monday.", good="The vote was held on Monday."),
        good("What it is are lies. The ones there are is the question. All he has is his."),
        good("The question is are they ready? The issue was were they told?"),
        good("The a cappella group sang in the A team; the a/b test."),
        good("He wrote “the a” and “a the”. The thing that was is gone."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text = document.text
        first, second = match[0].split()
        after = text[match.end() : match.end() + 12]
        if not after.startswith(" ") or not after[1:2].isalpha() or after.split()[0].strip(".,") in _NO_ARTICLE:
            return
        if f"{first} {second}" in _VERBS:
            before = _STOP.split(text[max(0, match.start() - 120) : match.start()])[-1]
            if _CLAUSE.search(before) or not before.split():
                return
        elif first.istitle() or text[match.start() - 1 : match.start()] not in (" ", "\n"):
            return
        found, kept = f"{first} {second}", second
        if f"{first} {second}" in _VERBS:
            subject = before.split()[-1].lower()
            wanted = {first, second} & (_PLURAL if subject in _MANY or PLURAL_NOUN.search(subject) else _SINGULAR)
            if len(wanted) != 1 or not {first, second} & (_PLURAL | {"had"}):
                yield self.finding(match, found=found)
                return
            kept = wanted.pop()
        yield self.finding(match, replace=kept, found=found)
