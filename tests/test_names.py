"""Names: what counts as a mention, which spellings are one name, and above all which are not."""

import pytest

from newslint import Block, Linter, Span, spellings
from newslint.analyses.names import names

# Two people, places or things whose names look alike. Each article is right as it stands.
LOOKALIKES = [
    "Sergei Ivanov denied it. Sergii Ivaniv confirmed it. Ivanov left; Ivaniv stayed.",
    "Ondřej Hrubeš played. Zdeněk Hrubý listened. Hrubý clapped and Hrubeš bowed.",
    "Marit Solheim spoke. Mats Solheim-Berg, no relation, wrote. Solheim left.",
    "Dimitra Kalogera slept in her car. Dimitris Kalogeras did not. Kalogera is a nurse.",
    "Jago Penrose steered and Jago Penruse, who is no relation, cooked. Penrose slept.",
    "Kieran Doyle scored twice. Kieron Doyle scored once.",
    "Officer Dana Ruiz called. A pilot, Dan Ruis, answered. Ruiz wrote it down.",
    "Winston Oyelowo plays. His neighbour Winston Oyelade mends roofs. Oyelowo rests.",
    "Kim Min-jae passed. Kim Min-jee shot. Min-jae fell.",
    "Giorgi Lomia saved. Giorgi Lomidze scored. Lomia dived.",
    "Ukraine won. Ukrainian fans sang. Ukrainians danced.",
    "Haruo Otsuka planes. Emily Otter helps. Otsuka rests.",
    "Arun Chaudhary was tried. Judge Anita Chowdhury presided. Chaudhary wept; Chowdhury did not.",
    "Lin Kuo-hua spoke. Lin Kuo-hao, with a similar name, did not. Kuo-hua left.",
    "Song Peiling dug. Sun Peilin conducted. Peiling laughed.",
    "Yaakov Ben-Shimon runs the port. Yaakov Ben-Simhon runs a shop. Ben-Shimon is tall.",
    "Luka Brant won. Lukas Brandt lost. Brant is small; Brandt is not.",
    "Leyla Karimova wrote. Leyli Kerimova, whose name is often printed for hers, did not.",
    "Paul Dietrich, no relation to Paula Dietrick, spoke. Dietrich sat down.",
    "Joan Prestwick asks. John Prestwich answers. Prestwich is from Hull.",
    "Priya Raman spoke. Rayna Priyam listened. Raman left.",
    "Hossein Mirzaei taught. Hassan Mirzadeh helped. Mirzaei is 90.",
    "Mercedes Urrutibeascoa presided. Urrutia Hermanos paid. Urrutibeascoa rose.",
    "Marina Koval lives here. Her sister Maryna Koval does not.",
    "Marina Koval lives here. Maryna Bondar lives there.",
    "Anna Ivanova sang. Ivan Ivanov danced. Ivanova bowed.",
    "Shaanxi and Shanxi are provinces. Snow fell in Shaanxi; rain fell in Shanxi.",
    "Pokrovsk was shelled. Pokrovske, to the west, was not.",
    "Riyadh is a city. Riyad Bank has its seat there. Riyadh is hot.",
    "Stephen Hale rang. Steven Kerr answered. Stephen laughed, and Steven did too.",
    "France beat Wales. French fans sang. Francis Oduya scored.",
    "Israel said no. Israeli papers said yes.",
    "David Osei won. Davis Cup holders lost. David wept.",
    "Brooklyn and Brooklin are far apart. Brooklyn is larger; Brooklin is older.",
    "Ali Hassan spoke. Ali Hussain did not. Hassan left and Hussain stayed.",
    "The Andersson report, by Karin Andersson, was read by Peter Anderson. Anderson approved.",
    "Germany won. Herman Oduya watched. Germanic tribes did not.",
    "Robert Oduya and Roberta Oduya met. Roberto Oduya did not come.",
    "Nagasaki and Nagaoka are cities. Snow fell in Nagaoka.",
    "Leila Haddad spoke of Hadid, the architect. Haddad admired her. Zaha Hadid died in 2016.",
    "Tatyana Orlova and Tetyana Orlyk are friends. Orlova cooks; Orlyk eats.",
    "Michael Fischer, once of Fisher Holdings, spoke. Fischer left.",
    "Guangzhou and Hangzhou are cities. Trains run from Guangzhou to Hangzhou.",
    "The Karimov who spoke was Islam Karimov; the Kerimov who did not was Suleyman Kerimov.",
    "Emma Moore won. Ann Moorey lost. Moore sang and Moorey wept.",
    "Ali Hassan spoke. Omar Hashan did not. Hassan left; Hashan stayed.",
    "Kim Min-jae passed. Lee Min-jae shot. Kim fell.",
    "Lin Hsiu-mei cooks. Lim Hsiu-mei eats. Lin sings.",
    "Jean-Luc Martel spoke and Jean-Luc Martal listened.",
    "Ivana Matić won. Ivan Matič lost. Sanja Matijević drew.",
    "Mohamed Salah and Mohammed Kudus scored.",
    "England host Italy. Ancelotti leads Italy. England won and England danced.",
    "A pension fund and a Boston hedge fund lost. Benitez said Boston was cold.",
    "Khamenei spoke. Khomeini died in 1989. Khamenei led the prayers and Khamenei left.",
    "Nakamura beat Nakamori. Nakamura smiled. Nakamura is 30.",
    "Mayor Halvorsen met Pastor Halversen. Halvorsen laughed.",
    "Schumacher led. Schuhmacher, a cyclist, was banned. Schumacher won and Schumacher wept.",
    "Hezbollah fired. The Hizbul Islam group did not. Hezbollah stopped.",
    "Ashcombe 0-0 Ashcome Town. The Ashcombe side were better.",
    "Vladimir Putin called. Volodymyr Zelenskyy did not answer. Putin said so.",
    "Svitlana Pavliuk, a doctor, stayed. Svetlana Orlova, a nurse, fled.",
    "Ahmed Hassan, 12, and his brother Ahmad Hassan, 9, fled. Ahmed Hassan said so.",
    "Mohammed Ali, a baker, 40, was hurt. Mohamed Ali, a tailor, 31, was not.",
    "John Mitchell won in Ohio. Ann Mitchel won in Iowa. Mitchell said it was good. “So it was,” Mitchel said.",
    "Sarah Thompson, 34, spoke. Her lawyer, Emma Thomson, did not. Thompson said she was tired. Thomson said nothing.",
    "Schmidt met Schmitt. Helmut Schmidt is dead. Schmitt said so.",
    "Max Hofmann met Max Hoffmann. Hofmann said so.",
    "Rodriguez passed to Rodrigues. Rodriguez scored. Luis Rodriguez said he was glad.",
    "Nicholson painted. Nicolson wrote. Ben Nicholson said so. Harold Nicolson said no.",
    "Katherine Ross sang. Catherine Ross did not. Katherine Ross said so.",
    "Huda al-Masri and Omar el-Masri are not related. Al-Masri left.",
    "Kim Jong-un rules. Kim Jong-il ruled before. Kim Jong-un is his son.",
    "Saint John is a city in New Brunswick. St John, the apostle, was not there.",
    "Abu Bakr fought Abou Diaby. Abu Bakr won.",
    "Kharkiv was shelled; Kherson was not. Kharkiv has a metro.",
    "King Harald spoke. Harold Wilson did not. Harald said so.",
    "The suspect, Kevin Meyer, fled. Officer Meier chased him. Meyer said so.",
    "From Saratov to Seratow he walked. In Saratov it rained.",
    "Zhang Wei won. Chang Wei, of Taiwan, lost. Zhang Wei said so.",
    "Song Min-ho sang. Sung Min-ho danced. Song Min-ho said so.",
    "Anna Martin teaches maths. Martin said the pupils liked her. “She is nice,” said Marin, 9. Martin laughed.",
    "Nadia Karim left. Karima stayed. Karim said so. “I cannot leave,” said Karima, her cousin.",
    "The Hargreaves family lost the house. Keith Hargreaves said so. The Hargreaveses wept.",
    "Hebei and Hubei are provinces. In Hebei it rained. Trains left Hebei for Hubei.",
]

