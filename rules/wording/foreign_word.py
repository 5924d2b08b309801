from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good, vocabulary

# Function words of other languages that English has not. No article that stands in names (el, la, der, van).
MEANINGS = {
    "und": "and", "oder": "or", "nicht": "not", "auch": "also", "mit": "with", "für": "for", "zwischen": "between",
    "avec": "with", "dans": "in", "une": "a", "mais": "but", "aussi": "also", "très": "very", "après": "after",
    "l’est": "the east", "l'est": "the east", "l’ouest": "the west", "l'ouest": "the west", "le nord": "the north",
    "le sud": "the south", "pero": "but", "también": "also", "según": "according to", "desde": "since", "muy":
    "very", "más": "more", "pour les": "for the", "também": "also", "não": "not", "anche": "also", "è": "is",
    "però": "but", "più": "more", "perché": "because", "и": "and", "на": "on", "что": "that", "ile": "with", "için":
    "for", "jest": "is", "jak": "as", "het": "the", "niet": "not", "een": "a", "och": "and", "för": "for", "inte":
    "not",
}  # fmt: skip
NOT_ALONE = frozenset("jest ile jak het mais een".split())


class ForeignWord(Rule):
    """A function word of another language does not stand between English words: the east, not l’est.

    A translation program leaves a word where it does not know what it belongs to. Only words that English has not taken
    over are here, and only between words in lower case, so that names (L’Est républicain), titles and quotations in
    the other language are left alone.
    """

    message = "“{found}” is left untranslated: “{write}”"
    severity = "warning"
    fix = "unsafe"
    in_quotations = "skip"
    find = (
        rf"(?<=[a-z] )(?:{'|'.join(word for word in MEANINGS if word not in NOT_ALONE)})(?= [a-z]{{2,}}\b)(?![\w’'-])"
    )
    examples = (
        bad("Storms crossed l’est of the region.", good="Storms crossed the east of the region."),
        bad("The mayor und the council met.", good="The mayor and the council met."),
        good("The paper L’Est républicain and the bank Sturm und Drang; he sang “pero no”."),
        good("A pas de deux; the maître d’ and his crème fraîche."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        before = document.text[max(0, match.start() - 40) : match.start()].split()[-1]
        after = document.text[match.end() : match.end() + 40].split()[0].rstrip(".,;:!?”")
        if all(map(vocabulary.is_common, (before, after))):
            write = MEANINGS[match[0]]
            yield self.finding(match, replace=write, found=match[0], write=write)
