"""Which language an article is in, and when a glance is enough to tell that it is English."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses import language as language_of
from newslint.analyses.language import FEWEST_WORDS, language, plainly_english
from newslint.analyses.words import words
from newslint.views import Views

SHARED = Path(__file__).parents[2] / "shared"
ENGLISH = (
    "The mayor of the town said that the work on the bridge would not be finished in spring. The people who live "
    "there have waited for more than three years, and there is no end in sight. Some of the workers have been sent "
    "to another site, and that is not good for the town, as the head of the council said on Monday. "
)
OTHERS = {
    "fr": (
        "Le maire de la ville a dit que les travaux sur le pont ne seront pas finis avec le printemps. Il "
        "y a plus de trois ans que les habitants attendent, et ce n’est pas la fin. Une partie des "
        "ouvriers est au chômage, les autres sont dans le froid pour un salaire qui est bas."
    ),
    "es": (
        "El alcalde de la ciudad dijo que las obras del puente no se van a terminar con la primavera. Los "
        "vecinos esperan desde hace más de tres años, pero su paciencia no es infinita. Una parte de los "
        "obreros está sin trabajo y los otros son pocos para lo que se pide."
    ),
    "pt": (
        "O presidente da câmara disse que as obras da ponte não vão acabar com a primavera. Os moradores "
        "esperam há mais de três anos, e a paciência não é infinita. Uma parte dos operários foi para "
        "casa, como se previa, e os outros são poucos para o que se pede no verão."
    ),
    "it": (
        "Il sindaco della città ha detto che i lavori del ponte non finiranno con la primavera. Gli "
        "abitanti aspettano da più di tre anni, e la pazienza non è infinita. Una parte degli operai è a "
        "casa, come si sapeva, e gli altri sono pochi per quello che si chiede alla ditta."
    ),
    "de": (
        "Der Bürgermeister der Stadt sagte, dass die Arbeiten an der Brücke nicht im Frühling zu Ende "
        "sein werden. Die Leute warten seit mehr als drei Jahren, und es ist kein Ende in Sicht. Ein Teil "
        "der Arbeiter wird auf eine andere Baustelle geschickt, und das ist für den Ort auch nicht gut."
    ),
    "nl": (
        "De burgemeester van de stad zei dat het werk aan de brug niet met de lente klaar zal zijn. De "
        "bewoners wachten al meer dan drie jaar op een oplossing, en die is er nog niet. Een deel van de "
        "arbeiders zit thuis, maar ook voor de anderen is het niet te doen om zo door te gaan."
    ),
    "sv": (
        "Borgmästaren sade att arbetet på bron inte blir klart till våren. De som bor i staden har väntat "
        "i mer än tre år, och det är inte slut på väntan. En del av arbetarna har fått gå hem, men de "
        "andra vill ha mer betalt för det som de gör, och man kan förstå dem från deras sida."
    ),
    "da": (
        "Borgmesteren sagde, at arbejdet på broen ikke bliver færdigt til foråret. De, som bor i byen, "
        "har ventet i mere end tre år, og det er ikke slut med at vente. En del af arbejderne er sendt "
        "hjem, men de andre vil have mere for det, som de gør, og det kan man godt forstå fra deres side."
    ),
    "pl": (
        "Burmistrz miasta powiedział, że prace na moście nie skończą się na wiosnę. Mieszkańcy czekają od "
        "ponad trzech lat i nie jest to koniec, bo po drodze są nowe kłopoty. To, że część robotników "
        "jest w domu, nie dziwi, ale dla innych z tej firmy ma być praca przez całe lato, jak do tej "
        "pory."
    ),
    "tr": (
        "Belediye başkanı bu köprü için yapılan çalışmaların bahara kadar bitmeyecek olduğunu söyledi. "
        "Halk üç yıldan daha çok bir süredir bekliyor ve bu da son değil. İşçilerin bir bölümü evde, ama "
        "ne kadar ücret alacakları belli değil; gibi görünen o ki daha sonra her şey de pahalı olarak "
        "kalacak."
    ),
    "ro": (
        "Primarul a spus că lucrările la pod nu vor fi gata în primăvară. Locuitorii așteaptă de mai mult "
        "de trei ani, și nu este sfârșitul, pentru că din cauza iernii se lucrează cu o echipă mai mică. "
        "Unii sunt la casele lor, iar ce au fost prin alte părți nu au primit un leu din bani pe care îi "
        "cer al doilea an."
    ),
    "cs": (
        "Starosta města řekl, že práce na mostě se do jara neskončí. Lidé čekají po víc než tři roky a to "
        "není konec, ale jen začátek. Že je část dělníků doma, se ví, jako to, které firmy tak za to byly "
        "pokutovány; od léta by se mělo pracovat s novými stroji i v noci, o tom je každý pro."
    ),
}


def glance(text: str) -> bool:
    return plainly_english(Views(text).folded)


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_is_known_by_its_common_words(code: str) -> None:
    assert language(words(OTHERS[code])) == code
    assert not glance(OTHERS[code])


def test_english_is_told_at_a_glance() -> None:
    assert glance(ENGLISH) and language(words(ENGLISH)) == "en"


@pytest.mark.parametrize("text", ["", "Kein Zweifel.", "le " * (FEWEST_WORDS - 1)])
def test_a_text_of_few_words_is_taken_to_be_english(text: str) -> None:
    assert glance(text) and language(words(text)) == "en"


@given(st.lists(st.sampled_from([*[ENGLISH] * 4, *OTHERS.values()]), max_size=12), st.booleans())
def test_what_is_plainly_english_is_english_though_it_be_mixed(paragraphs: list[str], spaced: bool) -> None:
    text = ("\n\n" if spaced else " ").join(paragraphs)
    assert not glance(text) or language(words(text)) == "en"


@pytest.mark.skipif(not SHARED.exists(), reason="the articles are not at hand")
def test_published_articles_are_plainly_english() -> None:
    with (SHARED / "corpora/digitalgov.jsonl").open(encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in list(file)[::5]]
    assert [text[:40] for text in texts if not glance(text)] == []
    assert {language(words(text)) for text in texts} == {"en"}


@given(st.text("ajqz \x80"), st.integers(0, 9))
def test_few_foreign_letters_are_counted_as_they_stand(text: str, most: int) -> None:
    folded = text.encode("latin-1")
    assert language_of._has_few_foreign(folded, most) == (sum(map(folded.count, (b"j", b"q", b"z", b"\x80"))) <= most)
