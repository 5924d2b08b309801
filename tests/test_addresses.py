from time import process_time

import pytest

from newslint.analyses.addresses import addresses

FOUND = {
    "See https://maps.example.gov/streets?q=O%27Malley&v=2.1.0 for more.": [
        "https://maps.example.gov/streets?q=O%27Malley&v=2.1.0"
    ],
    "(http://www.ctg.albany.edu/guides/infosharing_toolkit).": ["http://www.ctg.albany.edu/guides/infosharing_toolkit"],
    "It is at https://en.wikipedia.org/wiki/Ring_(film), he said.": ["https://en.wikipedia.org/wiki/Ring_(film)"],
    "at www.nasa.gov, and at example.com/path.": ["www.nasa.gov", "example.com/path"],
    "wigmore.example/hruby.": ["wigmore.example/hruby"],
    "USA.gov’s page and Gov.UK and DATA.GOV and Data.Gov": ["USA.gov", "Gov.UK", "DATA.GOV", "Data.Gov"],
    "Write to gis-help@example.gov or justin.herman@gsa.gov.": ["gis-help@example.gov", "justin.herman@gsa.gov"],
    "desk@example.com.The road": ["desk@example.com"],
    "(@jonathan_rubin), @SSgtKRich! and NARA@work": ["@jonathan_rubin", "@SSgtKRich", "NARA@work"],
    "#Gov20, #inmigración; #2 and &#8217;": ["#Gov20", "#inmigración"],
    "ran clean_names.py, and robots.txt too": ["clean_names.py", "robots.txt"],
    "read schema.org.This is it": ["schema.org"],
    "out—http://www.uxexponential.org!": ["http://www.uxexponential.org"],
    "https://a.example/b.The next": ["https://a.example/b"],
    "the site about.me/jo and gov.in but about.me not": ["about.me/jo", "gov.in"],
    "user@mastodon.social or @user@mastodon.social": ["user@mastodon.social", "@user@mastodon.social"],
}
NOTHING = [
    "troops.The road", "website.Jordan said", "eyes.That is", "he went.in the end", "It is so.it was", "v2.1.0",
    "at 5 p.m. in the U.S. and U.S.A.", "STOP.THINK.CONNECT.", "a .22 rifle in .NET", "http:// only", "said.Gov. Smith",
    "No.10 and e.g.this", "C# and F#", "### Heading", "s.replace(a)", "fled.UK officials", "", "@ # . ://",
]  # fmt: skip


@pytest.mark.parametrize("text", FOUND)
def test_addresses_are_found_without_the_punctuation_around_them(text: str) -> None:
    assert [text[start:end] for start, end in addresses(text)] == FOUND[text]


@pytest.mark.parametrize("text", NOTHING)
def test_glued_sentences_and_abbreviations_are_not_addresses(text: str) -> None:
    assert addresses(text) == ()


@pytest.mark.parametrize("piece", ["a.bb", "a@", "@a", "#1", "://", "http://x/)", "aa.com", "www.", "a.", "_", "é.éé "])
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(repeats: int) -> float:
        start = process_time()
        addresses(piece * repeats)
        return process_time() - start

    assert min(seconds(80_000) for _ in range(2)) < 10 * max(min(seconds(20_000) for _ in range(2)), 0.01)
