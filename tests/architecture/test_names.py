"""Names are the field's and Django's: a private word never comes back into the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .source import MODULES, named, tree

# A word of the old house -> what it is called.
BANNED = {
    "deed": "permission, service, event or change",
    "deeds": "permissions, services, events or changes",
    "door": "route or permissions",
    "doors": "routes",
    "wall": "policy or scope",
    "walls": "row_security",
    "ears": "reader",
}
PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


def _identifiers(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.arg(arg=name) | ast.Attribute(attr=name) | ast.Name(id=name):
                yield name
            case ast.alias(name=name, asname=asname):
                yield asname or name
            case _:
                pass


def test_no_identifier_is_a_private_word() -> None:
    found = {
        f"{named(path)}: {name} ({BANNED[part.lower()]})"
        for path in MODULES
        for name in _identifiers(path)
        for part in PARTS.findall(name)
        if part.lower() in BANNED
    }
    assert found == set()
    assert not [named(path) for path in MODULES if path.stem in BANNED]
