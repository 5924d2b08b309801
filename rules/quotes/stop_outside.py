from collections.abc import Iterable, Iterator
from re import Match

from newslint import Document, Finding, Rule, Span, bad, expression, good

VERBS = "said|says|added|adds|asked|explained|recalled|replied|continued|told"
GOES_ON = rf", (?:(?:he|she|they|we|I|(?:[A-Z][\w’'-]+ ){{0,2}}[A-Z][\w’'-]+) )?(?:{VERBS})\b"
SPEECH_GOES_ON = expression(GOES_ON)
MARKS = "“”\"″＂'‘’‛`´′„‟«»‚‹›"
ASKS = expression(
    r"(?:\A|[.!?] )(?:What|Why|Who|Where|When|How|Is|Are|Was|Were|Do|Does|Did|Can|Could|Will|Would|Shall|Should|Have"
    r"|Has) [a-z’']+ [^.!?]{2,200}\Z|(?:\A|[.!?] )(?:What|Who|Why|Where|How) [a-z’']+\Z"
)
LONGEST = 600


class StopOutside(Rule):
    """A comma or question mark that is the speaker's stands inside the quotation marks.

    “Where were you?” she asked: the question is hers (all style books). The comma before “she said” goes inside in
    news copy on both sides of the Atlantic (AP, Guardian, Reuters); only an article that always sets it outside, as
    some book publishers do, is left its way.
    """

    message = "Move “{found}” inside the quotation mark"
    severity = "warning"
    fix = "unsafe"
    find = rf"(?<=[{MARKS}])\?|(?<=[\w{MARKS}][{MARKS}]){GOES_ON}"
    examples = (
        bad(
            "“It rained,” said Ito. “It rained all week”, she said. “It always does,” he said. “We know,” I said.",
            good="“It rained,” said Ito. “It rained all week,” she said. “It always does,” he said. “We know,” I said.",
        ),
        bad(
            "“We left the lamp on. What else could we do”? he said.",
            good="“We left the lamp on. What else could we do?” he said.",
        ),
        bad("He sighed. ‘Who would have come’? Nobody.", good="He sighed. ‘Who would have come?’ Nobody."),
        good("“It rained,” said Ito. “It rained all week”, she said. “It does”, he said. “We know”, they said."),
        good("“It rained,” she said. “It rained,” he said. “It does,” I said. He called it “a wet week”, she said."),
        good("Did she say “We left the lamp on”? Have you seen “What Maisie Knew”? “What Maisie Knew”? I have."),
        good("“Cheap”? Hardly. What is meant by “How are you doing today”?"),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text, inside, outside = document.text, 0, list[Span]()
        for quotation in document.quotations:
            if quotation.closing is None or quotation.depth:
                continue
            start, end = quotation.closing
            words, behind = text[quotation.opening.end : start], text[max(0, quotation.start - 3) : quotation.start]
            begins = words[:1].isupper() and behind.rstrip(" ")[-1:] in ("", *"\n.!?:”’\"'")
            if text[end : end + 1] == "?":
                if begins and ASKS.search(words[-LONGEST:]):
                    yield self._moved(Span(start, end), text)
            elif text[end : end + 1] == "," and words[-1:].isalnum():
                if begins and SPEECH_GOES_ON.match(text, end):
                    outside.append(Span(start, end))
            elif words.endswith(",") and text[end : end + 1] == " ":
                inside += 1
        if inside >= 3 * len(outside):
            for mark in outside:
                yield self._moved(mark, text)

    def _moved(self, mark: Span, text: str) -> Finding:
        stop = text[mark.end]
        return self.finding(Span(mark.start, mark.end + 1), replace=stop + text[slice(*mark)], found=stop)
