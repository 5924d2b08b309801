"""Makes a pack ready: loads its rules and takes down what a run needs to know of them."""

from newslint.derived import keep
from newslint.outlining import outline
from newslint.packs import open_pack
from newslint.prepared import Prepared
from newslint.rulefile import load
from newslint.waiting import Waiting

TYPE_CHECKING = False
if TYPE_CHECKING:
    from newslint.prepared import Signature


def prepare(folder: str, signature: "Signature" = ()) -> Prepared:
    """The pack in a folder, from its files. Raises `PackError`."""
    pack = open_pack(folder)
    rank = {family: index for index, family in enumerate(pack.families)}
    files = sorted(pack.files, key=lambda file: rank[file.family])
    made = [outline(load(file, file.family in pack.any_language)) for file in files]
    keep()
    return Prepared(
        pack.name,
        folder,
        pack.families,
        pack.after,
        tuple(sorted(pack.any_language)),
        tuple(told._replace(pack=pack.name) for told, _ in made),
        tuple(Waiting.of({told.id: triggers for told, triggers in made})),
        signature,
    )
