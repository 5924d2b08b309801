from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.analyses.conversions import conversion_at, correction, exact, is_right, variants
from newslint.analyses.figures import printed
from newslint.analyses.quantities import quantities

RIGHT = (
    """
6km (4 miles)|14 km (9 miles)|4,000 hectares (10,000 acres)|8,800m (29,000ft)|3,500kg (7,700lb)
250km (155 miles)|140-foot (43-meter) ferry|0.9 m (3 feet)|10km (6.2 miles)|27C (81F)
3,700km (2,300 miles)|620 km (385 miles)|2m (6ft)|6ft (2m)|6,000 litres (1,320 imperial gallons)
minus 70 degrees Celsius (minus 94 Fahrenheit)|62 meters (203 feet)|1kg (2.2lb)|a kilo of tea (2.2lb)
a mile (1.6 kilometers)|minus 9 degrees Celsius (16 F)|14 C (57 F)|12-metre (39ft) tower|-2C (28F)
1.9 metres (6ft 3in)|-30C (-22F)|175 km/h (109 mph)|900 mm (35 inches)|9 meters (30 feet)|300g (10½oz)
100ml (3½fl oz)|900ml (just over 1½ pints)|32cm (12½in) pan|5-6mm (¼in)|90km/h (56mph)
400 metres (440 yards)|0.8 hectares (2 acres)|12 nautical miles (14 miles)|1,100 miles (1,770 km)
100 degrees Fahrenheit (38 Celsius)|3 miles (5 km)|2,350 metres (7,710ft)|1,280C (2,336F)
2.4 meters (7.9 feet)|6 metric tons (6.6 short tons)|60 nautical miles (69 miles; 111km)|50 knots (58mph)
500g (1lb 2oz)|250ml (9fl oz)|5cm (2in)|180C (356F; gas mark 4)|2 miles (3 kilometers)|half a foot (15cm)
1lb (500g)|a rise of 2C (3.6F)|it is 2C (3.6F) warmer than|1.5C (2.7F) above pre-industrial levels
temperatures rose 10C (18F)|limit warming to 1.5 degrees Celsius (2.7 F)|half a mile (800 m)
1 km (half a mile)|10 to 15 miles (16 to 24 km)|between 35 and 40 degrees Celsius (95 and 104 Fahrenheit)
between 20C and 25C (68F and 77F)|-5C to 3C (23F to 37F)|4 x 6 inches (10 x 15 cm)
50-kilometre (31-mile) road|35 mpg (6.7 L/100km)|40 mpg (7.1 litres per 100km)|9st 6lb (60kg)
60 tonnes (66 tons)|2 million hectares (5 million acres)|5m hectares (12m acres)
2,000 km² (800 square miles)|an ounce of gold (31 grams)|10 gallons (45 litres)|10 gallons (38 liters)
30 psi (2 bar)|300 horsepower (224 kW)|500 litres per second (130 gallons)|30C heat (86F)
20 feet tall (6 meters)|a 50-metre dry dock (164ft)|22 degrees (72F)|200C (400F)|220C (425F)|170C (325F)
150 km (more than 90 miles)|100 km (nearly 65 miles)|20C (70F)|40C (105F)|100-150 km (62-93 miles)
1,000 sq ft (93 sq m)|1 acre-foot (1,233 cubic meters)|60 km² (24 square miles)|12 feet (3.6 m)
60 miles an hour (97 km/h)|30cm (12in)|5 million tons (4.5 million tonnes)|2½ miles (4 km)
4 light-years (24 trillion miles)|250g (8oz)|5-foot-11 (1.80m)|25 miles [40 km]|0C (32F)
26.2 miles (42.195km)|920 millibars (27.17 inches of mercury)|8.95m (29ft 4½in)|10 ft. (3 m)
100 km (62 miles) an hour|34.4C (93.9F)
""".strip()
    .replace("\n", "|")
    .split("|")
)

