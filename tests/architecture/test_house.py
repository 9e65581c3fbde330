"""The house stays as it was designed: small modules, short functions, a reason on every file."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from .source import MODULES, TEMPLATES, functions, named, sentences, tree

LONGEST_MODULE = 400
LONGEST_FUNCTION = 40
ELSEWHERE = re.compile(r"""(?:src|href|action|hx-\w+)\s*=\s*["']?\s*(?:https?:)?//""")
INLINE = re.compile(r"""\s(?:style|on\w+)\s*=|<style\b(?![^>]*\bnonce=)|javascript:""")
SCRIPT = re.compile(r"<script\b(?![^>]*\b(?:src|nonce)=)")


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_short_and_says_first_why_it_exists(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE
    assert ast.get_docstring(tree(path))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_function_is_short(path: Path) -> None:
    long = [
        each.name
        for each in functions(path)
        if (each.end_lineno or each.lineno) - each.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_a_template_asks_nothing_of_others_and_holds_nothing_browsers_refuse(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = [pattern.findall(text) for pattern in (ELSEWHERE, INLINE, SCRIPT)]
    assert found == [[], [], []]


@pytest.mark.parametrize(("code", "said"), sentences().items(), ids=lambda each: str(each)[:40])
def test_a_sentence_is_said_in_three_languages_with_the_same_facts(
    code: str, said: dict[str, str]
) -> None:
    assert set(said) == {"fr", "en", "es"}
    facts = [{name for _, name, _, _ in Formatter().parse(each) if name} for each in said.values()]
    assert facts[0] == facts[1] == facts[2]


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_every_refusal_and_finding_has_its_sentence(path: Path) -> None:
    said = sentences()
    assert [code for code in _codes(path) if code not in said] == []


def _codes(path: Path) -> list[str]:
    """The codes that are written out where a refusal or a finding is made."""
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and node.args]
    return [
        str(call.args[0].value)
        for call in calls
        if re.search(r"(Refused|^Finding)$", getattr(call.func, "id", ""))
        and isinstance(call.args[0], ast.Constant)
    ]
