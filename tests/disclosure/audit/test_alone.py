"""The auditor shares no code with what it attacks: a mistake there must not be made again here."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import equiplan.disclosure as house

ROOT = Path(str(house.__file__)).parent
AUDIT = sorted((ROOT / "audit").glob("*.py"))
OTHERS = sorted(ROOT.glob("*.py"))
OUTSIDE = {"highspy", "numpy"}
MAY = {"domain.errors", "domain.text.languages", "domain.text.messages"}
STANDARD = set(sys.stdlib_module_names)


def imported(path: Path, package: str) -> Iterator[str]:
    """Every module that a file imports, from the top."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            base = ".".join([*(above if node.level else []), *filter(None, [node.module])])
            yield from (f"{base}.{each.name}" for each in node.names)


@pytest.mark.parametrize("path", AUDIT, ids=lambda path: path.name)
def test_the_auditor_knows_only_itself_languages_and_a_solver(path: Path) -> None:
    for name in imported(path, "equiplan.disclosure.audit"):
        is_own = name.startswith("equiplan.disclosure.audit.")
        is_domain = any(name.startswith(f"equiplan.{each}.") for each in MAY)
        is_outside = name.split(".")[0] in OUTSIDE | STANDARD
        assert is_own or is_domain or is_outside, name


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_nothing_that_protects_asks_the_auditor(path: Path) -> None:
    found = [*imported(path, "equiplan.disclosure")]
    assert not [name for name in found if name.startswith("equiplan.disclosure.audit")]
