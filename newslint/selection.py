"""The rules that a config leaves, with its options."""

import os

from newslint.config import Config, ConfigError, unknown_name, weight
from newslint.outline import OWN_RULES, PackError
from newslint.ready import ready
from newslint.ruleset import Ruleset
from newslint.shipping import shipped_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from newslint.outline import Outline, Trigger
    from newslint.rule import Rule
    from newslint.rulefile import RuleFile
    from newslint.waiting import Waiting


def ruleset(config: Config) -> Ruleset:
    """The rules that a config leaves, with its options. Raises `ConfigError`."""
    outlines, waiting = _outlines(config)
    _check_all_names(config, outlines)
    left: list[Outline] = []
    for id, outline in outlines.items():
        chosen = _is_chosen(id, config)
        if chosen == "by id" or (chosen and outline.default) or (chosen and id in config.rules):
            left.append(outline)
    loader = _Loader(config, outlines)
    if config.rules:
        left, waiting = loader.with_options(left, waiting)
    silent = [rule for rule in OWN_RULES if any(weight(name, rule) > 1 for name in config.ignore)]
    return Ruleset((), config.exceptions, outlines, silent, outlines=left, waiting=waiting, load=loader.load)


def _outlines(config: Config) -> "tuple[dict[str, Outline], list[Waiting]]":
    """The outline of every rule of the shipped pack and of the config's, in order of repair, and who waits for what."""
    where = f"{config.path}: " if config.path else ""
    try:
        packs = [ready(shipped_folder())]
        if config.packs:
            from newslint.packs import find_pack, rank

            packs += [ready(find_pack(name, config.folder or os.curdir)) for name in config.packs]
            ranked = rank(packs)
            any_language = frozenset().union(*(pack.any_language for pack in packs))
            outlines = {
                id: outlines._replace(any_language=outlines.any_language or id.partition("/")[0] in any_language)
                for id, outlines in ranked.items()
            }
        else:
            outlines = {outline.id: outline for outline in packs[0].outlines}
    except PackError as error:
        raise ConfigError(f"{where}{error}") from None
    return outlines, [waiting for pack in packs for waiting in pack.waiting]


def _check_all_names(config: Config, outlines: "Mapping[str, Outline]") -> None:
    where = f"{config.path}: " if config.path else ""
    named = [*config.select, *config.extend_select, *config.ignore, *(one.rule for one in config.exceptions)]
    check_names([*named, *(name for names in config.per_file_ignores.values() for name in names)], outlines, where)
    for name in config.rules:
        if name not in outlines:
            raise ConfigError(where + unknown_name("rule", name, outlines))


class _Loader:
    """Loads rules with the options that a config gives them."""

    def __init__(self, config: Config, outlines: "Mapping[str, Outline]") -> None:
        self._config = config
        self._outlines = outlines

    def load(self, id: str) -> "Rule":
        """Raises `PackError` and `OptionError`."""
        from newslint.rulefile import RuleFile, load, say

        outline = self._outlines[id]
        options = {key.replace("-", "_"): value for key, value in self._config.rules.get(id, {}).items()}
        severity = options.pop("severity", None)
        file = RuleFile(id, outline.path, outline.pack, outline.path.startswith(shipped_folder()))
        rule = load(file, outline.any_language, options)
        if severity is not None:
            say(rule, severity=_severity(severity))
        return rule

    def with_options(
        self, outlines: "Sequence[Outline]", waiting: "Sequence[Waiting]"
    ) -> "tuple[list[Outline], list[Waiting]]":
        """The outlines of the rules as they are with their options, which may change what they look for."""
        from newslint.outlining import outline
        from newslint.rule import OptionError
        from newslint.waiting import Waiting

        where = f"{self._config.path}: " if self._config.path else ""
        made: list[Outline] = []
        others: dict[str, tuple[Trigger, ...]] = {}
        for known in outlines:
            if known.id in self._config.rules:
                try:
                    told, triggers = outline(self.load(known.id))
                except PackError as error:
                    raise ConfigError(str(error)) from None
                except OptionError as error:
                    raise ConfigError(f'{where}[rules."{known.id}"]: {error}') from None
                told = told._replace(pack=known.pack)
                if not told.default and _is_chosen(known.id, self._config) != "by id":
                    continue
                if told != known:
                    others[known.id] = triggers
                known = told
            made.append(known)
        return made, [*(each.without(others) for each in waiting), *Waiting.of(others)] if others else [*waiting]


def _severity(value: "Any") -> str:
    from newslint.finding import Severity
    from newslint.rule import OptionError

    try:
        return str(Severity(value))
    except ValueError:
        raise OptionError(f"severity must be one of {', '.join(Severity)}") from None


def known_rules(config: Config) -> "tuple[dict[str, RuleFile], frozenset[str]]":
    """Every rule of the shipped pack and of the config's, and the families for any language. Raises `ConfigError`."""
    from newslint.rulefile import RuleFile

    outlines, _ = _outlines(config)
    files = {
        id: RuleFile(id, outline.path, outline.pack, outline.path.startswith(shipped_folder()))
        for id, outline in outlines.items()
    }
    return files, frozenset(id.partition("/")[0] for id, outline in outlines.items() if outline.any_language)


def check_names(names: "Iterable[str]", ids: "Iterable[str]", where: str = "") -> None:
    """Raises `ConfigError` for a name that is no rule's, no family's and not ALL."""
    names = list(names)
    if names:
        known = dict.fromkeys((*ids, *OWN_RULES, *(id.partition("/")[0] for id in (*ids, *OWN_RULES)), "ALL"))
        for name in names:
            if name not in known:
                raise ConfigError(where + unknown_name("rule", name, known))


def _is_chosen(rule: str, config: Config) -> bool | str:
    """Whether a rule is wanted; "by id" if it was named, which a rule that is off by default asks for."""
    base = config.select or ("ALL",)
    wanted = max((weight(name, rule) for name in (*base, *config.extend_select)), default=0)
    unwanted = max((weight(name, rule) for name in config.ignore), default=0)
    if wanted <= unwanted:
        return False
    return "by id" if wanted == 3 else True
