"""Whatever an action writes in the record has words in three languages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.utils import translation

import equiplan.web
from equiplan.web.platform.registry import EVENTS, FACTS, event_label

WEB = Path(equiplan.web.__file__).parent
CODE = re.compile(r"[a-z_]+\.[a-z_]+\Z")
# f"{kind}.changed" and f"plan.{status}": the words that stand for what is put in.
PUT_IN = {
    "{}.changed": ("plan.changed", "axis.changed", "action.changed"),
    "{}.restored": ("axis.restored", "action.restored", "indicator.restored"),
    "plan.{}": ("plan.draft", "plan.validated", "plan.active", "plan.closed"),
}


# What looks like a deed and is the name of something else.
NAMES = {
    "home.start": "the lock of the first run",
    "demo_facts.toml": "a file of the demonstration",
    "illustration.csv": "a file of the demonstration",
    "organisations.retention": "a work that comes back every day",
}


def _modules() -> Iterator[Path]:
    for path in sorted(WEB.rglob("*.py")):
        told = path.read_text(encoding="utf-8")
        inside = "services" in path.parts or path.stem in {"services", "tasks", "demo"}
        if inside or "audit import" in told:
            yield path


def _refusals() -> set[str]:
    """The codes that are not deeds: what is refused, what a model is called, and facts."""
    labels = {model._meta.label_lower for model in apps.get_models()}
    labels |= {fact.code for fact in FACTS.all()}
    tables = {
        ast.literal_eval(key)
        for path in WEB.parent.rglob("*messages.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    }
    return labels | {each for each in tables if isinstance(each, str)}


def _codes(path: Path) -> Iterator[str]:
    """The texts that look like deeds, in calls and in tables of a module."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.JoinedStr):
            shape = "".join(
                str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
            )
            yield from PUT_IN.get(shape, ())
        elif isinstance(node, ast.Constant) and CODE.match(str(node.value)):
            yield str(node.value)


def codes_in_the_source() -> set[str]:
    """Every text of our writers that looks like a deed."""
    return {code for path in _modules() for code in _codes(path)}


def test_every_event_that_is_recorded_has_words() -> None:
    assert codes_in_the_source() - _refusals() - set(NAMES) - set(EVENTS) == set()


def test_no_event_has_words_that_nothing_records() -> None:
    assert set(EVENTS) - codes_in_the_source() == set()


@pytest.mark.parametrize("language", ["fr", "es"])
def test_the_words_are_said_in_each_language(language: str) -> None:
    with translation.override("en"):
        english = {event: event_label(event) for event in EVENTS}
    with translation.override(language):
        assert [event for event in EVENTS if event_label(event) == english[event]] == []
