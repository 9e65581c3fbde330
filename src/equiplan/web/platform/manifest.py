"""What an app declares of itself in its `app.py`; the platform collects it and names no app.

`APP` of each app says who may enter its pages, where they stand in the menu, to which organisation
its rows belong, what its audit events are called, which facts it knows, what it does every day,
what waits in it for whom, what can be found in it, and what it holds of people. Nothing works that
is not declared: an address without a route is not found, a model without a scope fails a test.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Literal

from django.apps import apps
from django.utils.functional import Promise

from equiplan.domain.access.roles import Permission
from equiplan.domain.figures.facts import Fact

from .personal_data import Book
from .search import SearchAct, SearchKind
from .waiting import WaitingKind

Words = str | Promise
Every = Literal["hour", "day"]
ITSELF = "id"  # in `scopes`: the organisation's own row


@dataclass(frozen=True, slots=True)
class Route:
    """Who may enter an address. `permission` is what a member must have; None asks no membership.

    `limit` is how many forms one address may send in a minute, 0 for any number;
    `limits_reading` counts the reading of the page as well. `writes` says why a page that is only
    looked at has to write to the database, which refuses it otherwise.
    """

    is_public: bool = False
    is_demo_only: bool = False
    permission: Permission | None = None
    limit: int = 0
    limits_reading: bool = False
    writes: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """A page among those that belong together (`section`), at its place among them."""

    section: str
    place: int
    url_name: str
    label: Words


@dataclass(frozen=True, slots=True)
class MenuItem:
    """Navigation: a word of the main menu, at its place in it.

    It is current on the pages of `apps` (labels), but for those whose URL name is in `without`;
    on those of `only` alone where it names some. `asks_permission` hides it from who may not enter.
    """

    place: int
    url_name: str
    label: Words
    apps: frozenset[str]
    only: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    asks_permission: bool = False


@dataclass(frozen=True, slots=True)
class Schedule:
    """What is done every hour or day of UTC; `run` gets the time and must be safe to run twice."""

    name: str
    every: Every
    run: Callable[[datetime], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything an app declares.

    `scopes`: model label -> the columns that lead to the organisation a row belongs to: a key of
    an organisation, or of a row that has a scope itself; of several, one that leads there is
    enough. `unscoped`: model label -> why its rows belong to none. `also_read`: model label ->
    conditions in SQL under which a row may be read, and only read, besides; `{me}` is its table.
    `events`: code of an audit event -> what was done, said after who did it.
    """

    routes: Mapping[str, Route] = field(default_factory=dict)
    menu: tuple[MenuItem, ...] = ()
    sections: Mapping[str, Words] = field(default_factory=dict)
    tabs: tuple[Tab, ...] = ()
    scopes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unscoped: Mapping[str, str] = field(default_factory=dict)
    also_read: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    events: Mapping[str, Words] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    waiting: tuple[WaitingKind[Any], ...] = ()
    searched: tuple[SearchKind[Any], ...] = ()
    acts: tuple[SearchAct, ...] = ()
    personal_data: Book | None = None


def routes(namespace: str, groups: Mapping[Route, tuple[str, ...]]) -> dict[str, Route]:
    """Routes by full URL name: `routes("plans", {READERS: ("list", "detail")})`.

    Without a namespace the names are full already.
    """
    prefix = f"{namespace}:" if namespace else ""
    return {f"{prefix}{name}": route for route, names in groups.items() for name in names}


def declared() -> list[App]:
    """What every installed app of ours declares, those below first.

    Models have to be loaded: manifests name functions that know them.
    """
    ours = (each.name for each in apps.get_app_configs() if each.name.startswith("equiplan.web."))
    return [import_module(f"{name}.app").APP for name in ours if find_spec(f"{name}.app")]


A_MINUTE = 20  # forms from one address, where anybody may send them
PUBLIC = Route(is_public=True, limit=A_MINUTE)
# Harmless, and whole schools share an address.
CHOICES = Route(is_public=True, limit=6 * A_MINUTE)
# Read by anybody, with nothing to guess: a school's whole lecture hall opens it behind one address.
PUBLISHED = Route(is_public=True, limit=60 * A_MINUTE, limits_reading=True)
OUTGOING = Route(is_public=True, limit=A_MINUTE, limits_reading=True)
GUESSED = Route(limit=A_MINUTE)
DEMO_ONLY = Route(is_public=True, is_demo_only=True)
SIGNED_IN = Route()
READERS = Route(permission=Permission.READ)
COMMENTERS = Route(permission=Permission.COMMENT)
BRINGERS = Route(permission=Permission.BRING)
EDITORS = Route(permission=Permission.EDIT)
REPORTERS = Route(permission=Permission.REPORT)
DECIDERS = Route(permission=Permission.DECIDE)
SHARERS = Route(permission=Permission.SHARE)
COORDINATORS = Route(permission=Permission.COORDINATE)
COLLECTORS = Route(permission=Permission.COLLECT)
AUDITORS = Route(permission=Permission.AUDIT)
PEOPLE_MANAGERS = Route(permission=Permission.MANAGE_PEOPLE)
MANAGERS = Route(permission=Permission.MANAGE_ORGANISATION)
