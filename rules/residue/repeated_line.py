from collections import Counter
from collections.abc import Iterable, Iterator

from newslint import Document, Finding, Rule, bad, good

SLOGAN = "Your window on the valley since 1962"


class RepeatedLine(Rule):
    """A line belongs to one article, not to many.

    Templates put the same slogan, notice or teaser on every page, and a scrape takes it along; what stands word for
    word in several articles of a run was written for none of them. Off until selected, since it depends on which files
    are checked together.
    """

    message = "This line stands in {count} of the articles"
    severity = "warning"
    fix = "unsafe"
    default = False
    examples = (
        bad(
            f"Bridge reopens\n\nThe bridge reopened on Monday.\n\n{SLOGAN}\n",
            good="Bridge reopens\n\nThe bridge reopened on Monday.\n",
            beside=[f"Town hall sold\n\n{SLOGAN}\n", f"Rain expected\n\n{SLOGAN}\n", f"{SLOGAN}\n\nCows\n"],
        ),
        good(
            f"Bridge reopens\n\nThe bridge reopened on Monday.\n\n{SLOGAN}\n", beside=[f"Town hall sold\n\n{SLOGAN}\n"]
        ),
        good(
            "Results\n\nTown 1-0 City\n",
            beside=["Results\n\nTown 2-0 City\n", "Results\n\nTown 3-0 City\n", "Results\n\nTown 4-0 City\n"],
        ),
    )

    articles: int = 4
    words: int = 3

    def gather(self, document: Document) -> list[str]:
        lines = {line.strip() for line in document.text.split("\n")}
        return sorted(line for line in lines if len(line.split()) >= self.words)

    def settle(self, gathered: Iterable[list[str]]) -> dict[str, int]:
        counts = Counter(line for lines in gathered for line in lines)
        return {line: count for line, count in counts.items() if count >= self.articles}

    def check_across(self, document: Document, evidence: dict[str, int]) -> Iterator[Finding]:
        start = 0
        for line in document.text.split("\n"):
            if line.strip() in evidence:
                yield self.finding((start, start + len(line)), drop=True, count=str(evidence[line.strip()]))
            start += len(line) + 1
