from collections.abc import Iterator
from re import IGNORECASE, Match

from newslint import Document, Finding, Rule, bad, expression, good, losses, mojibake

STRAIGHTENED = str.maketrans("‘’“”", "''\"\"")
NEAR = 120
ABOUT_CODE = expression(
    r"\b(?:code|coding|regex|regular expressions?|unicode|escap(?:e[ds]?|ing)|backslash(?:es)?|URL|JSON|"
    r"encod(?:ed?|ing)|python|javascript|printf?|LaTeX|string literals?)\b|[{};] *$|://|\(\"",
    IGNORECASE,
)
BYTES = (
    r"(?:%[C-Fc-f][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f]){1,3})+"
    r"|(?:\\x[c-fC-F][0-9A-Fa-f](?:\\x[89abAB][0-9A-Fa-f]){1,3})+"
    r"|(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3})+"
)
BYTE = r"\\x(?:9[1-7]|[a-fA-F][0-9a-fA-F])|(?<=[a-z]{2})=9[1-7](?=[a-z ,.])"
UNIT = r"(?:\\u[0-9a-fA-F]{4})+|\\U000[0-9a-fA-F]{5}|<[Uu]\+[0-9a-fA-F]{4,5}>"
RTF = r"(?<!\\)\\['’](?P<rtf>(?:9[1-7]|85|[a-f][0-9]))"
LETTER = r"(?P<before>\b[A-Za-z][a-z]{1,12})=(?P<byte>[CEF][0-9A-F])(?P<after>[a-z]{0,12})(?![\w=])"
MARK = r"(?<![\\(\[])\\(?P<mark>[\"'’‘“”])"
BREAK = r"(?<=[.!?,:;\"'”’ ])(?:\\r)?(?:\\n)(?:(?:\\r)?\\n)*(?=[\sA-Z“‘\"'0-9]|$)"
SLASH = r"(?<=[A-Za-z0-9])\\/(?=[A-Za-z0-9])"
SPACE = r"(?<=[A-Za-z,])%20(?=[A-Za-z])"
HEX = expression(r"[0-9A-Fa-f]{2}(?=[%=\\]|\Z)")


class EscapeSequence(Rule):
    """Text holds characters, not what a program writes in their place.

    `\\u2019` is JSON's, `%E2%80%99` a web address’s, `=E2=80=99` an e-mail’s (RFC 8259, 3986, 2045): a step on the way
    to the page was left out. What each stands for is defined; line breaks and spaces may have been meant otherwise.
    """

    message = "“{found}” is an escape for “{write}”"
    severity = "error"
    fix = "safe"
    find = rf"{BYTES}|{UNIT}|{BYTE}|{LETTER}|{RTF}|{MARK}|{BREAK}|{SLASH}|{SPACE}"
    examples = (
        bad("L'Or%C3%A9al isn%E2%80%99t here.", good="L'Oréal isn’t here."),
        bad("It\\u2019s the caf\\u00e9.", good="It’s the café."),
        bad("It\\xe2\\x80\\x99s a na\\xefve plan.", good="It’s a naïve plan."),
        bad("We=E2=80=99re late, and don=92t know.", good="We’re late, and don’t know."),
        bad("The mayor<U+2019>s caf=E9 is the firm\\'92s.", good="The mayor’s café is the firm’s."),
        bad('It\\\'s late and it\\"s over: \\"No.\\"', good='It\'s late and it"s over: "No."'),
        bad("It is shut.\\n\\nThe end.", good="It is shut.\n\nThe end."),
        bad("It is open 24\\/7 and is well%20known.", good="It is open 24/7 and is well known."),
        bad("A \\ud83d\\ude00 face", good="A 😀 face"),
        good("The folder C:\\new\\users and C:\\Users\\name are there."),
        good("In JSON the escape \\u2019 is an apostrophe, and \\n a line break."),
        good("It rose by 5%20 years ago; x=90, y=C3, 50%DA and T=92K."),
        good("See https://example.org/caf%C3%A9 for it."),
        good("¯\\_(ツ)_/¯ and a \\ backslash"),
    )

    def found(self, document: Document, match: Match[str]) -> Iterator[Finding]:
        text, (start, end) = document.text, match.span()
        if ABOUT_CODE.search(text[text.rfind("\n", 0, start) + 1 :][: start + NEAR], max(start - NEAR, 0)):
            return
        write, safety = self.meant(match)
        if write is None:
            return
        if mojibake.has_straight_marks(text):
            write = write.translate(STRAIGHTENED)
        yield self.finding((start, end), replace=write, safety=safety, found=match[0])

    def meant(self, match: Match[str]) -> tuple[str | None, str | None]:
        found = match[0]
        if match["byte"]:
            word = match["before"] + bytes.fromhex(match["byte"]).decode("cp1252") + match["after"]
            return word if losses.is_known(word, {}) else None, None
        if match["rtf"]:
            return bytes.fromhex(match["rtf"]).decode("cp1252"), None
        if match["mark"]:
            inside = match.string[match.start() - 1 : match.start()].isalpha() and match["mark"] in "'’"
            return match["mark"], None if inside else "unsafe"
        if found == "\\/":
            return "/", "unsafe"
        if found == "%20":
            return " ", "unsafe"
        if "\\n" in found:
            return "\n" * found.count("\\n"), "unsafe"
        try:
            return decoded(found), None
        except UnicodeError:
            return None, None


def decoded(found: str) -> str | None:
    if found[0] == "<":
        write = chr(int(found[3:-1], 16))
    elif "u" in found.lower():
        units = expression(r"\\+[uU]([0-9a-fA-F]+)").findall(found)
        joined = b"".join(int(unit, 16).to_bytes(4, "little")[: 2 if len(unit) == 4 else 4] for unit in units)
        write = joined.decode("utf-16-le" if len(units[0]) == 4 else "utf-32-le")
    else:
        encoded = bytes(int(pair, 16) for pair in HEX.findall(found))
        write = encoded.decode("utf-8" if len(encoded) > 1 else "cp1252")
    return write if write.isprintable() or write in "\xa0\xad" else None
