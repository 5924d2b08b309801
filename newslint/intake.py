"""The bytes of a file as text, and what of it is prose under a config."""

from newslint.config import Config
from newslint.encoding import Source, decode, is_decoded
from newslint.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.reading import Scope


class Intake(NamedTuple):
    """A decoded file. `note` says what a reader of a report should know about its encoding."""

    source: Source
    scope: "Scope"
    note: str = ""

    @property
    def text(self) -> str:
        return self.source.text


def take_in(data: bytes, format: str, config: Config) -> Intake:
    """A file decoded, by a guess if it does not say how. Raises `NotText`."""
    source = decode(data, format)
    note = ""
    if not source.is_whole:
        from newslint.guessing import guess

        guessed = "" if source.bom or source.declared else guess(data)
        if guessed:
            source = decode(data, format, guessed)
            note = f"read as {guessed}, which is a guess; only ASCII is written to it; save it as UTF-8"
            return Intake(source, scope_of(config, source)._replace(writes=str.isascii), note)
        if is_decoded(source.text):
            note = f"read as UTF-8, though it says {source.declared}; only ASCII is written to it"
        else:
            note = f"some of its bytes are not {source.encoding.upper()}; they are left as they are"
    return Intake(source, scope_of(config, source), note)


def scope_of(config: Config, source: Source) -> "Scope":
    """What a config takes of a decoded file."""
    from newslint.reading import Scope

    fields = tuple((field, "") for field in config.text_fields) if config.text_fields else None
    return Scope(
        narrow=True,
        fields=fields,
        strings=config.python_strings,
        is_ascii=source.text.isascii(),
        writes=source.writes,
    )
