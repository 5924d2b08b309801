from collections.abc import Iterator
from re import Match

from newslint import Document, Finding, Rule, bad, good, vocabulary

_ENDINGS = (
    "tion tions tional sion sions ment ments mental ling lings ning nings ting tings ding ring ging king ping sing "
    "ving cing ming bing ters ders ners lers kers sters cers tors gers mers pers bers vers sted ted ded ned led red "
    "ged ked ped sed ved ced med bed ried lied nied cial tial cially tially cient tient cious tious gious ness nesses "
    "ture tures sure sures ture ence ances ence lar lars lates lated lating tain tains tained tant tants dent dents "
    "dential tive tives sive sives tively sively ble bles bly bility bilities ty ties ity ities cy cies ry ries ny nies "
    "ly lity lities nity nities rity rities mity dity sity cal cally nal nals ral rals rally nally tal tals tary taries "
    "nary naries tory tories sory gest gests gether ther thers fore ward cept gress gressive tect tected tection duct "
    "ducted duction struct struction ject jected jection spect spected spection pose posed position sition ried "
    "vince vinces trict tricts tract tracted zen zens pean peans rican ricans nister nisters tice tices ister isters "
    "tration trators tration ployed ployees ployment nounced plained ceived quired quest quests ligion vious vived "
    "viving vival tle tles dle dles fied fying fies cation cations zation zations sation sations lation lations nation "
    "nomic nomy tics tical tically gional ern erners eral erals tecting nese nish lish"
).split()
_BEGINNINGS = "com con col cor dif dis suc suf sup sur sus".split()


class HyphenInWord(Rule):
    """A hyphen joins words; it does not stand inside one.

    The hyphen of a line's end stays in the word when the lines are set anew: “presi-dent”, “con-firmed”. Chicago
    (7.36) lets it divide a word only there. Looked for where a half is no word and the two together are a common one.
    """

    message = "“{found}” is “{write}” with the hyphen of a line's end"
    severity = "error"
    fix = "safe"
    in_quotations = "unsafe"
    find = (
        rf"(?<![\w'’./@#&-])[A-Za-z][a-z]{{1,11}}-(?:{'|'.join(dict.fromkeys(_ENDINGS))})(?![\w'@/-]|’\w|\.\w)"
        rf"|(?<![\w'’./@#&-])(?:{'|'.join(_BEGINNINGS)})-[a-z]{{3,12}}(?![\w'@/-]|’\w|\.\w)"
    )
    by_word = True
    examples = (
        bad("The presi-dent of the re-public left.", good="The president of the re-public left."),
        bad(
            "It was con-firmed that the coali-tion had col-lapsed.",
            good="It was confirmed that the coalition had collapsed.",
        ),
        bad("He fled to the moun-tains.", good="He fled to the mountains."),
        good("A co-operative re-cord, a ten-ness, an on-ward pre-ment; so-called fast-ed; fasten-ating."),
        good("A far-reaching, hard-ling word; pro-nun-ci-a-tion; a dis-tion."),
        good("A red-ball match, a com-link, half-sister and well-red."),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        left, _, right = match[0].partition("-")
        solid, known = left + right, vocabulary.is_word
        is_whole = left.lower() not in _BEGINNINGS and known(left) and known(right)
        if document.words.get(match[0], 0) > 1 or is_whole:
            return
        if vocabulary.is_common(solid) or vocabulary.is_name(solid):
            yield self.finding(match, replace=solid, found=match[0])
