"""Made-up files of every format, for the laws that hold in all of them."""

import json
from collections.abc import Callable

from hypothesis import assume
from hypothesis import strategies as st

from newslint.file import File

WORDS = ["the", "road", "it's", "café", "“No", "then.”", "10", "km", "(6", "miles)", "A", "B", "naïve", "north-", "is"]

words = st.sampled_from(WORDS)
sentence = st.lists(words, min_size=1, max_size=6).map(" ".join)
Source = st.SearchStrategy[str]


def soup(*tokens: str) -> Source:
    """Words and marks in any order: most of it is odd, and some of it a trap."""
    return st.lists(st.one_of(words, st.just(" "), st.sampled_from(tokens)), max_size=25).map("".join)


def _markdown() -> Source:
    inline = st.lists(
        st.one_of(
            sentence,
            words.map("*{}*".format),
            words.map("**{}**".format),
            words.map("[{}](http://x/it's)".format),
            words.map("`{}`".format),
            st.sampled_from(["&amp;", "\\*", "<b>b</b>", "![alt it's](x.png)", "{{ it's }}", "a  b"]),
        ),
        min_size=1,
        max_size=4,
    ).map(" ".join)
    block = st.one_of(
        inline,
        st.tuples(inline, inline).map("\n".join),
        inline.map("# {}".format),
        st.lists(inline, min_size=1, max_size=3).map(lambda rows: "\n".join(f"- {row}" for row in rows)),
        st.tuples(inline, inline).map(lambda rows: f"> {rows[0]}\n> {rows[1]}"),
        inline.map('<div title="it\'s">{}</div>'.format),
        st.sampled_from(["```\nit's\n```", "---", "    it's code", "| a | b |\n|---|---|\n| c | it's |"]),
    )
    front = st.sampled_from(["", "---\ntitle: It's here\ntags: [a]\n---\n\n", '---\ntitle: "It\'s"\n---\n'])
    return st.tuples(front, st.lists(block, max_size=5).map("\n\n".join)).map("".join)


def _html() -> Source:
    inline = st.lists(
        st.one_of(
            sentence,
            words.map("<b>{}</b>".format),
            words.map("<a href=\"it's\" title='{}'>x</a>".format),
            st.sampled_from(["&amp;", "&rsquo;", "&#8217;", "<br>", "<!-- it's -->", "<code>it's</code>", "AT&T"]),
        ),
        min_size=1,
        max_size=5,
    ).map(" ".join)
    block = st.one_of(
        inline.map("<p>{}</p>".format),
        inline.map("<h1>{}".format),
        inline,
        st.lists(inline, min_size=1, max_size=3).map(lambda rows: "<ul>" + "".join(f"<li>{r}" for r in rows) + "</ul>"),
        st.sampled_from(["<script>it's<p></script>", "<pre>it's</pre>", "<img alt=hat src=x>", "<hr>"]),
    )
    return st.lists(block, max_size=5).map("\n".join)


def _xml() -> Source:
    inline = st.lists(
        st.one_of(
            sentence,
            words.map("<em>{}</em>".format),
            st.sampled_from(["&amp;", "&#8217;", "<![CDATA[a < b]]>", "<!-- x -->"]),
        ),
        min_size=1,
        max_size=4,
    ).map(" ".join)
    paragraphs = st.lists(inline, min_size=1, max_size=4).map(lambda rows: "\n".join(f"<p>{row}</p>" for row in rows))
    return st.tuples(sentence, paragraphs).map(
        lambda parts: (
            f"<nitf><body><body.head><hedline><hl1>{parts[0]}</hl1></hedline></body.head>"
            f"<body.content>\n{parts[1]}\n</body.content></body></nitf>"
        )
    )


def _feed() -> Source:
    def item(parts: tuple[str, str, bool]) -> str:
        title, body, raw = parts
        inside = f"<![CDATA[<p>{body}</p>]]>" if raw else f"&lt;p&gt;{body} it&amp;#8217;s&lt;/p&gt;"
        return f"<item><title>{title}</title><link>http://x/it's</link><description>{inside}</description></item>"

    items = st.lists(st.tuples(sentence, sentence, st.booleans()).map(item), max_size=3).map("\n".join)
    return items.map("<rss><channel><title>It's</title>{}</channel></rss>".format)


def _record() -> st.SearchStrategy[dict[str, object]]:
    return st.fixed_dictionaries(
        {"headline": sentence, "n": st.integers(), "body": st.lists(sentence, max_size=3).map("\n\n".join)},
        optional={"body_html": sentence.map("<p>{} &rsquo; <b>b</b></p>".format), "tags": st.lists(words, max_size=2)},
    )


def _json() -> Source:
    return st.builds(
        lambda told, indent, ascii: json.dumps(told, indent=indent, ensure_ascii=ascii),
        st.one_of(_record(), st.lists(_record(), max_size=2)),
        st.sampled_from([None, 1, "\t"]),
        st.booleans(),
    )


def _jsonl() -> Source:
    return st.lists(
        st.one_of(
            _record().map(json.dumps), _record().map(lambda row: json.dumps(row, ensure_ascii=False)), st.just("")
        ),
        max_size=3,
    ).map("\n".join)


def _table(delimiter: str) -> Source:
    def cell(text: str, quoted: bool) -> str:
        needed = any(mark in text for mark in (delimiter, '"', "\n"))
        return '"' + text.replace('"', '""') + '"' if quoted or needed else text

    cells = st.builds(cell, st.one_of(sentence, st.tuples(sentence, sentence).map('"\n'.join)), st.booleans())
    rows = st.lists(st.tuples(cells, cells).map(delimiter.join), max_size=3)
    return rows.map(lambda made: "\n".join([delimiter.join(("headline", "body")), *made]) + "\n")


