from collections.abc import Iterator
from re import Match
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good, vocabulary

_SAID = pattern(
    r"\b(?:said|says|added|adds|claimed|claims|admitted|admits|believed|believes|thought|knew|explained|denied|confirmed|"
    r"noted|because)(?: that)? (?:he|she|it|they|we|I) \Z"
)
_BEFORE_BE = pattern(
    r"(?i)\b(?:can|cannot|could|may|might|must|shall|should|will|would|to|let|lets|need|dare|help|make|made|if|whether|lest|"
    r"though|is|are|am|was|were|has|have|had|do|does|did|that|ask\w*|demand\w*|insist\w*|order\w*|request\w*|requir\w*|"
    r"suggest\w*|recommend\w*|propos\w*|urg\w*|please|and|or|not|you|than)\b|[’'](?:ll|d|s|re|ve|t)\b"
)
PARTICIPLE = (
    r"(?:[a-z]+(?:ed|wn)|seen|held|made|done|built|found|sold|taken|given|heard|read|met|paid|sent|left|kept|brought"
    r"|told|written|broken|driven|spent|put|set|cut|shut|won|lost|caught|taught|bought|felt|understood)"
)
NO_VERB = "only|long|even|just|least|all|so|one|be|in|too|like|yet"
# What `_BEFORE_BE` says of the sentence, told of its last few words where there is no stop between.
NOT_AFTER_A_VERB = r"(?<![’'](?:ll|re|ve) be )(?<![’'][dst] be )(?<!\b(?:cannot|should) be )" + "".join(
    rf"(?<!(?=[^.?!\n]{{0,{back - 7}}}\b(?i:can(?:not)?|could|may|might|must|shall|should|will|would|to|and|or|not|that"
    rf"|you|is|are|was|were|has|have|had|do|does)\b)[^.?!\n]{{{back}}} be )"
    for back in (7, 8, 9, 10, 11, 12, 14, 17, 20, 24, 28, 35, 45, 60)
)
_FINITE = pattern(r"\b(?:is|are|was|were|has|have|had|will|would|told|tells|says|said|who|which|\w+ed)\b")
_SUBJECT_WITH_NAME = pattern(r"(?:The|An?|His|Her|Its|Their|Our) [^,]+, (?:[A-Z][\w’'-]+ ?){1,4}, \Z")
_SUBJECT = pattern(r"(?:The|An?|His|Her|Its|Their|Our|This|These) ")
_STOP = pattern(r"[.?!][\"'”’)]* ")


class MissingVerb(Rule):
    """A clause has its verb.

    Machine translation and hasty cuts drop “said”, “did” or “can”, and the sentence no longer says who did what. Only
    an editor who knows the facts can put the word back (Reuters: check, do not guess): it is reported, not repaired.
    """

    message = "A verb is missing at “{found}”"
    severity = "error"
    in_quotations = "skip"
    find = (
        r"(?:(?<= he)|(?<= she)|(?<= it)|(?<= they)|(?<= we)|(?<= I)) (?P<not>not) "
        rf"(?!(?:{NO_VERB})\b)(?P<base>[a-z]+)\b"
        r"|(?<!\bto)(?<!\bwill)(?<!\bcan)(?<!\bcould)(?<!\bshould)(?<!\bwould)"
        r"(?<!\bmay)(?<!\bmust)(?<!\bnot)(?<!\bmight) (?P<be>be) "
        rf"(?={PARTICIPLE}\b){NOT_AFTER_A_VERB}(?P<participle>{PARTICIPLE})\b|, (?P<that>that) "
        r"(?:the|he|she|it|they|there|a|his|her|its|their) (?:[\w’'-]+ ){1,4}"
        r"(?:would|had|was|were|will|is|are|has|have)\b"
    )
    examples = (
        bad("Novak, who lost his farm, said he not attend the hearing."),
        bad("A play by the young Pole Zofia Wilk, filmed last summer, be seen online."),
        bad("The head of the school, Anna Lind, that the roof would be mended by May."),
        good("She asked that he not attend. They said they not only won but enjoyed it."),
        good("The first time you run, be prepared. “The people be damned,” he said."),
        good("The film can, in most towns, be seen online. When you walk, be prepared for rain."),
        good("He demanded the play, shot last summer, be seen."),
        good("She told the head of the school, Anna Lind, that the roof would be mended by May."),
        good("The head told the mayor, Anna Lind, that the roof was mended. It was she, Anna Lind, that he was after."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        clue = next(name for name in ("not", "be", "that") if match[name])
        start = match.start(clue)
        before = _sentence_before(document, start)
        if (
            (clue == "not" and _SAID.search(before) and _is_verb(match["base"]))
            or (clue == "be" and _is_bare_subject(before))
            or (clue == "that" and _SUBJECT_WITH_NAME.match(before) and not _FINITE.search(before))
        ):
            found = f"{before[-20:]}{clue} …"
            yield self.finding(match.span(clue), found=found)


def _sentence_before(document: Document, offset: int) -> str:
    block = document.block_at(offset)
    start = max(block.start if block else 0, offset - 300)
    return _STOP.split(document.text[start:offset])[-1]


def _is_verb(word: str) -> bool:
    """Whether this may be the bare form of a verb: attend, attends, attending; but not only, long, so."""
    return (
        word not in NO_VERB.split("|")
        and vocabulary.is_word(word + "s")
        and (vocabulary.is_word(word + "ing") or vocabulary.is_word(word.removesuffix("e") + "ing"))
    )


def _is_bare_subject(before: str) -> bool:
    return _SUBJECT.match(before) is not None and not _BEFORE_BE.search(before)
