"""What a block of reStructuredText can begin with."""

from unicodedata import combining, east_asian_width

from newslint.compiled import expression

_NUMBER = r"(?:[0-9]+|[a-z]|[A-Z]|[ivxlcdm]+|[IVXLCDM]+|#)"
_ARGUMENT = r"(?:[a-zA-Z][a-zA-Z0-9_-]*|<[^<>]+>)"
_OPTION = rf"(?:[-+][a-zA-Z0-9](?: ?{_ARGUMENT})?|(?:--|/)[a-zA-Z0-9][a-zA-Z0-9_-]*(?:[ =]{_ARGUMENT})?)"
_GAP = r"(?:[ \t]+|$)"
NAME = r"[^\W_]+(?:[-._+:][^\W_]+)*"
"""A simple reference name, the name of a role or of a directive."""

MARK = expression(
    rf"(?P<bullet>[-+*\u2022\u2023\u2043]{_GAP})"
    rf"|(?P<enumerator>(?:\({_NUMBER}\)|{_NUMBER}[.)]){_GAP})"
    rf"|(?P<field>:(?![: ])(?:[^:\\]|\\.|:(?!(?:[ `]|$)))*(?<! ):{_GAP})"
    rf"|(?P<option>{_OPTION}(?:, {_OPTION})*(?:  +|\t[ \t]*| ?$))"
    rf"|(?P<doctest>>>>{_GAP})"
    rf"|(?P<verse>\|{_GAP})"
    r"|(?P<grid>\+-[-+]+-\+ *$)"
    r"|(?P<table>=+(?: +=+)+ *$)"
    rf"|(?P<explicit>\.\.{_GAP})"
    rf"|(?P<anonymous>__{_GAP})"
    r"|(?P<adornment>(?P<one>[!-/:-@\[-`{-~])(?P=one)* *$)"
)
EXPLICIT = expression(
    r"\.\.[ \t]+(?:"
    rf"(?P<footnote>\[(?:[0-9]+|#(?:{NAME})?|\*|{NAME})\]{_GAP})"
    r"|(?P<target>_(?![ ]|$))"
    r"|(?P<substitution>\|(?![ ]|$))"
    rf"|(?P<directive>(?P<name>{NAME})[ ]?::{_GAP}))"
)
TARGET = expression(r"\s*_(?:`(?!\s)[^`]+`|(?![\s`])(?:[^:\\]|\\.|:(?!\s|$))+?)\s?:(?:\s|$)", 16)
"""What a link target must begin with, to be one."""
BORDER = expression(r"=+[ =]*$")
"""A line of a simple table that is no row."""
ADORNMENT = expression(r"([!-/:-@\[-`{-~])\1*$")
"""An underline, an overline or a transition."""
ATTRIBUTION = expression(r"(?:---?(?!-)|\u2014) *(?=[^ \n])")
LITERAL = expression(r"(?<!\\)(?:\\\\)*::$")
"""The end of a paragraph that has a literal block behind it."""


def width(text: str) -> int:
    """How many columns a text takes."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(each) in "WF" else 1 for each in text if not combining(each))
