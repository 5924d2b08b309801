import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from os.path import dirname, join

from newslint import Document, Finding, Mention, Rule, bad, expression, good, namesakes, spellings, variants, vocabulary

_DATA = join(dirname(__file__), "data")
_ARTICLE = expression(r"(?:[Aa]l|[Ee]l|[AaEe]s?h?|[AaEe][dnrtz])-(?=[A-Z])")


class TwoSpellings(Rule):
    """A name is spelled one way in an article.

    Kupiansk beside Kupyansk, Papaioannou beside Papaioanou: names out of another script come in as many spellings as
    there are translators, and a reader takes two spellings for two people. AP, Reuters and the Guardian all ask for
    one. Two people with similar names are common, so the rule wants evidence: it compares what letters may stand for
    one sound, and asks who was introduced with a full name and whether given names agree.
    """

    message = "“{found}” is “{write}” ({times}×) spelled another way"
    severity = "warning"
    fix = "unsafe"
    gate = "names"
    examples = (
        bad(
            "The mayor, Olena Sydorchuk, resigned. Sydortchuk gave no reason.",
            good="The mayor, Olena Sydorchuk, resigned. Sydorchuk gave no reason.",
        ),
        bad(
            "Rain fell on Akhmetsk. The bridge at Akhmetsk held. In Ahmetsk all was dry.",
            good="Rain fell on Akhmetsk. The bridge at Akhmetsk held. In Akhmetsk all was dry.",
        ),
        bad(
            "Yusuf al-Qahtayni sang. Then al-Qahtaini bowed, and al-Qahtaini left. “I saw al-Qahtaini.”",
            good="Yusuf al-Qahtaini sang. Then al-Qahtaini bowed, and al-Qahtaini left. “I saw al-Qahtaini.”",
        ),
        bad(
            "Ines Echeverria won. “I am tired,” said Echeveria.",
            good="Ines Echeverria won. “I am tired,” said Echeverria.",
        ),
        bad(
            "Park Soo-young, 41, spoke first. Pak then sat down.",
            good="Park Soo-young, 41, spoke first. Park then sat down.",
        ),
        bad("The train left Bejucál. In Bejucal it was late."),
        bad(
            "Iraida Shapoval wrote it. Schapowal said so. The street bears her name.",
            good="Iraida Shapoval wrote it. Shapoval said so. The street bears her name.",
        ),
        bad(
            "“We left,” said Wang Guoqing, 66, of the village. The house of Wang Kuo-ching fell.",
            good="“We left,” said Wang Guoqing, 66, of the village. The house of Wang Guoqing fell.",
        ),
        bad(
            "Giles Ormerod built it. “No,” Mr Ormerod said. In the end Mr Omerod left.",
            good="Giles Ormerod built it. “No,” Mr Ormerod said. In the end Mr Ormerod left.",
        ),
        bad(
            "Maryvonne Kerbrat sang. Kerbrat was born in Brest. The widow of Maryvonne Kerbratt spoke.",
            good="Maryvonne Kerbrat sang. Kerbrat was born in Brest. The widow of Maryvonne Kerbrat spoke.",
        ),
        bad("“No,” said Svitlana Kravets. In the spring Svetlana Kravets left."),
        bad(
            "Dawn Mitchell won. Mitchell is 30. “I ran,” Mitchel said.",
            good="Dawn Mitchell won. Mitchell is 30. “I ran,” Mitchell said.",
        ),
        good("Vladimir Putin spoke. Volodymyr Zelenskyy did not."),
        good("Wade Janssen, 58, grows corn. Wade Jansen, who sells it, gets the mail of Mr. Janssen."),
        good("Annelise Kern sang. Their daughter, Anne-Lise, spells the name her own way."),
        good("Li Xiaoming and the teacher met. Li Xiaoming sat down. Then Li Xiaoning rose."),
        good("Marina Koval and Maryna Koval share a flat."),
        good("Sergei Ivanov denied it. Sergii Ivaniv did not."),
        good("Dimitra Kalogera slept. Dimitris Kalogeras, who is no relation, did not."),
        good("Ukraine won. The Ukrainian team sang."),
        good("Jago Penrose steered. Jago Penruse cooked."),
        good("Kieran Doyle scored, and so did Kieron Doyle."),
        good("Kim Min-jae passed to Kim Min-jee."),
        good("Shaanxi and Shanxi are two provinces."),
        good("Stephen rang Steven. Alan rang Allan."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        pairs = [pair for pair in spellings.pairs(_names(document.words)) if not _are_two(*pair)]
        if not pairs:
            return
        company: dict[str, list[Mention]] = {}
        for mention in _without_opening_words(document.names):
            if "\t" not in document.text[max(0, mention.span.start - 1) : mention.span.end + 1]:
                company.setdefault(mention.name, []).append(mention)
        judged: dict[str, list[tuple[float, str, bool]]] = {}
        at_fault: dict[str, list[Mention]] = {}
        for one, other, likeness in pairs:
            ones: Sequence[Mention] = company.get(one, ())
            others: Sequence[Mention] = company.get(other, ())
            if not ones or not others or _is_judged_as_place(one, other, ones, others):
                continue
            ones, others = namesakes.of_one_surname(ones, others)
            if namesakes.are_one(document.text, document.block_at, ones, others, likeness):
                kept, clear = namesakes.kept(document.text, ones, others, likeness)
                variant, mentions = (other, others) if kept == one else (one, ones)
                judged.setdefault(variant, []).append((likeness, kept, clear))
                at_fault.setdefault(variant, []).extend(mentions)
        for variant, choices in judged.items():
            choices.sort(reverse=True)
            _, kept, clear = choices[0]
            clear = clear and (len(choices) == 1 or choices[1][0] < choices[0][0]) and kept not in judged
            for mention in dict.fromkeys(at_fault[variant]):
                yield self.finding(
                    mention.span,
                    replace=kept if clear else None,
                    safety="shown" if document.in_quotation(mention.span.start) else "unsafe",
                    related=[other.span for other in company[kept][:3]],
                    found=variant,
                    write=kept,
                    times=str(len(company[kept])),
                )


def _without_opening_words(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Ask Haselbach: where any word has a capital, a common one is no given name."""
    last = None
    for mention in mentions:
        opened = last is not None and last.opens_sentence and last.name == mention.before
        is_word = opened and vocabulary.is_common(mention.before) and not vocabulary.is_name(mention.before)
        yield mention._replace(before="") if is_word else mention
        last = mention


def _names(words: Mapping[str, int]) -> list[str]:
    """The words that may be names: with a capital, and no words of English that stand there without."""
    names: dict[str, None] = {}
    for word in [word for word in words if not word.islower()]:
        article = _ARTICLE.match(word) if "-" in word else None
        if article or word[0].isupper():
            name = word[article.end() :] if article else word
            names[name[:-2] if name.endswith(("’s", "'s")) else name] = None
    return [name for name in names if not name.isupper() and not (name.lower() in words and vocabulary.is_word(name))]


def _are_two(one: str, other: str, likeness: float) -> bool:
    """Whether a dictionary knows them apart, or they are two places (Shanxi, Shaanxi)."""
    if spellings.known_apart(one, other, likeness):
        return True
    return likeness < spellings.PLAIN and (min(one, other), max(one, other)) in _lookalikes()


def _is_judged_as_place(one: str, other: str, ones: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether known_variant.py judges the two: it has them in its lists, and nobody bears the names."""
    if not variants.are_listed(one, other) or any(m.before or m.title for m in (*ones, *others)):
        return False
    first, rarer = (one, len(ones) < len(others)) if variants.place(other) == one else (other, len(others) < len(ones))
    return not (rarer and first in (variants.place(one), variants.place(other)))


@cache
def _lookalikes() -> frozenset[tuple[str, str]]:
    with open(join(_DATA, "lookalikes.toml"), "rb") as file:
        lines = tomllib.load(file)["pairs"].split()
    return frozenset((one, other) for one, _, other in (line.partition("|") for line in lines))
