from collections.abc import Iterator
from re import Match
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good, vocabulary

_SAID = pattern(
    r"\b(?:said|says|added|adds|claimed|claims|admitted|admits|believed|believes|thought|knew|explained|denied"
    r"|confirmed|"
    r"noted|because)(?: that)? (?:he|she|it|they|we|I) \Z"
)
_BEFORE_BE = pattern(
    r"(?i)\b(?:can|cannot|could|may|might|must|shall|should|will|would|to|let|lets|need|dare|help|make|made|if"
    r"|whether|lest|"
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
_NO_FINITE = (
    "able|unable|been|born|going|likely|unlikely|ready|given|gone|done|seen|taken|known|shown|written|driven"
    "|broken|chosen"
    "|fallen|hidden|spoken|stolen|thrown"
)
_PARTICIPLES = (
    "shown|given|taken|seen|done|written|driven|broken|chosen|hidden|spoken|stolen|thrown|born|gone|eaten|forgotten|worn"
    "|sworn|been"
)
_HAVE = pattern(r"(?i)\b(?:ha(?:s|ve|d|ving)(?:n[’']t)?|of|its|there|it)\b|[’'](?:s|ve|d)\b|n[’']t\b|\bnever\b")
_NOUN_BEFORE = pattern(
    r"(?i)\b(?:the|an?|his|her|their|its|my|our|your|free|political|good|last|living|own|ill|iron|what|as|than"
    r"|how|who|which"
    r"|popular|national|public|and|or|if|that|when)(?: (?:last|late|new|old|living|own|free))? (?:will|might|must) \Z"
)
_TITLE_AND_NAME = pattern(r"(?:[A-Z][\w’'-]+ ){2,5}\Z")
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
        r"|(?<=[\w’'] )(?P<name>that) (?:the|he|she|it|they) "
        rf"|\b(?:He|She|They|We) (?P<bare>{_NO_FINITE})(?= [a-z])"
        rf"|\b(?:said|says|added) (?:he|she|it|they) (?P<told>{_NO_FINITE})(?= [a-z])"
        rf"|(?<=[a-z] )(?:will|would|could|should|might|must|cannot) (?P<modal>{_PARTICIPLES})(?= [a-z])"
        r"|(?<=[a-z]s )(?P<been>been)(?= [a-z])"
    )
    examples = (
        bad("Novak, who lost his farm, said he not attend the hearing."),
        bad("A play by the young Pole Zofia Wilk, filmed last summer, be seen online."),
        bad("The head of the school, Anna Lind, that the roof would be mended by May."),
        bad("She born in Odesa in 1951 and moved to Paris."),
        bad("The company said it going to close the plant."),
        bad("The film will shown at the festival."),
        bad("The suspects been held since March."),
        bad("Labour Minister Anna Lind that the two sides were close."),
        good(
            "He, born in Rome, left. The suspects, who had long been held, were freed. His last will written in "
            "1951 is lost."
        ),
        good("“We been here before,” he said. Their free will given up, they could, given time, leave. It’s been so."),
        good("Now We Know That the end is near. What will be will be; as would, given time, all his rivals."),
        good("She asked that he not attend. They said they not only won but enjoyed it."),
        good("The first time you run, be prepared. “The people be damned,” he said."),
        good("The film can, in most towns, be seen online. When you walk, be prepared for rain."),
        good("He demanded the play, shot last summer, be seen."),
        good("She told the head of the school, Anna Lind, that the roof would be mended by May."),
        good("The head told the mayor, Anna Lind, that the roof was mended. It was she, Anna Lind, that he was after."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        clue = next(name for name, held in match.groupdict().items() if held and name not in ("base", "participle"))
        start = match.start(clue)
        before = _sentence_before(document, start)
        if clue in ("name", "bare", "told", "modal", "been"):
            if _lacks_its_auxiliary(clue, before):
                yield self.finding(match.span(clue), found=f"{before[-20:]}{match[clue]} …")
            return
        if (
            (clue == "not" and _SAID.search(before) and _is_verb(match["base"]))
            or (clue == "be" and _is_bare_subject(before))
            or (clue == "that" and _SUBJECT_WITH_NAME.match(before) and not _FINITE.search(before))
        ):
            found = f"{before[-20:]}{clue} …"
            yield self.finding(match.span(clue), found=found)


def _lacks_its_auxiliary(clue: str, before: str) -> bool:
    if clue == "name":
        return _TITLE_AND_NAME.fullmatch(before) is not None
    if clue == "bare":
        return len(before.split()) == 1
    if clue == "modal":
        return _NOUN_BEFORE.search(before) is None and not before.endswith(("’s ", "'s "))
    return clue == "told" or (_HAVE.search(before) is None and len(before.split()) > 1 and before[:1].isupper())


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
