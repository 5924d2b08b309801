from collections.abc import Iterator
from itertools import compress, islice
from operator import eq
from re import Match, search
from re import compile as pattern

from newslint import Document, Finding, Rule, bad, good, vocabulary

_SAFE = frozenset("the a an of and or into to their our your its".split())
_SAID_TWICE = frozenset(
    "had that do very no so bye really many long far yeah yes please now there hear come tut well blah knock ding aye "
    "wait go stop help never again more much old big little good bad too way super quite ever chop bang cha can tuk "
    "boda bon wee pom yo tom hush fifty win night oh oho hey ho hip boo choo tick tock tap rat dear her hot mad sad "
    "poor deep high low new young round same only just right fine great nice sorry quick slow run walk sing dum la "
    "papa goody pretty beep buzz clap click honk hello hi quack woof yum shh ha sure maybe real true less over last "
    "top time woo sick sweet bum out down off".split()
)
_RELATIVE = pattern(
    r"(?i)\b(?:that|who|which|what|whatever|whoever|all|where|whom|those|one|if|when|man|men|things?)(?: "
    r"[\w’'-]+){0,4}[ \n]+\Z"
)
_GRAMMAR = frozenset(
    "the a an of and or into to their our your its with from at by would could must may might should "
    "which these "
    "those for his he she they we not been be there about after before between through during under over".split()
)
_VERB_IN = (
    "mov|com|cam|go|went|check|settl|fill|dug|dig|weigh|step|join|kick|set|log|tun|liv|giv|gav|hand|turn|plug"
    "|zoom|fit|look"
    "|phon|ring|rang|call|drop|stay|sleep|slept|tak|took|bring|brought|put|let|clock|sign|send|sent|get|got"
    "|pull|be|is|was"
)
_VERB_ON = (
    "go|went|carr|log|sign|mov|liv|hold|held|hang|hung|turn|pass|keep|kept|drag|push|late|earl|so|switch|catch|act|try|"
    "put|hit|work|is|was|are|were|come|came|stay|drive|drove|look|focus|read|play|fight|fought|march|soldier"
)
_TWICE = pattern(r"\b([A-Za-z])([a-z]*)(?:,? |\n ?)(?i:\1)\2\b(?!['’-]|\.\w)")
_AUXILIARY = pattern(r"\b(?:is|are|was|were|be|been|being|to|the|an?|of|his|her|their|very)[ \n]+\Z")
_NAME_GOES_ON = pattern(r" [A-Z0-9]|['’]")
_AFTER_A_COMMA = frozenset("the a an their our your its".split())
_NEW_SUBJECT = pattern(r" (?:the|he|she|it|they|we|an?|his|her|their|its) [a-z]")
_TOLD = pattern(
    r"\b(?:said|told|says|believes?|thinks?|claim(?:s|ed)|added|warned|agreed|announced)(?: [a-z]{1,8}){0,2} \Z"
)
_A_PLACE = pattern(r" (?:the|an?|his|her|their|its|this|[A-Z][a-z]+)\b")
_NAMED = pattern(r"\b(?:ma[dk]e[sd]?|making|keep|keeps|let|call|called)[ \n]+\Z")
_CLAUSE = "what|who|how|where|it|that|this|which|thing|problem|point|question|truth|fact|issue|reality|answer|all|as"
_ENDS_BEFORE = {
    "to": "(?:go|went|gone|been|got|belong|listen|look|talk|spok|spee|refer|as|up|used|allowed)[a-z]*",
    "in": f"(?:{_VERB_IN})[a-z]*",
    "on": f"(?:{_VERB_ON})[a-z]*",
    "is": _CLAUSE,
    "was": _CLAUSE,
    "it": "without|about|for|with|of|do|did|does|see|know|need|want|have|had|like",
    "you": "thank|if|love|see|know|tell|told|with|for|to|of|about|like",
    "will": "free|good|last|iron|own|my|his|her|their|a|the|political|popular|public|general|of|at",
    "up": "(?:go|went|come|came|look|get|got|set|start|line|time|call|back|run|sign|give)[a-z]*",
    "for": "(?:what|look|ask|call|stand|stood|wait|care|pay|paid|go|went|account)[a-z]*",
}


