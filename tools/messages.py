"""Keeps the catalogue up with what the product says.

`python -m tools.messages compile` makes the .mo files, `update` adds what is missing to the .po
files. Babel does both, so that no machine needs GNU gettext.
"""

import ast
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import write_po
from django.conf import settings
from django.utils.translation import templatize

from .catalogues import LANGUAGES, SOURCE, catalogue, compile_stale, path_of

KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "NC_": ((1, "c"), 2),
}


def collected() -> Catalog:
    """Every message of the templates and of the Python code, in English."""
    found = Catalog(charset="utf-8")
    for path, source in _sources():
        for line, message, comments, context in extract(
            "python", io.BytesIO(source.encode()), KEYWORDS, comment_tags=("Translators:",)
        ):
            where = (path.relative_to(SOURCE).as_posix(), line)
            found.add(message, None, [where], auto_comments=comments, context=context)
    for path in sorted((SOURCE / "cli").rglob("*.py")):
        for message in _help_of(ast.parse(path.read_text(encoding="utf-8"))):
            found.add(message, None, [(path.relative_to(SOURCE).as_posix(), 0)])
    return found


def _help_of(tree: ast.Module) -> Iterator[str]:
    """What argparse is given to explain commands and their options."""
    for node in ast.walk(tree):
        for given in node.keywords if isinstance(node, ast.Call) else ():
            if given.arg in {"help", "description"} and isinstance(given.value, ast.Constant):
                yield str(given.value.value)


def _sources() -> Iterator[tuple[Path, str]]:
    if not settings.configured:
        settings.configure()
    for path in sorted(SOURCE.rglob("*")):
        if path.suffix == ".py":
            yield path, path.read_text(encoding="utf-8")
        elif path.suffix in {".html", ".txt"}:
            text = templatize(path.read_text(encoding="utf-8"), origin=str(path))
            # Python would take the template's indentation for its own.
            yield path, "\n".join(line.lstrip() for line in text.splitlines())


def update() -> None:
    """Add new messages to the catalogues, untranslated, and drop those nobody says any more."""
    template = collected()
    for language in LANGUAGES:
        kept = catalogue(language)
        kept.update(template, no_fuzzy_matching=True)
        kept.obsolete.clear()
        with path_of(language).open("wb") as file:
            write_po(file, kept, width=0, include_lineno=False)


if __name__ == "__main__":
    {"compile": compile_stale, "update": update}[sys.argv[1]]()