WRONG = (
    """
2,000 km² (700 square miles)|35km (56 miles)|60 square kilometers (37 square miles)|4C (30F)
52 hectares (210 acres)|minus 20 degrees Celsius (minus 36 Fahrenheit)|83 centimeters (210 inches)
28 metres (26 yards)|1,200 hectares (486 acres)|12 meters (3.7 feet) long|30 kilometers (48 miles)
46C (83F)|28,000 km/h (45,000 mph)|85 hectares (34 acres)|100ml (6fl oz)|240C (400F, gas mark 9)
14,000 hectares (5,700 acres)|64mm (25 inches)|1.2 meters (12 feet)|41 Celsius (73 Fahrenheit)
10 miles (6 km)|20 feet (60 meters)|100 m (30 ft)|5 acres (12 hectares)|10kg (4.5lb)|150 pounds (330 kg)
40C (140F)|30C (54F)|100F (60C)|72F (40C)|250 km (145 miles)|120 km (57 miles)|1.8m (6ft 11in)
2 inches (0.8 cm)|70 mph (44 km/h)|50 knots (43mph)|10 to 15 miles (6 to 9 km)|20-25C (36-45F)
a rise of 2C (35.6F)|6 tonnes (13,000 tons)|2 million hectares (800,000 acres)|500 sq km (310 sq miles)
1,000 square feet (305 square metres)|10 litres (38 gallons)|30 mpg (2.1 litres per 100km)
12 stone (26kg)|a mile (0.6 km)|50-kilometre (80-mile) road|8 km (4 miles)|-10C (-14F)
5 gallons (1.3 liters)|1,500 feet (4,920 m)|32F (10C)|90 kph (145 mph)|18 inches (7 cm)
10 square miles (16 sq km)|12 nautical miles (12 miles)|25mm (10in)|3 cubic metres (10 cubic feet)
20 yards (22 metres)|40 psi (580 bar)|8 ounces (2,270 grams)|1,000 km (1,600 miles)|reached 21C (38F)
60 miles an hour (37 km/h)|34.4C (95.1F)
""".strip()
    .replace("\n", "|")
    .split("|")
)

NO_CONVERSION = [
    "He ran 5 km (20 miles by road).", "It is 50 km (2 hours) off.", "It cost £34m (20 years ago).", "5 km (3 km)",
    "12 feet (4 yards)", "5 tonnes per hectare (2 tons per acre)", "from 500 metres (yards)", "the 20 (12 km) road",
    "5 pounds ($6.30)", "a boat of 5 metres. Then she sailed (10 miles)", "3 tbsp (45ml)", "6 (10) miles",
]  # fmt: skip


def _judged(text: str) -> list[bool]:
    found = quantities(text)
    brackets = [offset for offset, letter in enumerate(text) if letter in "(["]
    return [is_right(one) for bracket in brackets for one in conversion_at(text, found, bracket)]


@pytest.mark.parametrize("text", RIGHT)
def test_a_sensible_rounding_is_right(text: str) -> None:
    assert _judged(text + " ")
    assert all(_judged(text + " "))


@pytest.mark.parametrize("text", WRONG)
def test_what_no_rounding_gives_is_wrong(text: str) -> None:
    assert _judged(f"It is {text} there.") == [False]


@pytest.mark.parametrize("text", NO_CONVERSION)
def test_not_everything_in_brackets_is_a_conversion(text: str) -> None:
    assert _judged(text) == []


PAIRS = [
    ("km", "miles"), ("metres", "feet"), ("hectares", "acres"), ("kg", "lb"), ("cm", "inches"), ("litres", "gallons"),
    ("square kilometres", "square miles"), ("km/h", "mph"), ("tonnes", "short tons"), ("nautical miles", "miles"),
]  # fmt: skip


@given(st.sampled_from(PAIRS), st.booleans(), st.integers(1, 99_999), st.integers(2, 4), st.integers(2, 4))
def test_any_two_digits_or_more_of_the_exact_value_are_right(
    pair: tuple[str, str], back: bool, number: int, source_digits: int, target_digits: int
) -> None:
    unit, other = pair[::-1] if back else pair
    source = printed(float(number), source_digits)
    bare = f"{source} {unit} (7 {other})"
    (conversion,) = conversion_at(bare, quantities(bare), bare.index("("))
    (value,) = exact(conversion)
    assert _judged(f"{source} {unit} ({printed(value, target_digits)} {other})") == [True]