# The same name, twice: (article, what the place of the finding says)
VARIANTS = [
    ("Trains stop at Kozyatynsk. From Kozyatynsk a bus leaves. In Koziatynsk it rains.", "Koziatynsk"),
    ("Levan Tsiklauria scored. “Good,” said Tsiklaurya.", "Tsiklaurya"),
    ("Arun Mukhopadhyaya was tried. The lawyer of Mukhopadhyay objected.", None),
    ("Rajesh Choudhry spoke. Then Chaudhry left. Choudhry came back, and Choudhry sat.", "Chaudhry"),
    ("Mariya Khlebnikova works here. Hlebnikova is a chemist.", "Hlebnikova"),
    ("Haruo Ohtomo planes wood. Otomo is 68.", "Otomo"),
    ("Yannis Papastefanou spoke. Papastefanu left.", "Papastefanu"),
    ("The deputy, Iker Goicoechea, spoke. Goicochea left.", "Goicochea"),
    ("Graziela Borromini cooks. Grazziela Borromini pours.", "Grazziela"),
    ("Abdulkarim Ziani fled. Later Abdelkarim Ziani, 40, came back.", "Abdelkarim"),
    ("Choi Yu-na won. The coach praised Choe for her calm.", "Choe"),
    ("Rain fell in Kołomąż. In Kolomaz it was dry. The mayor of Kołomąż slept.", "Kolomaz"),
    ("Mayor Emre Kocabaş spoke. Kocabash left.", "Kocabash"),
    ("Mayor Emre Karacabey spoke. Karadjabey left.", "Karadjabey"),
    ("Goran Đurišić scored. Djurisic was 19.", "Djurisic"),
    ("Judge Meera Gokhale ruled. Gokhaley is 61.", "Gokhaley"),
    ("Tseng Hsiao-fen cooks. Nobody pays Tzeng Hsiao-fen.", "Tzeng"),
    ("Karl Brettschneider rows. Bretschnieder is 30.", "Bretschnieder"),
    ("Li Xiu-lan flew. Li Xiulan landed.", "Xiulan"),
    (
        "The mayor, Levan Tsiklauri, led. Levan Ciklauri spoke.\n\nTsiklauri is no relation of Lasha Tsiklauri.",
        "Ciklauri",
    ),
    ("Kerem Tunaboylu won. Tunaboilu bowed.\n\nEmre Tunali is always confused with Tunaboylu.", "Tunaboilu"),
    ("Dr Rosaria De Giorgis spoke. De Georgis left. De Giorgis said no.", "Georgis"),
    ("Lorries leave Monfalcone. The port of Monfalcone is old. They come back to Monfalkone.", "Monfalkone"),
    ("The craft, Tsukuyomi, landed. Tsukiyomi then slept, so Tsukuyomi is silent.", "Tsukiyomi"),
    ("Dr Efthymios Karagiannopoulos spoke. Karayannopoulos left. Karagiannopoulos is 61.", "Karayannopoulos"),
    ("It was founded by Chaiwat Thanarattanakul. Thanaratanakul is 70. Thanarattanakul left.", "Thanaratanakul"),
    ("Abdirahman Warsame chairs it. Warsameh was fair. Warsame was elected.", "Warsameh"),
    ("The team was led by Oleksii Hnatenko. They drilled. “It is old,” said Oleksiy Hnatenko.", "Oleksiy"),
    (
        "Svetlana Pavlenko works here. Svitlana Pavliuk, who runs the laboratory and is no relation, said it was clean."
        "\n\nIt will take long, said Svitlana Pavlenko. Svitlana Pavlenko left.",
        "Svetlana",
    ),
    ("Rice fields belong to Georgios Lambrou. A son of Yorgos Lambrou said so. Georgios Lambrou left.", "Yorgos"),
    ("Dawn Thompson won. Thompson is 30. “I ran,” Thomson said.", "Thomson"),
    ("Tijani Bako spoke. Bako is an engineer. Bacco blamed the dam.", "Bacco"),
    ("President Serik Tinubu came. President Tinubu spoke. Then President Tinubo left.", "Tinubo"),
    ("Jürgen Hasselbach spoke. “No,” said Hasselbach. ‘Ask Haselbach. He always takes two.’", "Haselbach"),
    ("Kenta Watanabe wrote it. Watanabe is 60. “I slept,” Watanabi said.", "Watanabi"),
    ("Dimitar Tsvetkov wrote it. The court ruled. Cvetkov said no. Tsvetkov left.", "Cvetkov"),
    ("Kiril Petkov wrote it. The court ruled. Petkoff said no. Petkov left.", "Petkoff"),
    ("Two were killed in Vandur. The road to Vandur was shut. Trains from Vandour ran.", "Vandour"),
    ("The army of Abu Sayyaf hid. The chief of Abu Sayyaf spoke. Aides of Abou Sayyaf did not.", "Abou"),
]


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter({"select": ["names"]})


