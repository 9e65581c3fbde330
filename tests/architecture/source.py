"""The source of the product as the architecture tests look at it."""

import ast
import importlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import equiplan

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = Path(equiplan.__path__[0])
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if path.parent.name != "migrations" and path.read_text()
)
TEMPLATES = sorted(
    path
    for path in PACKAGE.rglob("*")
    if path.suffix in {".html", ".txt"} and "templates" in path.parts
)
Function = ast.FunctionDef | ast.AsyncFunctionDef


def named(path: Path) -> str:
    """A file as a test names it."""
    return path.relative_to(PACKAGE).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """A module's syntax."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    """Every function of a module."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def sentences() -> dict[str, dict[str, str]]:
    """Every sentence of the product by its code."""
    found: dict[str, dict[str, str]] = {}
    for path in MODULES:
        if path.name.endswith("messages.py") and path.parent.name != "text":
            module = ".".join(("equiplan", *path.relative_to(PACKAGE).with_suffix("").parts))
            found |= importlib.import_module(module).MESSAGES
    return found
