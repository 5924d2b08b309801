from collections.abc import Iterator
from re import Match
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good, vocabulary

_OPENERS = frozenset(
    "The This That These Those It He She They We You There Here In On At But And Each When While What If As For From "
    "To After Before Since Because Although However Then Now Some Many Most All Both No Not Only Even Our Their His "
    "Her My Your Its One Two With Without Under Who Why How Where Another Such Yet So Or Nor Also Still Today "
    "Yesterday".split()
)
EXTENSIONS = "Com Org Net Gov Edu Info Biz Io Co Uk Js Py Rb Ts Html Pdf Doc Txt Csv Json Xml Md App Dev Tv"
_LAST_WORD = pattern(
    r"(?<![\w'’@/\\:.#&{<`*=-])([A-Za-z][a-z'’-]{1,30}|(?:19|20)[0-9]{2}|(?:(?<=[$£€])[0-9]{1,3}(?:,[0-9]{3})+"
    r"|(?<= )[ap]\.m))[!?]{0,2}\Z"
)


class GluedSentences(Rule):
    """A space stands between two sentences.

    Scrapers lose the space where a line break, a footnote or an inline tag stood. Every style book sets one space after
    the stop (AP, Chicago 6.7, Guardian), and without it a search, a screen reader and a sentence splitter all stumble.
    """

    message = "A space is missing between the sentences in “{found}”"
    severity = "error"
    fix = "safe"
    find = (
        r"(?<=[a-z0-9'’!?-])(?<![@/\\:.#&][a-z]{3})([.!?][”’)\]]?)([“‘]?)"
        rf"(?!(?:{EXTENSIONS.replace(' ', '|')})(?![A-Za-z]))"
        r"([A-Z][a-z]+|[AI](?= [a-z]))(?![\w.@/\\_=(]*[\w@/\\_=(:])"
        r"|(?<=[a-z])(?P<small>[.?!](?:it|the|they|she|he|we|but|there|this|these|his|her|however))(?= [a-z]{2,} [a-z])"
    )
    examples = (
        bad("They shut their eyes.That was the end.", good="They shut their eyes. That was the end."),
        bad("They asked a question.it was never put.", good="They asked a question. It was never put."),
        bad("Will it rain?Nobody knew.", good="Will it rain? Nobody knew."),
        bad("“We are tired of waiting.”He left at noon.", good="“We are tired of waiting.” He left at noon."),
        bad("It opened in 1998.The roof leaked.", good="It opened in 1998. The roof leaked."),
        bad("The file is on github.This page says how.", good="The file is on github. This page says how."),
        bad("It was a quiet day.Sara Lind is an editor.", good="It was a quiet day. Sara Lind is an editor."),
        bad(
            "She asked them to read it.“We had to be certain,” she said.",
            good="She asked them to read it. “We had to be certain,” she said.",
        ),
        bad("He shut the gate.‘The dog was loose,’ he said.", good="He shut the gate. ‘The dog was loose,’ he said."),
        good("“We shut the gate.“ The dog was loose."),
        good("“We shut the gate.“The dog was loose, he said."),
        good("Visit Booking.Com or Node.js, read file.Txt, watch STOP.THINK.CONNECT tonight."),
        good("J.K. Rowling met the U.S.A. team in St.Petersburg, Fla."),
        good("Yahoo!Japan and the Ph.D. student."),
        good("The call was System.Out.println and document.Close()."),
        good("He said it ran on ASP.NET and will.i.am sang."),
        good("Go to usa.gov/Benefits or alpha.Beta.org."),
        good("It is over...Then it is not."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        last = _LAST_WORD.search(document.text, max(0, match.start() - 36), match.start())
        if last is None:
            return
        if match["small"]:
            known = vocabulary.is_common(last[1]) if last[1].islower() else vocabulary.is_name(last[1])
            if known and not document.in_address(match.start()):
                word = match["small"][1:]
                found = document.text[last.start() : match.end()]
                yield self.finding(
                    match, replace=f"{match['small'][0]} {word.capitalize()}", found=found, safety="unsafe"
                )
            return
        before, stop, opening, after = last[1], match[1], match[2], match[3]
        if opening and (document.in_quotation(match.start()) or not document.in_quotation(match.start(3))):
            return
        if stop[0] == "." and vocabulary.is_abbreviation(before):
            return
        known = before.isdigit() or vocabulary.is_word(before.rpartition("-")[2])
        plain = known and not before[0].isupper()
        following = document.text[match.end() : match.end() + 2]
        in_prose = following[:1] == " " and following[1:].islower()
        if after in _OPENERS and (known or in_prose or vocabulary.is_name(before)):
            certain = plain and following[:1] in (" ", ",", "'", "’")
        elif plain and (vocabulary.is_word(after) or vocabulary.is_name(after) or following.strip()[:1].isupper()):
            certain = False
        else:
            return
        found = document.text[last.start() : match.end()]
        write = f"{stop} {opening}{after}"
        yield self.finding(match, replace=write, found=found, safety=None if certain else "unsafe")