class DoubledWord(Rule):
    """A word stands once.

    A word typed or pasted twice is among the commonest slips in published copy, and the eye skips it, most of all at
    the end of a line: copy editors call it dittography. Doublings that mean something are left alone: had had, that
    that, a long long time, what it is is, moved in in May, Duran Duran and words of other languages.
    """

    message = "“{word}” stands twice"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    gate = "doubled"
    examples = (
        bad("He stood in the the middle of it.", good="He stood in the middle of it."),
        bad("Work went on through through the night.", good="Work went on through the night."),
        bad("They must must leave.", good="They must leave."),
        bad("Apps are listed in the The Products Registry.", good="Apps are listed in the Products Registry."),
        bad("The the answer is no.", good="The answer is no."),
        bad("For two two years he waited.", good="For two years he waited."),
        good("She had had enough and knew that that was it."),
        good("A very very long long way, no no, so so. My my, hey hey."),
        good("Duran Duran played in Walla Walla; The The did not."),
        good("What it is is a mistake. He moved in in March and went on on foot; nowhere to go to to hide."),
        good("A vote of of-age men; two two-storey houses; we’re re-organising."),
        good("Without it it would sink. Will will sign. It is what makes football football."),
        good("Use “GET get” to ask for a A grade and vitamin A a day."),
        bad("Trade between China China and the bloc fell.", good="Trade between China and the bloc fell."),
        bad("The United United Nations met.", good="The United Nations met."),
        bad("The road to the, the airport was blocked.", good="The road to the airport was blocked."),
        bad("They were told that that the flight was late.", good="They were told that the flight was late."),
        bad("They went to to the fair.", good="They went to the fair."),
        bad("He wanted to to leave.", good="He wanted to leave."),
        good("The things that matter matter more; those who knew knew better; the man he killed killed nobody."),
        good("He gave in in the end. The light was on on the landing. We looked in in passing."),
        good("Sing Sing, Paris Paris, Boutros Boutros-Ghali. He said, said he. “To the, the man,” he said."),
        good(
            "In Japan Japan Airlines flies; on Friday Friday prayers were held, and on Monday Monday Club members met."
        ),
        good("It is of, of course, no use; she got to, to her joy, win. Everyone who has has to share."),
        good("It lies in Baden Baden; they say gado gado."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.text
        for match in _matches(document):
            if "\n" in match[0] and document.block_at(match.start()) != document.block_at(match.end()):
                continue
            first, second = match[0].replace(",", " ").split()
            word, safe = first.lower(), first.lower() in _SAFE
            before = text[max(0, match.start() - 40) : match.start()].lower()
            in_lower_case = first.islower() + second.islower()
            if "," in match[0] and (word not in _AFTER_A_COMMA or document.in_quotation(match.start())):
                continue
            if first.istitle() and first == second and self._is_name_twice(document, match, word):
                yield self.finding(match, replace=first, word=first, safety="unsafe")
                continue
            if word == "that" and second == "that" and _TOLD.search(before) and _NEW_SUBJECT.match(text, match.end()):
                yield self.finding(match, replace=first, word=first, safety="unsafe")
                continue
            if word in _SAID_TWICE or in_lower_case < (1 if safe else 2) or before.endswith(("'", "’", "-", ".")):
                continue
            if (word == "a" and first != second) or not vocabulary.is_word(word):
                continue
            ends = word in _ENDS_BEFORE and (word != "to" or _A_PLACE.match(text, match.end()) is None)
            if ends and search(rf"\b(?:{_ENDS_BEFORE[word]})[ \n]+\Z|\bwhat\b[^.]*\Z", before):
                continue
            if not safe and (text[match.end() : match.end() + 1] in (",", "!") or _NAMED.search(before)):
                continue
            if (
                word not in _GRAMMAR
                and not _AUXILIARY.search(before)
                and _RELATIVE.search(text, max(0, match.start() - 60), match.start())
            ):
                continue
            certain = safe and second.islower()
            yield self.finding(match, replace=first, word=first, safety=None if certain else "unsafe")

    @staticmethod
    def _is_name_twice(document: Document, match: Match[str], word: str) -> bool:
        """Whether the name of a nation, a month or a day, in the middle of a sentence, stands twice."""
        before = document.text[max(0, match.start() - 2) : match.start()]
        if not before[:1].islower() or word in _SAID_TWICE or word.endswith("day"):
            return False
        if vocabulary.as_name(word) is not None or word in ("china", "turkey", "jordan", "chad"):
            return not _NAME_GOES_ON.match(document.text, match.end())
        around = document.text[match.start() - 4 : match.start()].lower(), document.text[match.end() : match.end() + 3]
        return around[0] == "the " and around[1][:1] == " " and around[1][1:].istitle() and vocabulary.is_common(word)


def _matches(document: Document) -> Iterator[Match[str]]:
    """What the pattern finds, looked for only where a word stands twice in the view of small letters."""
    folded = document.views.folded
    starts: set[int] = set()
    words = document.views.words
    for word in set(compress(words, map(eq, words, islice(words, 1, None)))):
        for blank in (b" ", b"  "):
            twice = b" %b%b%b " % (word, blank, word)
            at = folded.find(twice)
            while at >= 0:
                starts.add(at)
                at = folded.find(twice, at + 1)
    end = 0
    for start in sorted(starts):
        match = _TWICE.match(document.text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match