@given(st.sampled_from(PAIRS[:8]), st.integers(20, 99_999), st.sampled_from([0.1, 0.5, 2.0, 10.0]))
def test_a_slip_of_a_factor_of_two_or_ten_is_found_and_the_fix_is_right(
    pair: tuple[str, str], number: int, slip: float
) -> None:
    text = f"{number:,} {pair[0]} (7 {pair[1]})"
    (conversion,) = conversion_at(text, quantities(text), text.index("("))
    text = f"{number:,} {pair[0]} ({printed(exact(conversion)[0] * slip, 3)} {pair[1]})"
    (conversion,) = conversion_at(text, quantities(text), text.index("("))
    assert not is_right(conversion)
    ((start, end, write),) = correction(text, conversion).edits
    assert _judged(text[:start] + write + text[end:]) == [True]


@pytest.mark.parametrize("celsius", range(-60, 60))
def test_every_degree_converts_and_its_neighbours_do_not(celsius: int) -> None:
    fahrenheit = round(celsius * 1.8 + 32)
    assert _judged(f"It was {celsius}C ({fahrenheit}F).") == [True]
    for slip in (-7, 6, 7):
        if fahrenheit + slip:
            assert _judged(f"It was {celsius}C ({fahrenheit + slip}F).") == [False]


@pytest.mark.parametrize(
    ("text", "told", "written"),
    [
        ("2,000 km² (700 square miles)", "772 square miles", "2,000 km² (770 square miles)"),
        ("4C (30F)", "39.2F", "4C (39F)"),
        ("minus 20 C (minus 36 F)", "-4F", "minus 20 C (minus 4 F)"),
        ("-10C (-14F)", "14F", "-10C (14F)"),
        ("14F (10C)", "-10C", "14F (-10C)"),
        ("38.5C (98F)", "101F", "38.5C (101.3F)"),
        ("14 000 hectares (5 700 acres)", "", ""),
        ("14\u00a0000 hectares (5\u00a0700 acres)", "34\u00a0600 acres", "14\u00a0000 hectares (35\u00a0000 acres)"),
        ("14000 hectares (5700 acres)", "34,600 acres", "14000 hectares (35000 acres)"),
        ("2 million ha (800,000 acres)", "4,940,000 acres", "2 million ha (4.9 million acres)"),
        ("2m hectares (0.8m acres)", "4,940,000 acres", "2m hectares (4.9m acres)"),
        ("64mm (25½in)", "2.52 in", "64mm (2½in)"),
        ("1.8m (6ft 11in)", "5ft 11in", "1.8m (5ft 11in)"),
        ("10 to 15 miles (6 to 9 km)", "16.1 to 24.1 km", "10 to 15 miles (16 to 24 km)"),
        ("10 to 15 miles (50 km)", "16.1 to 24.1 km", "10 to 15 miles (50 km)"),
    ],
)
def test_corrections_are_printed_as_the_article_prints(text: str, told: str, written: str) -> None:
    found = [*conversion_at(text, quantities(text), text.index("("))]
    if not told:
        assert found == []
        return
    corrected = correction(text, found[0])
    for start, end, write in reversed(corrected.edits):
        text = text[:start] + write + text[end:]
    assert text == written
    assert corrected.exact.replace("\u00a0", "").replace(",", "") == told.replace("\u00a0", "").replace(",", "")


def test_gallons_are_those_of_the_articles_spelling() -> None:
    text = "10 litres (38 gallons)"
    (conversion,) = conversion_at(text, quantities(text), text.index("("))
    assert variants(conversion, {"colour": 1}) == (1,)
    assert variants(conversion, {"liters": 1}) == (0,)
    assert variants(conversion, {}) == (0, 1)
    assert [correction(text, conversion, variant).edits[0].text for variant in (0, 1)] == ["2.6", "2.2"]


def test_hedges_widen_what_is_right() -> None:
    for hedge, figure in product(("more than", "over"), (90, 80)):
        assert _judged(f"150 km ({hedge} {figure} miles)") == [True]
    assert _judged("150 km (more than 120 miles)") == [False]
    assert _judged("150 km (nearly 100 miles)") == [True]
