"""The house stays as it was designed: small modules, short functions, a reason on every file."""

import ast
import re
from pathlib import Path
from string import Formatter

from equiplan.domain.text.languages import LANGUAGES

from .source import MODULES, TEMPLATES, functions, named, sentences, tree

LONGEST_MODULE = 400
LONGEST_FUNCTION = 40
ELSEWHERE = re.compile(r"""(?:src|href|action|hx-\w+)\s*=\s*["']?\s*(?:https?:)?//""")
INLINE = re.compile(r"""\s(?:style|on\w+)\s*=|<style\b(?![^>]*\bnonce=)|javascript:""")
SCRIPT = re.compile(r"<script\b(?![^>]*\b(?:src|nonce)=)")


def test_every_module_is_short_and_says_first_why_it_exists() -> None:
    long = [
        f"{named(path)}: {lines} lines"
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    ]
    assert long == []
    assert [named(path) for path in MODULES if not ast.get_docstring(tree(path))] == []


def test_every_function_is_short() -> None:
    long = [
        f"{named(path)}: {each.name}"
        for path in MODULES
        for each in functions(path)
        if (each.end_lineno or each.lineno) - each.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_no_template_asks_anything_of_others_or_holds_what_browsers_refuse() -> None:
    found = [
        f"{named(path)}: {match}"
        for path in TEMPLATES
        for pattern in (ELSEWHERE, INLINE, SCRIPT)
        for match in pattern.findall(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_every_sentence_is_said_in_three_languages_with_the_same_facts() -> None:
    wrong = [
        code
        for code, said in sentences().items()
        if set(said) != {"fr", "en", "es"} or len(set(map(_facts, said.values()))) != 1
    ]
    assert wrong == []


def _facts(sentence: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


def test_no_module_holds_sentences_in_three_languages() -> None:
    """They are in the catalogue; a module declares them in English, with `N_`."""
    tables = [
        f"{named(path)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Dict) and _is_by_language(node) and _has_a_sentence(node)
    ]
    assert tables == []


def _is_by_language(node: ast.Dict) -> bool:
    keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
    return keys == set(LANGUAGES)


def _has_a_sentence(node: ast.Dict) -> bool:
    texts = [each.value for each in node.values if isinstance(each, ast.Constant)]
    return any(" " in text.strip() for text in texts if isinstance(text, str))


def test_every_refusal_and_finding_has_its_sentence() -> None:
    said = sentences()
    assert [f"{named(p)}: {code}" for p in MODULES for code in _codes(p) if code not in said] == []


def _codes(path: Path) -> list[str]:
    """The codes that are written out where a refusal or a finding is made."""
    calls = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Call) and node.args]
    return [
        str(call.args[0].value)
        for call in calls
        if re.search(r"(Refused|^Finding)$", getattr(call.func, "id", ""))
        and isinstance(call.args[0], ast.Constant)
    ]
