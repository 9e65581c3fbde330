"""The list of attacks names tests that exist, and says how each attack is stopped."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LIST = (ROOT / "docs/security.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", LIST)
WANTED = (
    "IDOR", "CSRF", "XSS", "SQL", "SSRF", "Open redirect", "Session fixation", "Mass assignment",
    "Host header", "Path traversal", "Formulas", "XXE", "Zip bomb", "ReDoS",
)  # fmt: skip


def _tests_in(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {each.name for each in tree.body if isinstance(each, ast.FunctionDef)}


def test_every_test_that_is_named_exists() -> None:
    assert len(NAMED) > 25
    assert [(path, name) for path, name in NAMED if name not in _tests_in(path)] == []


def test_every_attack_has_a_test_that_tries_it() -> None:
    rows = [line for line in LIST.splitlines() if line.startswith("| **")]
    assert [row for row in rows if "::test_" not in row or row.count("|") != 4] == []
    assert [attack for attack in WANTED if not any(f"**{attack}" in row for row in rows)] == []
