"""Apps declare, the platform collects: it names no app, and nothing is declared twice."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured

from equiplan.web.platform import registry
from equiplan.web.platform.manifest import READERS, App, declared

from .source import PACKAGE, named

PLATFORM = PACKAGE / "web" / "platform"
APPS = sorted(
    each.label for each in apps.get_app_configs() if each.name.startswith("equiplan.web.")
)
SIBLINGS = [label for label in APPS if label != "platform"]
# "plans:list", "plans.plan", "plans/entry.html", equiplan.web.plans, `{% load plans %}`
NAMES = re.compile(
    rf"""["']({"|".join(SIBLINGS)})[:./][A-Za-z]|equiplan\.web\.({"|".join(SIBLINGS)})\b"""
)


def _files() -> list[Path]:
    found = [*PLATFORM.rglob("*.py"), *PLATFORM.rglob("*.html")]
    return sorted(path for path in found if "migrations" not in path.parts)


def test_no_string_in_the_platform_names_an_app() -> None:
    assert len(SIBLINGS) > 12
    found = [
        f"{named(path)}: {match[0]}"
        for path in _files()
        for match in NAMES.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_every_app_declares_itself() -> None:
    assert len(declared()) == len(APPS)


def test_what_two_apps_declare_is_refused() -> None:
    with pytest.raises(ImproperlyConfigured, match="plans:list"):
        registry._take(App(routes={"plans:list": READERS}))


def test_tabs_stand_in_sections_that_are_named_and_lead_where_somebody_may_go() -> None:
    assert set(registry.TABS) == set(registry.SECTIONS)
    pages = [tab.url_name for pages in registry.TABS.values() for tab in pages]
    assert set(pages) | {item.url_name for item in registry.MENU} <= set(registry.ROUTES)
    places = [(tab.section, tab.place) for pages in registry.TABS.values() for tab in pages]
    assert len(places) == len(set(places))
