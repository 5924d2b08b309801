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
SHORTENED = expression(r"(?:\b[A-Z]|\b[A-Z][a-z]{1,4}|\.\w{1,3})\.\Z")


class _Places:
    """The stops of one kind of quotation: how many stand inside its marks, and before which marks one is missing."""

    def __init__(self) -> None:
        self.inside = 0
        self.outside: list[Span] = []


class StopOutside(Rule):
    """A comma, full stop or question mark that is the speaker's stands inside the quotation marks, and only there.

    “Where were you?” she asked: the question is hers (all style books). The comma before “she said” goes inside in
    news copy on both sides of the Atlantic (AP, Guardian, Reuters); only an article that always sets it outside, as
    some book publishers do, is left its way. A whole sentence keeps its full stop (AP, Guardian, Hart's); that of a few
    quoted words goes as it does elsewhere in the article.
    """

    message = "Move “{found}” inside the quotation mark"
    severity = "warning"
    fix = "safe"
    find = rf"(?<=[{MARKS}])\?|(?<=[\w{MARKS}][{MARKS}]){GOES_ON}|(?<=[\w.{MARKS}][{MARKS}])\.(?=[ \n{MARKS}]|$)"
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
        bad(
            "“It rained,” said Ito. “One week was dry.” He laughed. “We are still waiting”.",
            good="“It rained,” said Ito. “One week was dry.” He laughed. “We are still waiting.”",
        ),
        bad("“It rained,” said Ito. “One week was dry.”.", good="“It rained,” said Ito. “One week was dry.”"),
        bad(
            "“It rained,” said Ito. “It did.” He said: “I thought, ‘One week was dry’.”",
            good="“It rained,” said Ito. “It did.” He said: “I thought, ‘One week was dry.’”",
        ),
        bad(
            "It was “a dry week.” He had “no water.” She had “the rain.” They had “a river”.",
            good="It was “a dry week.” He had “no water.” She had “the rain.” They had “a river.”",
        ),
        good("It was ‘a dry week’. He had ‘no water’. ‘It rained,’ she said. ‘It rained all week.’"),
        good("He moved to “the U.S.”. He asked, ‘Will you?’. They “left”."),
        good("“It rained,” said Ito. “It rained all week”, she said. “It does”, he said. “We know”, they said."),
        good("“It rained,” she said. “It rained,” he said. “It does,” I said. He called it “a wet week”, she said."),
        good("Did she say “We left the lamp on”? Have you seen “What Maisie Knew”? “What Maisie Knew”? I have."),
        good("“Cheap”? Hardly. What is meant by “How are you doing today”?"),
    )

    def weigh(self, document: Document, matches: Iterable[Match[str]]) -> Iterator[Finding]:
        text = document.text
        speech, sentences, words = _Places(), _Places(), _Places()
        for quotation in document.quotations:
            if quotation.closing is None:
                continue
            mark = Span(*quotation.closing)
            quoted, behind = (
                text[quotation.opening.end : mark.start],
                text[max(0, quotation.start - 3) : quotation.start],
            )
            begins = quoted[:1].isupper() and behind.rstrip(" ")[-1:] in ("", *"\n.!?,:”’\"'")
            last, stop, after = quoted[-1:], text[mark.end : mark.end + 1], text[mark.end + 1 : mark.end + 2]
            if quotation.depth:
                if begins and stop == "." and last.isalnum() and after in MARKS:
                    sentences.outside.append(mark)
            elif stop == "?":
                if begins and behind.rstrip(" ")[-1:] != "," and ASKS.search(quoted[-LONGEST:]):
                    yield self._moved(mark, text)
            elif stop == "." and after in ("", " ", "\n") and last == "." and begins and not SHORTENED.search(quoted):
                yield self.finding(
                    Span(mark.end, mark.end + 1), replace="", found=stop, message="One full stop is enough"
                )
            elif stop == "." and after in ("", " ", "\n") and last.isalnum():
                (sentences if begins else words).outside.append(mark)
            elif stop == "," and last.isalnum():
                if begins and SPEECH_GOES_ON.match(text, mark.end):
                    speech.outside.append(mark)
            elif last == ",":
                speech.inside += stop == " "
            elif last == ".":
                (sentences if begins else words).inside += 1
        sentences.inside += speech.inside
        for places in (speech, sentences, words):
            if places.inside >= 3 * len(places.outside) or (
                places is not words and places.inside > 1 == len(places.outside)
            ):
                for mark in places.outside:
                    yield self._moved(mark, text)

    def _moved(self, mark: Span, text: str) -> Finding:
        stop = text[mark.end]
        return self.finding(
            Span(mark.start, mark.end + 1), replace=stop + text[slice(*mark)], found=stop, safety="unsafe"
        )
