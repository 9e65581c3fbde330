"""Documentation cannot fall behind: it names every command, option, setting, and what is there."""

import argparse
import re
from pathlib import Path

import pytest

from equiplan.cli.main import parser
from equiplan.web.settings.environment import SETTINGS

from .source import ROOT

GUIDE = ROOT / "src/equiplan/web/help/guide"
GUIDES = [GUIDE / language / "administration.md" for language in ("fr", "en", "es")]


def options() -> list[str]:
    """Every command, and every option as `command --option`."""
    commands = next(
        action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    return [
        f"equiplan {name} {string}".strip()
        for name, command in commands.choices.items()
        for string in ("", *_strings(command))
    ]


def _strings(command: argparse.ArgumentParser) -> list[str]:
    """Its options; of a command in parts, each part and its options too."""
    parts = [each for each in command._actions if isinstance(each, argparse._SubParsersAction)]
    named = [(name, inner) for each in parts for name, inner in each.choices.items()]
    inside = [string for name, inner in named for string in (name, *_strings(inner))]
    return inside + [
        action.option_strings[-1]
        for action in command._actions
        if action.option_strings and action.dest != "help"
    ]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.parent.name)
def test_the_guide_names_every_command_and_option(guide: Path) -> None:
    text = guide.read_text(encoding="utf-8")
    sections = {part.split("`", 1)[0]: part for part in text.split("\n### `")}
    missing = []
    for option in options():
        command = " ".join(option.split()[:2])
        if option.removeprefix(command).strip() not in sections.get(command, ""):
            missing.append(option)
        elif command not in sections:
            missing.append(command)
    assert missing == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.parent.name)
def test_the_guide_names_every_setting_and_no_other(guide: Path) -> None:
    lines = guide.read_text(encoding="utf-8").splitlines()
    named = [line.split("`")[1] for line in lines if line.startswith(("| `EQUI", "| `DATA"))]
    assert named == list(SETTINGS)


def test_the_architecture_names_what_is_there() -> None:
    page = (ROOT / "docs/ARCHITECTURE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:\w+/)+[\w.]+|\w+\.(?:py|md))`", page))
    generic = {
        "app.py",
        "messages.py",
        "tasks.py",
        "searching.py",
        "waiting.py",
        "personal_data.py",
    }
    places = (ROOT, ROOT / "src/equiplan")
    assert len(named) > 40
    assert [
        each
        for each in sorted(named - generic)
        if not any((place / each).exists() for place in places)
    ] == []


def test_every_link_between_pages_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    broken = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in pages
        for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert broken == []