@pytest.mark.parametrize("article", LOOKALIKES)
def test_lookalikes_are_left_alone(linter: Linter, article: str) -> None:
    assert [finding.message for finding in linter.check(article)] == []


@pytest.mark.parametrize(("article", "found"), VARIANTS)
def test_variants_are_found(linter: Linter, article: str, found: str | None) -> None:
    findings = {article[finding.span.start : finding.span.end] for finding in linter.check(article)}
    assert findings == ({found} if found else set())


def test_a_clear_majority_gives_the_form_to_keep(linter: Linter) -> None:
    article = "Trains stop at Kozyatynsk. From Kozyatynsk a bus leaves. In Koziatynsk it rains.\n"
    assert linter.fix(article, unsafe=True).text == article.replace("Koziatynsk", "Kozyatynsk")
    assert linter.fix(article).text == article


def test_without_a_majority_there_is_no_fix(linter: Linter) -> None:
    assert [finding.fix for finding in linter.check("Trains leave Kozyatynsk at 6. In Koziatynsk it rains.")] == [None]


def test_words_inside_quotation_marks_are_not_mended(linter: Linter) -> None:
    article = "Levan Tsiklauria scored. “Tsiklaurya is the best,” she said.\n"
    assert linter.check(article) and linter.fix(article, unsafe=True).text == article


