"""All that the apps declare, as one: filled once when the product starts, read ever after."""

from collections.abc import Mapping
from typing import TypeVar

from django.core.exceptions import ImproperlyConfigured

from equiplan.domain.figures.facts import Registry

from .manifest import App, MenuItem, Route, Schedule, Tab, Words, declared
from .personal_data import BOOKS
from .search import ACTS, SEARCHED
from .waiting import KINDS

V = TypeVar("V")

ROUTES: dict[str, Route] = {}
MENU: list[MenuItem] = []
SECTIONS: dict[str, Words] = {}
TABS: dict[str, list[Tab]] = {}
SCOPES: dict[str, tuple[str, ...]] = {}
UNSCOPED: dict[str, str] = {}
ALSO_READ: dict[str, tuple[str, ...]] = {}
EVENTS: dict[str, Words] = {}
FACTS = Registry()
SCHEDULES: dict[str, Schedule] = {}


def collect() -> None:
    """Take in what every app declares; ImproperlyConfigured where two declare the same."""
    if ROUTES:
        return
    for app in declared():
        _take(app)
    MENU.sort(key=lambda each: each.place)
    for pages in TABS.values():
        pages.sort(key=lambda each: each.place)


def _take(app: App) -> None:
    _add(ROUTES, app.routes)
    _add(SECTIONS, app.sections)
    _add(SCOPES, app.scopes)
    _add(UNSCOPED, app.unscoped)
    _add(EVENTS, app.events)
    _add(SCHEDULES, {each.name: each for each in app.schedules})
    for label, conditions in app.also_read.items():  # several apps may open rows of one model
        ALSO_READ[label] = (*ALSO_READ.get(label, ()), *conditions)
    for tab in app.tabs:
        TABS.setdefault(tab.section, []).append(tab)
    MENU.extend(app.menu)
    FACTS.add(*app.facts)
    _add(KINDS, {each.code: each for each in app.waiting})
    _add(SEARCHED, {each.code: each for each in app.searched})
    _add(ACTS, {each.url_name: each for each in app.acts})
    if app.personal_data:
        _add(BOOKS, {app.personal_data.name: app.personal_data})


def _add(known: dict[str, V], more: Mapping[str, V]) -> None:
    if twice := known.keys() & more.keys():
        raise ImproperlyConfigured(f"declared by two apps: {', '.join(sorted(twice))}")
    known.update(more)


def event_label(event: str) -> str:
    """What was done, in the language of the page; the code where no app says it any more."""
    return str(EVENTS.get(event, event))
