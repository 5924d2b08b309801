"""A rule's page, the table of rules, and what a config comes to."""

import json
from collections.abc import Iterable, Sequence

from newslint.config import Config
from newslint.rule import Example, Rule

_FIXES = {"safe": "safe", "unsafe": "unsafe", "shown": "shown only", "": "none: it reports"}


def page(rule: Rule) -> str:
    """A rule's page in Markdown, made from the rule."""
    facts = f"{rule.severity} · fix: {_FIXES[rule.fix]}"
    if not rule.default:
        facts += " · off until selected"
    parts = [f"# {rule.id}\n", f"{rule.summary}.\n", f"*{facts}*\n", f"{rule.why.strip()}\n"]
    parts += _examples("Bad", [example for example in rule.examples if example.bad])
    parts += _examples("Good", [example for example in rule.examples if not example.bad])
    options = rule.options()
    if options:
        rows = "".join(f"| `{name}` | `{_literal(value)}` |\n" for name, value in options.items())
        parts.append(f'## Options\n\n```toml\n[rules."{rule.id}"]\n```\n\n| option | default |\n| --- | --- |\n{rows}')
    return "\n".join(parts)


def table(rules: Iterable[Rule]) -> str:
    """One line a rule: id, severity, how safe its fix is, summary."""
    rows = [
        (rule.id, rule.severity, rule.fix or "-", rule.summary + ("" if rule.default else " (off)")) for rule in rules
    ]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    return "".join(
        f"{one:<{widths[0]}}  {two:<{widths[1]}}  {three:<{widths[2]}}  {four}\n" for one, two, three, four in rows
    )


def index(rules: Iterable[Rule]) -> str:
    """The page that lists all rules, in Markdown."""
    lines = ["# Rules\n"]
    family = ""
    for rule in rules:
        if rule.id.partition("/")[0] != family:
            family = rule.id.partition("/")[0]
            lines.append(f"\n## {family}\n\n| rule | what good copy does | fix |\n| --- | --- | --- |")
        fix = rule.fix or "–"
        off = "" if rule.default else " *(off until selected)*"
        lines.append(f"| [{rule.id}]({rule.id}.md) | {rule.summary}{off} | {fix} |")
    return "\n".join(lines) + "\n"


def settings_page(config: Config, rules: Iterable[Rule]) -> str:
    """Which config counts, what it says, and the rules that it leaves with their options, as TOML."""
    lines = [f"# {config.path or 'no config: the defaults'}"]
    for key in ("packs", "select", "extend_select", "ignore", "exclude"):
        value = getattr(config, key)
        if value:
            lines.append(f"{key.replace('_', '-')} = {_literal(value)}")
    for glob, names in config.per_file_ignores.items():
        lines.append(f"per-file-ignores.{json.dumps(glob)} = {_literal(names)}")
    for one in config.exceptions:
        told = {name: value for name, value in one._asdict().items() if value}
        lines += ["", "[[exceptions]]", *(f"{name} = {_literal(value)}" for name, value in told.items())]
    for rule in rules:
        lines += ["", f'[rules."{rule.id}"]', f"severity = {json.dumps(str(rule.severity))}"]
        lines += [f"{name} = {_literal(getattr(rule, name))}" for name in rule.options()]
    return "\n".join(lines) + "\n"


def _examples(title: str, examples: Sequence[Example]) -> list[str]:
    out = [f"## {title}\n"] if examples else []
    for example in examples:
        if example.options:
            out.append(f"With `{json.dumps(dict(example.options), ensure_ascii=False)}`:\n")
        out.append(_block(example.text))
        if example.beside:
            out += ["beside\n", *map(_block, example.beside)]
        if example.fixed is not None:
            out += ["becomes\n", _block(example.fixed)]
    return out


def _block(text: str) -> str:
    fence = "````" if "```" in text else "```"
    lines = "".join(f"{_visible(line)}\n" for line in text.split("\n"))
    return f"{fence}text\n{lines}{fence}\n"


def _visible(line: str) -> str:
    """A line with what cannot be seen shown: controls, combining and zero-width characters, odd and outer spaces."""
    import unicodedata

    shown = "".join(
        f"<U+{ord(character):04X}>"
        if unicodedata.category(character)[0] in "CM" or (character.isspace() and character != " ")
        else character
        for character in line
    )
    bare = shown.strip(" ")
    if bare == shown:
        return shown
    lead = len(shown) - len(shown.lstrip(" ")) if bare else 0
    return "␣" * lead + bare + "␣" * (len(shown) - lead - len(bare))


def _literal(value: object) -> str:
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(_literal, value)) + "]"
    return json.dumps(value, ensure_ascii=False)