def _python() -> Source:
    string = st.one_of(
        sentence.map(repr),
        sentence.map('"""{}"""'.format),
        sentence.map(lambda text: f"f'{{n!r:>{{w}}}} {text.replace(chr(39), '')} {{{{x}}}}'"),
        st.tuples(words.map(repr), words.map(repr)).map(lambda two: f"({two[0]}\n     {two[1]})"),
        st.sampled_from(["'it\\'s'", '"\\x41 \\N{EM DASH}"', "r'a\\b'", "b'it is'"]),
    )
    line = st.one_of(
        string.map("x = {}".format),
        sentence.map("# {}".format),
        st.tuples(string, words).map(lambda parts: f"f({parts[0]})  # {parts[1]}"),
        sentence.map('def f():\n    """{}"""'.format),
        st.sampled_from(["# noqa: E501", "y = 1", ""]),
    )
    return st.lists(line, max_size=6).map("\n".join).map("{}\n".format)


def _rst() -> Source:
    inline = st.lists(
        st.one_of(
            sentence,
            words.map("*{}*".format),
            st.sampled_from(["``it's``", ":ref:`the cat <x>`", "`a link <http://x/it's>`_", "\\*", "|sub|"]),
        ),
        min_size=1,
        max_size=4,
    ).map(" ".join)
    block = st.one_of(
        inline,
        sentence.map(lambda text: f"{text}\n{'=' * (len(text) + 2)}"),
        st.tuples(inline, inline).map("\n".join),
        inline.map("- {}".format),
        inline.map(".. note::\n\n   {}".format),
        st.sampled_from(["Example::\n\n   it's code", ".. it's a comment"]),
    )
    return st.lists(block, max_size=5).map("\n\n".join).map("{}\n".format)


def _cues(head: str, stop: str, mark: str) -> Source:
    line = st.one_of(sentence, sentence.map("<i>{}</i>".format), words.map(f"{mark}{{}}".format))

    def made(texts: list[str]) -> str:
        cues = [f"{n}\n00:00:0{n}{stop}000 --> 00:00:0{n}{stop}900\n{text}\n" for n, text in enumerate(texts)]
        return head + "\n".join(cues)

    return st.lists(st.one_of(line, st.tuples(line, line).map("\n".join)), min_size=1, max_size=5).map(made)


def _po() -> Source:
    text = st.one_of(sentence, st.sampled_from(["%(n)s it's", 'say \\"it\\"', "a\\nb"]))
    entry = st.tuples(text, text, text).map(lambda row: f'# it\'s\nmsgid "{row[0]}"\nmsgstr "{row[1]}"\n" {row[2]}"\n')
    return st.lists(entry, max_size=4).map("\n".join)


FILES: dict[str, Callable[[], Source]] = {
    "txt": lambda: st.lists(sentence, max_size=5).map("\n\n".join),
    "md": lambda: st.one_of(
        _markdown(),
        soup(
            *(
                "*",
                "**",
                "_",
                "`",
                "[",
                "](x)",
                "![",
                "> ",
                "\n",
                "\n\n",
                "# ",
                "- ",
                "1. ",
                "    ",
                "\t",
                "  \n",
                "\\",
            ),
            *(
                "<b>",
                "</b>",
                "<div>",
                "&amp;",
                "&rsquo",
                "|",
                "---",
                "\n|---|\n",
                "{{ x }}",
                "~~",
                "<!-- ",
                " -->",
                ": ",
            ),
        ),
    ),
    "html": lambda: st.one_of(
        _html(),
        soup(
            *("<p>", "</p>", "<b>", "</b>", "<b", "<", ">", "&", "&amp;", "&rsquo;", "&lt", "&#8217;", "&#x80;", "\n"),
            *(
                "<!--",
                "-->",
                "<br>",
                "<code>",
                "</code>",
                "<script>",
                "</script>",
                "<img alt='",
                "'>",
                " title=x>",
                "\t",
            ),
        ),
    ),
    "xml": _xml,
    "feed": _feed,
    "json": _json,
    "jsonl": _jsonl,
    "csv": lambda: _table(","),
    "tsv": lambda: _table("\t"),
    "py": lambda: st.one_of(
        _python(), soup("'", '"', '"""', "f'", "{", "}", "\\", "#", "\n", "(", ")", "r'", "b'", "=", "\n    ")
    ),
    "rst": lambda: st.one_of(
        _rst(),
        soup(
            "*", "**", "``", "`", "`_", "::", "\n", "\n\n", "   ", "- ", ".. ", "|", "====\n", "\\", "_", "1. ", ":x:"
        ),
    ),
    "srt": lambda: _cues("", ",", "- "),
    "vtt": lambda: _cues("WEBVTT\n\n", ".", "<v Fred>"),
    "po": _po,
}


def edited_somewhere(file: File, new: str, data: st.DataObject) -> tuple[bytes, list[str]]:
    """A file with a few characters of one segment replaced, and the texts that it should show then."""
    texts = file.texts
    assume(texts)
    number = data.draw(st.integers(0, len(texts) - 1))
    text = texts[number]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 3, len(text))))
    written = file.edit([(number, start, end, new)])
    if not file.refused:
        texts[number] = text[:start] + new + text[end:]
    return written, texts
