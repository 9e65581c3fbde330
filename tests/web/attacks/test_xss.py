"""Whatever is written in a field or in a document is shown as words and never run."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from reportlab.pdfgen.canvas import Canvas

from equiplan.domain.plans.draft import PlanDraft
from equiplan.importing.pipeline import read_plan
from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform.roles import Role
from tests.browser.pages import PAGES, Row, Stage
from tests.conftest import SignIn
from tests.importing import test_same_plan_in_every_format as every_format
from tests.people import member_of
from tests.web import readings

from .forms import forms_of, injected

pytestmark = pytest.mark.django_db
MARK = "xss1337"
PAYLOAD = (
    f"\"'><script>{MARK}()</script><img src=x onerror={MARK}()><svg/onload={MARK}()>{{{{{MARK}}}}}"
)
LINK = f"javascript:{MARK}()"
# What a form of these does ends the session or the account of who tries the others.
ENDS = ("logout", "/erase", "/leave", "/language", "/theme")


def hostile() -> PlanDraft:
    """A plan whose every text is the payload."""
    plain = readings.draft(1, 2)
    action = replace(
        plain.axes[0].actions[0],
        title=PAYLOAD,
        measures=(PAYLOAD, LINK),
        indicators=(PAYLOAD,),
        targets=(PAYLOAD,),
        calendar=PAYLOAD,
        owners=(PAYLOAD,),
        budget=PAYLOAD,
        comments=PAYLOAD,
        priority=PAYLOAD,
    )
    axes = tuple(
        replace(
            axis,
            title=f"{PAYLOAD} {number}",
            objective=PAYLOAD,
            indicators=(PAYLOAD,),
            targets=(LINK,),
            actions=(action,),
        )
        for number, axis in enumerate(plain.axes)
    )
    return replace(plain, title=PAYLOAD, organisation=PAYLOAD, axes=axes)


@pytest.fixture
def stage(school: Organisation) -> Stage:
    """Somebody who may do everything, in an organisation with a hostile name."""
    school.name = PAYLOAD
    school.save()
    account = Account.objects.create_user("o@example.org", "a long enough sentence", name=PAYLOAD)
    return Stage(account, school, member_of(account, school, *Role))


@pytest.fixture
def hostile_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every plan that the pages of the walk make is the hostile one."""
    row = hostile().axes[0].actions[0]
    monkeypatch.setattr(readings, "action", lambda _number: row)
    monkeypatch.setattr(readings, "draft", _hostile_of(readings.draft))


def _hostile_of(plain: Any) -> Any:
    def made(*arguments: int, **named: int) -> PlanDraft:
        draft: PlanDraft = plain(*arguments, **named)
        axes = tuple(replace(axis, title=PAYLOAD, objective=PAYLOAD) for axis in draft.axes)
        return replace(draft, title=PAYLOAD, organisation=PAYLOAD, axes=axes)

    return made


def _where(row: Row, stage: Stage) -> str:
    try:
        return reverse(row.name, args=row.parts(stage))
    except NoReverseMatch:
        return "/nothing-is-here/"


def _shown(answer: Any) -> str:
    is_page = answer.headers["Content-Type"].startswith("text/html") and not answer.streaming
    return (answer.content.decode() if is_page else "") or "<p></p>"


@pytest.mark.parametrize("row", PAGES, ids=str)
def test_what_is_in_the_tables_is_never_run_by_a_page(
    row: Row, stage: Stage, hostile_everywhere: None, sign_in: SignIn
) -> None:
    client = Client() if row.as_stranger else sign_in(stage.account)
    assert injected(_shown(client.get(_where(row, stage))), MARK) == []


@pytest.mark.parametrize("row", PAGES, ids=str)
def test_what_is_typed_into_every_field_of_every_form_is_never_run(
    row: Row, stage: Stage, sign_in: SignIn
) -> None:
    client, where = Client() if row.as_stranger else sign_in(stage.account), _where(row, stage)
    for typed in (PAYLOAD, LINK):
        for form in list(forms_of(_shown(client.get(where)), where, typed)):
            if any(end in form.action for end in ENDS):
                continue
            send = client.get if form.method == "get" else client.post
            answer = send(form.action, form.fields, follow=True)
            assert answer.status_code < 500, form
            assert injected(_shown(answer), MARK) == [], form


MARKUP = {"docx", "odt", "ods", "html"}  # what their writers put into XML as it stands


def _as_pdf(path: Path) -> None:
    page = Canvas(str(path))
    for number, text in enumerate(("Plan", f"Axe 1 : {PAYLOAD}", f"Action 1.1 : {PAYLOAD}")):
        page.drawString(40, 780 - 40 * number, text)
    page.save()


WRITERS = {**every_format.WRITERS, "pdf": _as_pdf}


def _pages_of(reading: int, plan: int) -> Iterator[str]:
    yield reverse("imports:reading", args=[reading])
    yield reverse("plans:detail", args=[plan])
    yield reverse("plans:list")
    yield reverse("home:index")


@pytest.mark.parametrize("kind", WRITERS)
def test_a_hostile_document_is_shown_as_words_whichever_reader_reads_it(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: Stage, sign_in: SignIn
) -> None:
    text = escape(PAYLOAD) if kind in MARKUP else PAYLOAD
    monkeypatch.setattr(every_format, "TITLE", f"Plan {text}")
    monkeypatch.setattr(every_format, "AXIS", f"Axe 1 : {text}")
    monkeypatch.setattr(every_format, "ROWS", [["1.1", *[text] * 5], ["1.2", *[text] * 5]])
    WRITERS[kind](tmp_path / f"plan.{kind}")
    draft = read_plan(tmp_path / f"plan.{kind}").draft
    reading = readings.reading_of(stage.member, read=draft if draft.axes else hostile())
    plan = readings.adopted(stage.member, made=draft if draft.axes else hostile())
    client = sign_in(stage.account)
    shown = {where: _shown(client.get(where)) for where in _pages_of(reading.pk, plan.pk)}
    assert MARK in str(draft), "the document does not hold what is tried"
    assert all(MARK in page for page in shown.values())
    assert [(where, found) for where in shown if (found := injected(shown[where], MARK))] == []


@pytest.mark.parametrize(
    "page",
    [
        f"<p><script>{MARK}()</script></p>",
        f"<p><img src=x onerror={MARK}()></p>",
        f'<p><a href=" JavaScript:{MARK}()">x</a></p>',
        f"<form action='javascript:{MARK}()'></form>",
        f"<p style='background:{MARK}'>x</p>",
    ],
)
def test_what_would_run_is_noticed(page: str) -> None:
    assert injected(page, MARK) != []
    assert injected(f"<p>{escape(page)}</p>", MARK) == []
