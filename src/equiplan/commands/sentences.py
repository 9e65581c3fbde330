"""What the commands that read and write plans may have to refuse, in three languages."""

from ..core.sentences import Sentences

SENTENCES: Sentences = {
    "file.not_json": {
        "fr": "«\u00a0{file}\u00a0» n’est pas du JSON lisible. Exportez à nouveau le plan avec «\u00a0equiplan import FICHIER --json\u00a0».",
        "en": "“{file}” is not readable JSON. Export the plan again with “equiplan import FILE --json”.",
        "es": "«{file}» no es un JSON legible. Exporte de nuevo el plan con «equiplan import ARCHIVO --json».",
    },
    "file.exists": {
        "fr": "«\u00a0{file}\u00a0» existe déjà. Choisissez un autre nom, ou ajoutez --force pour le remplacer.",
        "en": "“{file}” already exists. Choose another name, or add --force to replace it.",
        "es": "«{file}» ya existe. Elija otro nombre o añada --force para reemplazarlo.",
    },
    "file.not_written": {
        "fr": "«\u00a0{file}\u00a0» n’a pas pu être écrit. Vérifiez que le dossier existe et que vous pouvez y écrire.",
        "en": "“{file}” could not be written. Check that the folder exists and that you may write there.",
        "es": "No se ha podido escribir «{file}». Compruebe que la carpeta existe y que puede escribir en ella.",
    },
}