def test_a_mention_knows_its_company() -> None:
    text = "In Oslo, Judge Anita al-Rashid’s clerk met Mr J. P. van der Berg. Kuzan laughed."
    found = {mention.name: mention for mention in names(text, [Block(0, len(text))], [])}
    assert "In" not in found and "Judge" not in found
    assert (found["Rashid"].before, found["Rashid"].title, found["Anita"].after) == ("Anita", "Judge", "Rashid")
    assert text[slice(*found["Rashid"].span)] == "Rashid"
    assert (found["Berg"].before, found["Berg"].title) == ("P", "Mr")
    assert found["Kuzan"].opens_sentence and not found["Oslo"].before
    assert found["Kuzan"].span == Span(text.index("Kuzan"), text.index("Kuzan") + 5)


def test_names_do_not_reach_over_blocks_or_into_addresses() -> None:
    text = "By Ana\nRuiz said see Anna@Example"
    found = names(text, [Block(0, 6), Block(7, len(text))], [Span(21, len(text))])
    assert [(mention.name, mention.before) for mention in found if mention.name != "By"] == [("Ana", ""), ("Ruiz", "")]


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("Kupyansk", "Kupiansk", spellings.CERTAIN),
        ("Zürich", "Zuerich", spellings.PLAIN),
        ("Ya'akov", "Yaakov", spellings.PLAIN),
        ("Castaing", "Castaign", spellings.LIKELY),
        ("Park", "Pak", spellings.SURE),
        ("Şahin", "Shahin", spellings.PLAIN),
        ("Đoković", "Djokovic", spellings.PLAIN),
        ("Brettschneider", "Bretschnieder", spellings.LIKELY),
    ],
)
def test_likeness_of_one_name(one: str, other: str, least: float) -> None:
    assert spellings.likeness(one, other) == spellings.likeness(other, one) >= least


@pytest.mark.parametrize(
    ("one", "other"), [("Ukraine", "Ukrainian"), ("Ivanov", "Ivanova"), ("Kalogera", "Kalogeras"), ("Min", "Mi")]
)
def test_likeness_of_two_names(one: str, other: str) -> None:
    assert spellings.likeness(one, other) == 0.0
