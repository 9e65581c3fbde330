"""The states pages come to: refused, blocked, locked, emptied, out of patience, not allowed.

Each row opens a page, does what brings the state about, and names what then has to be seen. First
views are in `pages.py`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from playwright.sync_api import Locator, Page

from equiplan.importing.series.model import Table
from equiplan.web.benchmarks import services as benchmarks
from equiplan.web.organisations.models import Assignment
from equiplan.web.plans import services as plans
from equiplan.web.platform.roles import Role

from ..people import member_of
from ..web import readings
from ..web.data_requests import staged as asking
from ..web.datasets import making as counts
from ..web.networks import staged as network
from ..web.publications import staged as releases
from . import pages
from .pages import Reach, Row, Stage

Steps = Callable[[Page], None]
REFUSED, EMPTY = ".error-summary", "main .empty"
BAD, WARNED = "main .note-bad", "main .note-warn"
FIELDS = "input:not([type=hidden],[type=checkbox],[type=radio],[type=file]), textarea"
WRITE = "(field, text) => { field.value = /^(date|number)$/.test(field.type) ? '' : text }"
SEND = "button => { button.form.noValidate = true; button.form.requestSubmit(button) }"
OTHER_BUTTONS = "[name=more], [name=reset], [name=check], [name=preview], [name=look]"


def _form(page: Page) -> Locator:
    return page.locator("main form[method=post]:has(.field, .drop)").last


def _button(form: Locator) -> Locator:
    """What sends the form for good: it may have others, and they may be all it has."""
    last = form.locator(f"button[type=submit]:not({OTHER_BUTTONS})")
    return (last if last.count() else form.locator("button[type=submit]")).last


def sends(**values: str) -> Steps:
    """Every field of the form emptied, but for those that are given, and the form sent."""

    def steps(page: Page) -> None:
        form = _form(page)
        for field in form.locator(FIELDS).all():
            field.evaluate(WRITE, values.get("every", ""))
        for name, text in values.items():
            if name != "every":
                form.locator(f"[name={name}]").fill(text)
        _button(form).evaluate(SEND)

    return steps


def nothing(_page: Page) -> None:
    """The state is there when the page opens."""


def looks_for(words: str, name: str = "text") -> Steps:
    """A search, in the field of that name."""

    def steps(page: Page) -> None:
        page.goto(f"{page.url}?{name}={words}")

    return steps


@dataclass(frozen=True, slots=True)
class State:
    """A page (`row`), what is done there, and what is seen then (a selector).

    `limits` are settings of how often one may try: off in other tests.
    """

    row: Row
    steps: Steps = nothing
    shows: str = REFUSED
    limits: Mapping[str, object] | None = None

    def __str__(self) -> str:
        return f"{self.row} · {self.shows}"


def refused(name: str, parts: Callable[[Stage], Reach] = pages.nothing, **values: str) -> State:
    """A form that is sent with nothing in it, or with what is given, and comes back."""
    return State(Row(name, parts=parts), sends(**values))


def refused_of_a_stranger(name: str, **values: str) -> State:
    """A form that is sent by somebody who has not signed in."""
    return State(Row(name, as_stranger=True), sends(**values))


def as_a_reader(stage: Stage) -> Reach:
    """For pages that somebody who only reports figures may not open."""
    Assignment.objects.filter(member=stage.member).delete()
    member_of(stage.account, stage.organisation, Role.DATA_OFFICER)
    return ()


def a_file_not_understood(stage: Stage) -> Reach:
    """For the page of a file of people in which no column says the sex."""
    people = "Nom;Grade\nZéphyrine Canari;A\nOdile Brun;B\nPaul Gris;A\n"
    return (counts.counted(counts.dataset(stage.member), stage.member, people).pk,)


def two_dataflows(stage: Stage) -> Reach:
    """For the page of a file of figures with two dataflows, one of which is to be chosen."""
    columns = ("REF_AREA", "TIME_PERIOD", "OBS_VALUE", "UNIT_MULT", "DATAFLOW")
    rows = (("ML", "2022", "26", "0", "EX:SEATS(1.0)"), ("ML", "2023", "1.2", "3", "EX:PAY(1.0)"))
    table = Table("csv", columns, rows, (2, 3), structure="DATAFLOW", withdrawn=1)
    how: dict[str, Any] = {"digest": "0" * 64, "by": stage.member, "now": readings.NOW}
    return (benchmarks.bring(table, "figures.csv", **how).pk,)


def a_closed_plan(stage: Stage) -> Reach:
    """For the page of a plan that nobody may change any more."""
    plan = pages.a_plan_that_lived(stage)
    return (plans.set_status(plan, "closed", by=stage.member, now=readings.NOW).pk,)


def tries_too_often(page: Page) -> None:
    """One form more than one address may send in a minute."""
    cache.clear()
    sends(login="nobody@example.org", password="not this one")(page)
    page.wait_for_selector(REFUSED)
    sends(login="nobody@example.org", password="not this one")(page)


STATES = (
    # forms that came back
    refused_of_a_stranger("account_login", login="nobody@example.org", password="not this one"),
    refused_of_a_stranger("account_reset_password"),
    refused("account_change_password"),
    refused("account_reauthenticate", password="not this one"),
    refused("account_profile", every="x" * 400),
    State(Row("account_join", parts=pages.an_invitation, as_stranger=True), sends()),
    refused("benchmarks:add"),
    refused("benchmarks:check", pages.a_series_to_check),
    refused("organisations:add_person"),
    refused("organisations:correct_person", pages.somebody),
    refused("organisations:add_unit"),
    refused("organisations:unit", pages.a_unit),
    refused("organisations:identity", every="x" * 300),
    refused("organisations:set_retention", every="0"),
    refused("organisations:set_words", every="x" * 300),
    refused("indicators:define"),
    refused("indicators:redefine", pages.a_definition),
    State(Row("plans:edit", parts=pages.a_field("action", "title")), sends(), ".field-error"),
    refused("plans:validate", pages.a_plan),
    refused("plans:revise", pages.its()),
    refused("plans:measure", pages.a_plan),
    refused("data_requests:new"),
    refused("data_requests:change", asking.in_writing),
    refused("data_requests:add_question", asking.in_writing),
    refused("data_requests:put_off", asking.lived),
    refused("data_requests:send_back", asking.with_an_open_lock),
    refused("data_requests:exception", asking.with_an_open_lock),
    refused("data_requests:fill", asking.to_answer, every="douze"),
    refused("networks:invite"),
    refused("networks:join"),
    refused("networks:introduce"),
    refused("networks:receive"),
    refused("networks:end", network.to_end),
    refused("networks:grant", network.to_grant),
    refused("datasets:new"),
    refused("datasets:change", pages.a_dataset),
    refused("datasets:bring", pages.a_dataset),
    refused("datasets:enter", pages.a_counted_dataset, every="douze"),
    refused("publications:withdraw", releases.one),
    refused("imports:bring"),
    refused("imports:part", pages.a_row_to_correct),
    State(
        Row("imports:reading", title="what is in no field", parts=pages.a_printed_reading),
        lambda page: page.locator("#left-over summary").click(),
        "#left-over button[value=action]",
    ),
    State(
        Row("imports:reading", title="a place that was chosen", parts=pages.a_printed_reading),
        lambda page: page.locator("#what-was-read .to-place").first.click(),
        ".places .is-marked",
    ),
    State(
        Row("imports:reading", title="a line spoken of", parts=pages.a_questioned_reading),
        lambda page: page.get_by_role("link", name="Autre chose", exact=True).click(),
        "main form select#role",
    ),
    State(
        Row("imports:reading", title="a reading as text", parts=pages.a_printed_reading),
        lambda page: page.get_by_role("link", name="Afficher le texte").click(),
        ".document-words",
    ),
    refused("imports:part", pages.an_axis_to_correct),
    # messages that stop, with what to do next
    State(Row("account_erase"), shows=WARNED),
    State(Row("datasets:people_file", parts=a_file_not_understood), shows=f"{WARNED} a.button"),
    State(Row("publications:draft", parts=releases.blocked), shows=BAD),
    State(Row("benchmarks:check", parts=pages.a_series_to_check), shows=WARNED),
    State(Row("benchmarks:check", parts=two_dataflows), shows=WARNED),
    State(Row("plans:detail", parts=a_closed_plan), shows="h1"),
    State(Row("data_requests:answer", parts=asking.answered), shows="h1"),
    # nothing found, nothing there
    State(Row("search:index"), looks_for("xyzzyx", "q"), EMPTY),
    State(
        Row("search:index", parts=pages.beside(pages.a_plan)),
        looks_for("formation", "q"),
        "main .entries",
    ),
    State(Row("organisations:people"), looks_for("zzz"), EMPTY),
    State(Row("organisations:audit"), looks_for("zzz"), EMPTY),
    State(Row("publications:list"), shows=EMPTY),
    State(Row("datasets:list"), shows=EMPTY),
    State(Row("benchmarks:list"), shows=EMPTY),
    State(Row("plans:list"), shows=EMPTY),
    # not allowed, out of date, too often
    State(Row("organisations:set_retention", parts=as_a_reader, status=403), shows=EMPTY),
    State(Row("benchmarks:add", parts=as_a_reader, status=403), shows=EMPTY),
    State(
        Row("account_login", as_stranger=True),
        tries_too_often,
        EMPTY,
        {"ACCOUNT_RATE_LIMITS": {"login": "1/m/ip"}},
    ),
)
