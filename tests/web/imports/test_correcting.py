"""Correcting what was read, through the pages: kept at once, noticed when two do it, taken back."""

import re
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.plans.corrected import Corrected
from equiplan.domain.plans.draft import Action, Finding, Where
from equiplan.importing.errors import DocumentRefused
from equiplan.web.imports import selectors, services, tasks
from equiplan.web.imports.models import Correction, Reading, State
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.plans import selectors as plans
from equiplan.web.plans.models import Plan
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol, SignIn
from tests.installation import Installation
from tests.web.readings import NOW, draft, reading_of, upload_of
from tests.web.working import work

from .conftest import Bring

pytestmark = pytest.mark.django_db
HTMX = {"hx-request": "true"}
MISREAD = """# Plan d'action pour l'égalité 2026-2028

| Action | Indicateurs | Calendrier |
|---|---|---|
| Former les jurys de recrutement | Direction des études | T3 2026 |
| Publier les écarts de salaire | Mission égalité | 2027 |
""".encode()
MANY_CORRECT = """
import threading
from django.db import connection
from equiplan.domain.plans.corrections import Correction, CorrectionKind
from equiplan.web.accounts.models import Account
from equiplan.web.imports import services, selectors
from equiplan.web.imports.models import Reading
from equiplan.web.organisations.models import Member, Organisation
from tests.people import member_of
from tests.web.readings import NOW, draft, reading_of

body = Organisation.objects.create(name="Quatre", slug="quatre", kind="school")
account = Account.objects.create_user("four@example.org", "a long enough sentence")
member = member_of(account, body, "equality_officer")
reading = reading_of(member, read=draft(4, 2))
keys = [row.key for row in selectors.state_of(reading).live()]
gate = threading.Barrier(4)

def check(mine):
    gate.wait()
    for key in mine:
        made = [Correction(CorrectionKind.CHECK, key)]
        services.correct(Reading.objects.get(pk=reading.pk), made, by=member, now=NOW)
    connection.close()

people = [threading.Thread(target=check, args=(keys[n::4],)) for n in range(4)]
for person in people:
    person.start()
for person in people:
    person.join()
state = selectors.state_of(Reading.objects.get(pk=reading.pk))
print(f"{sum(row.is_checked for row in state.live())} of {len(keys)} kept")
"""


def state(reading: Reading) -> Corrected:
    return selectors.state_of(Reading.objects.get(pk=reading.pk))


def first(reading: Reading) -> str:
    return state(reading).live()[0].key


def read_actions(reading: Reading) -> list[Action]:
    return [row.action for row in state(reading).live()]


def page(client: Client, reading: Reading) -> str:
    return client.get(reverse("imports:reading", args=[reading.pk])).content.decode()


def do(
    client: Client, reading: Reading, kind: str, key: str = "", at: str = "", **more: Any
) -> Any:
    where = reverse("imports:correct", args=[reading.pk])
    return client.post(where, {"kind": kind, "key": key, "at": at}, follow=True, **more)


def form_of(client: Client, reading: Reading, key: str) -> dict[str, str]:
    """What a browser would send of the form of a part, untouched."""
    answer = client.get(address(reading, key))
    assert answer.status_code == 200
    return {bound.html_name: str(bound.value() or "") for bound in answer.context["form"]}


def address(reading: Reading, key: str) -> str:
    if not key:
        return reverse("imports:facts", args=[reading.pk])
    return reverse("imports:part", args=[reading.pk, key])


def save(client: Client, reading: Reading, key: str, **given: str) -> Any:
    sent = form_of(client, reading, key) | given
    return client.post(address(reading, key), sent, follow=True)


@pytest.fixture
def reading(officer: Member) -> Reading:
    """A reading of two axes with two actions each."""
    return reading_of(officer)


def test_a_row_is_corrected_and_its_words_are_understood_anew(
    client: Client, reading: Reading
) -> None:
    answer = save(client, reading, first(reading), title="Former tout le monde", calendar="2027")
    shown = answer.content.decode()
    assert "Former tout le monde" in shown
    assert "Last correction, by" in shown
    corrected = read_actions(reading)[0]
    assert corrected.calendar_period is not None
    assert corrected.calendar_period.end is not None
    assert corrected.calendar_period.end.year == 2027
    assert reading.draft == Reading.objects.get(pk=reading.pk).draft


def test_a_row_saved_untouched_is_checked_and_not_changed(client: Client, reading: Reading) -> None:
    before = read_actions(reading)
    save(client, reading, first(reading))
    assert read_actions(reading) == before
    assert state(reading).live()[0].is_checked


def test_a_list_is_written_one_entry_a_line(client: Client, reading: Reading) -> None:
    save(client, reading, first(reading), owners="Rectorat\r\n\r\nMission égalité\r\n")
    assert read_actions(reading)[0].owners == ("Rectorat", "Mission égalité")


def test_a_row_without_a_title_is_refused_beside_the_form_and_nothing_typed_is_lost(
    client: Client, reading: Reading
) -> None:
    sent = form_of(client, reading, first(reading)) | {"title": " ", "comments": "À revoir en mai"}
    answer = client.post(address(reading, first(reading)), sent)
    assert answer.status_code == 400
    assert "A title is needed." in answer.content.decode()
    assert "À revoir en mai" in answer.content.decode()
    assert not Correction.objects.exists()


def test_a_refusal_is_put_into_the_card_for_a_browser_with_javascript(
    client: Client, reading: Reading
) -> None:
    key = first(reading)
    sent = form_of(client, reading, key) | {"title": ""}
    answer = client.post(address(reading, key), sent, headers=HTMX)
    assert answer.status_code == 200
    assert answer.headers["HX-Retarget"] == answer.headers["HX-Reselect"] == f"#{key}"


def test_two_people_who_correct_one_text_at_once_lose_nothing(
    client: Client, reading: Reading, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    key, colleague = first(reading), sign_in(enrol(school, Role.ADMINISTRATOR))
    mine = form_of(client, reading, key) | {"title": "Mon titre", "comments": "Mon commentaire"}
    save(colleague, reading, key, title="Leur titre", priority="Basse")
    answer = client.post(address(reading, key), mine)
    shown = answer.content.decode()
    assert answer.status_code == 400
    assert "Somebody corrected this text while you were writing it: “Leur titre”." in shown
    assert "Mon titre" in shown
    assert "Mon commentaire" in shown
    assert read_actions(reading)[0].title == "Leur titre"
    again = {bound.html_name: str(bound.value() or "") for bound in answer.context["form"]}
    client.post(address(reading, key), again)
    one = read_actions(reading)[0]
    assert (one.title, one.comments, one.priority) == ("Mon titre", "Mon commentaire", "Basse")


def test_two_people_who_correct_different_texts_of_one_row_are_both_kept(
    client: Client, reading: Reading, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    key, colleague = first(reading), sign_in(enrol(school, Role.ADMINISTRATOR))
    mine = form_of(client, reading, key) | {"comments": "Le mien"}
    save(colleague, reading, key, title="Le leur")
    assert client.post(address(reading, key), mine).status_code == 302
    assert (read_actions(reading)[0].title, read_actions(reading)[0].comments) == (
        "Le leur",
        "Le mien",
    )


def test_four_people_who_correct_at_the_same_time_lose_nothing(installation: Installation) -> None:
    assert installation.python(MANY_CORRECT) == "8 of 8 kept"


def test_a_row_is_marked_as_checked_and_counted(client: Client, reading: Reading) -> None:
    shown = do(client, reading, "check", first(reading)).content.decode()
    assert shown.count("Not checked after all") == 1
    do(client, reading, "uncheck", first(reading))
    assert not any(row.is_checked for row in state(reading).live())


def test_all_rows_of_an_axis_are_checked_at_once_and_unchecked_at_once(
    client: Client, reading: Reading
) -> None:
    do(client, reading, "check_all", state(reading).parts[0].key)
    assert [row.is_checked for row in state(reading).live()] == [True, True, False, False]
    undo(client, reading)
    assert not any(row.is_checked for row in state(reading).live())


def test_a_row_left_out_stays_in_sight_and_comes_back(client: Client, reading: Reading) -> None:
    key = first(reading)
    shown = do(client, reading, "drop", key).content.decode()
    assert "Left out:" in shown
    assert len(read_actions(reading)) == 3
    do(client, reading, "restore", key)
    assert len(read_actions(reading)) == 4


def test_an_axis_left_out_stays_in_sight_and_comes_back(client: Client, reading: Reading) -> None:
    key = state(reading).parts[0].key
    assert "Axis left out:" in do(client, reading, "drop", key).content.decode()
    assert len(read_actions(reading)) == 2
    do(client, reading, "restore", key)
    assert len(read_actions(reading)) == 4


def test_a_row_is_merged_with_the_one_above(client: Client, reading: Reading) -> None:
    second = state(reading).live()[1].key
    do(client, reading, "merge", second)
    one, *others = read_actions(reading)
    assert one.title == "Former les jurys de recrutement (1) Former les jurys de recrutement (2)"
    assert len(others) == 2


def test_the_first_row_of_an_axis_has_none_above_to_be_merged_with(
    client: Client, reading: Reading
) -> None:
    assert page(client, reading).count('value="merge"') == 2
    shown = do(client, reading, "merge", first(reading)).content.decode()
    assert "This row is not there any more" in shown
    assert not Correction.objects.exists()


def test_a_row_moves_to_another_axis(client: Client, reading: Reading) -> None:
    key, other = first(reading), state(reading).parts[1].key
    save(client, reading, key, axis=other)
    assert [len(part.live()) for part in state(reading).parts] == [1, 3]
    assert state(reading).part_of(state(reading).row(key)).key == other


def test_the_facts_of_an_axis_are_corrected(client: Client, reading: Reading) -> None:
    key = state(reading).parts[0].key
    shown = save(client, reading, key, title="Recruter", number="A", objective="").content.decode()
    axis = state(reading).parts[0].axis
    assert (axis.title, axis.number, axis.objective) == ("Recruter", "A", None)
    assert "Recruter" in shown


def test_the_facts_of_the_plan_are_corrected(client: Client, reading: Reading) -> None:
    save(client, reading, "", title="Autre plan", period="2027", language="", organisation="Nous")
    about = state(reading).about
    assert (about.title, about.period, about.language) == ("Autre plan", (2027, 2027), None)
    assert about.organisation == "Nous"


def test_what_is_no_period_is_refused_with_what_one_looks_like(
    client: Client, reading: Reading
) -> None:
    answer = save(client, reading, "", period="bientôt")
    assert answer.status_code == 400
    assert "such as 2026-2028" in answer.content.decode()


def test_findings_are_seen_one_by_one_or_all_and_what_is_left_is_counted(
    client: Client, officer: Member
) -> None:
    notes = tuple(
        Finding("reading.row_not_understood", "note", Where(f"row {n}", row=n), {"text": "?"})
        for n in range(3)
    )
    reading = reading_of(officer, read=replace(draft(), findings=notes))
    assert "3 things to look at" in page(client, reading)
    shown = do(client, reading, "resolve", state(reading).findings[0].key).content.decode()
    assert "2 things to look at" in shown
    assert "1 thing seen" in shown
    shown = do(client, reading, "resolve_all").content.decode()
    assert "to look at</h2>" not in shown
    assert "Seen: 2 findings" in shown
    assert "2 things to look at" in undo(client, reading).content.decode()
    do(client, reading, "reopen", state(reading).findings[0].key)
    assert len(state(reading).unresolved()) == 3


def undo(client: Client, reading: Reading, number: int | None = None) -> Any:
    last = Correction.objects.filter(reading=reading, is_undone=False).last()
    chosen = number if number is not None else last.number if last else 0
    where = reverse("imports:undo", args=[reading.pk])
    return client.post(where, {"number": chosen}, follow=True)


def test_corrections_are_taken_back_from_the_last_to_the_first(
    client: Client, reading: Reading
) -> None:
    before = state(reading).draft()
    save(client, reading, first(reading), title="Un")
    do(client, reading, "drop", state(reading).live()[1].key)
    undo(client, reading)
    assert len(read_actions(reading)) == 4
    undo(client, reading)
    assert state(reading).draft() == before
    assert 'id="undo"' not in page(client, reading)
    assert Correction.objects.count() == 2


def test_only_the_last_correction_is_taken_back(client: Client, reading: Reading) -> None:
    do(client, reading, "check", first(reading))
    do(client, reading, "drop", first(reading))
    shown = undo(client, reading, number=1).content.decode()
    assert "Somebody has corrected something else since." in shown
    assert Correction.objects.filter(is_undone=True).count() == 0


@pytest.mark.parametrize("number", ["", "x", "-1", "9" * 30])
def test_a_number_that_is_none_takes_nothing_back(
    number: str, client: Client, reading: Reading
) -> None:
    where = reverse("imports:undo", args=[reading.pk])
    assert client.post(where, {"number": number}, follow=True).status_code == 200


def test_leaving_and_coming_back_loses_nothing_and_writes_nothing_to_plans(
    client: Client, reading: Reading, sign_in: SignIn, officer: Member
) -> None:
    save(client, reading, first(reading), title="Gardé")
    assert "Gardé" in page(sign_in(officer), reading)
    assert not Plan.objects.exists()


def test_what_is_adopted_is_what_was_corrected(client: Client, reading: Reading) -> None:
    save(client, reading, first(reading), title="Corrigé")
    do(client, reading, "drop", state(reading).live()[1].key)
    wanted = state(reading).draft()
    confirm = client.get(reverse("imports:adopt", args=[reading.pk])).content.decode()
    assert "Adopt as a new plan" in confirm
    client.post(reverse("imports:adopt", args=[reading.pk]))
    made = plans.draft_of(Plan.objects.get())
    assert [axis.title for axis in made.axes] == [axis.title for axis in wanted.axes]
    assert [a.title for a in made.axes[0].actions] == ["Corrigé"]


def test_an_adopted_reading_is_not_corrected_any_more(client: Client, reading: Reading) -> None:
    key = first(reading)
    client.post(reverse("imports:adopt", args=[reading.pk]))
    for shown in (
        do(client, reading, "drop", key).content.decode(),
        client.get(address(reading, key), follow=True).content.decode(),
        undo(client, reading, 1).content.decode(),
    ):
        assert "This plan has been adopted" in shown
    assert not Correction.objects.exists()
    assert 'value="drop"' not in page(client, reading)


def test_each_correction_has_one_audit_line(client: Client, reading: Reading) -> None:
    save(client, reading, first(reading), title="Un", comments="Deux")
    undo(client, reading)
    corrections = list(AuditLine.objects.order_by("pk").values_list("event", flat=True))
    assert corrections[-2:] == ["reading.corrected", "reading.correction_undone"]


@pytest.mark.parametrize("key", ["rffffffffffff", "xffffffffffff", "nonsense"])
def test_a_part_there_is_not_is_not_found(key: str, client: Client, reading: Reading) -> None:
    assert client.get(address(reading, key)).status_code == 404
    assert client.post(address(reading, key), {"title": "x"}).status_code == 404


def test_a_correction_there_is_not_is_not_found(client: Client, reading: Reading) -> None:
    assert do(client, reading, "burn", first(reading)).status_code == 404


def test_who_may_not_correct_is_shown_no_button_and_is_refused(
    reading: Reading, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    reader = sign_in(enrol(school, Role.COMMITTEE_MEMBER))
    assert "imports:correct" not in page(reader, reading)
    assert reverse("imports:correct", args=[reading.pk]) not in page(reader, reading)
    assert do(reader, reading, "drop", first(reading)).status_code == 403
    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("calendar", "T3 2026", "2026"),
        ("targets", "au moins 40 % de femmes", "40"),
        ("budget", "environ 5 k€/an", "5,000"),
        ("calendar", "un de ces jours", ""),
        ("title", "2026", ""),
        ("nonsense", "2026", ""),
    ],
)
def test_what_is_understood_is_told_while_it_is_written(
    field: str, text: str, said: str, client: Client, reading: Reading
) -> None:
    where = reverse("imports:understood", args=[reading.pk])
    shown = client.post(where, {"field": field, field: text}).content.decode()
    assert said in shown
    assert bool(said) == ("chip" in shown)


def misread(bring: Bring) -> Reading:
    """A plan whose owners stand under a header that says indicators."""
    bring(("plan.md", MISREAD))
    work()
    return Reading.objects.get()


def remap(client: Client, reading: Reading, **columns: str) -> Any:
    where = reverse("imports:columns", args=[reading.pk])
    form = client.get(where).context["form"]
    sent = {bound.html_name: str(bound.value() or "") for bound in form if bound.name != "reset"}
    (table,) = selectors.columns_of(Reading.objects.get(pk=reading.pk))
    given = {f"{table.key}-{table.headers.index(name)}": code for name, code in columns.items()}
    return client.post(where, sent | given, follow=True)


def test_a_column_is_remapped_and_corrections_stay(bring: Bring, client: Client) -> None:
    reading = misread(bring)
    assert read_actions(reading)[0].indicators == ("Direction des études",)
    save(client, reading, first(reading), title="Former les jurys, tous")
    remap(client, reading, Indicateurs="owners")
    assert Reading.objects.get().state == State.AGAIN
    assert work() == 1
    one, two = read_actions(reading)
    assert (one.title, one.owners, one.indicators) == (
        "Former les jurys, tous",
        ("Direction des études",),
        (),
    )
    assert two.owners == ("Mission égalité",)
    assert "found nothing to correct" not in page(client, reading)


def test_the_choice_of_columns_is_remembered_and_can_be_given_up(
    bring: Bring, client: Client
) -> None:
    reading = misread(bring)
    before = state(reading).draft()
    remap(client, reading, Indicateurs="owners")
    work()
    where = reverse("imports:columns", args=[reading.pk])
    assert "As they were read at first" in client.get(where).content.decode()
    client.post(where, {"reset": "on"})
    work()
    assert state(reading).draft() == before
    assert Reading.objects.get().choice == {}


def test_columns_that_did_not_change_are_not_read_again(bring: Bring, client: Client) -> None:
    reading = misread(bring)
    assert "No column was changed" in remap(client, reading).content.decode()
    assert work() == 0


def test_a_plan_needs_a_column_at_least(bring: Bring, client: Client) -> None:
    reading = misread(bring)
    answer = remap(client, reading, Action="", Indicateurs="", Calendrier="")
    assert answer.status_code == 400
    assert "Say at least which one holds the actions." in answer.content.decode()


def test_a_reading_that_fails_the_second_time_keeps_what_was_read_the_first(
    bring: Bring, client: Client
) -> None:
    reading = misread(bring)
    remap(client, reading, Indicateurs="owners")
    services.refuse(reading, DocumentRefused("document.too_slow", seconds=9))
    shown = page(client, reading)
    assert "what was read before is still here" in shown
    assert read_actions(reading)[0].indicators == ("Direction des études",)


def test_nothing_is_corrected_nor_adopted_while_the_document_is_read_again(
    bring: Bring, client: Client
) -> None:
    reading = misread(bring)
    remap(client, reading, Indicateurs="owners")
    assert "is being read" in do(client, reading, "drop", first(reading)).content.decode()
    client.post(reverse("imports:adopt", args=[reading.pk]))
    assert not Plan.objects.exists()


def test_a_document_that_was_not_read_yet_has_nothing_to_correct(
    client: Client, officer: Member
) -> None:
    waiting = tasks.begin(upload_of(officer), by=officer, now=NOW)
    assert do(client, waiting, "drop", "r1").status_code == 404
    assert client.get(address(waiting, ""), follow=True).status_code == 200


@pytest.mark.parametrize("steps", [0, 30])
def test_the_page_takes_the_same_number_of_queries_however_much_was_corrected(
    steps: int,
    client: Client,
    reading: Reading,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for n in range(steps):
        do(client, reading, ("check", "uncheck")[n % 2], first(reading))
    with django_assert_num_queries(9):
        page(client, reading)


def test_markup_in_a_correction_is_shown_as_text(client: Client, reading: Reading) -> None:
    hostile = "<script>alert(1)</script>"
    shown = save(client, reading, first(reading), title=hostile, owners=hostile).content.decode()
    assert hostile not in shown
    assert "&lt;script&gt;" in shown


@pytest.fixture
def long(officer: Member) -> Reading:
    """A reading of a thousand rows in four axes, with fifty things to look at."""
    found = tuple(
        Finding("reading.row_not_understood", "note", Where(f"row {n}", row=n), {"text": f"{n}?"})
        for n in range(1, 51)
    )
    return reading_of(officer, read=replace(draft(250, 4), findings=found))


def rows_of(shown: str) -> list[str]:
    return re.findall(r'<article class="card read-action[^>]* id="([^"]+)"', shown)


def test_a_reading_of_a_thousand_rows_is_checked_a_part_at_a_time(
    client: Client, long: Reading
) -> None:
    where = reverse("imports:reading", args=[long.pk])
    parts = [client.get(where, {"page": n}).content.decode() for n in (1, 2, 25)]
    keys = [row.key for row in state(long).live()]
    assert [rows_of(each) for each in parts] == [keys[:40], keys[40:80], keys[960:]]
    assert all(len(each.encode()) <= 300_000 for each in parts)
    last = state(long).parts[-1].key
    assert f'href="?at={last}#axis-4"' in parts[0]
    assert keys[750] in rows_of(client.get(where, {"at": last}).content.decode())


def test_what_is_done_to_a_row_far_down_is_shown_there(client: Client, long: Reading) -> None:
    key = state(long).live()[500].key
    done = do(client, long, "check", key)
    assert done.redirect_chain[-1][0].endswith(f"?at={key}#{key}")
    assert key in rows_of(done.content.decode())
    where = reverse("imports:undo", args=[long.pk])
    undone = client.post(where, {"number": "1", "key": key}, follow=True).content.decode()
    assert key in rows_of(undone)
    assert "is-checked" not in undone


def test_of_many_things_to_look_at_the_first_are_shown_and_a_link_to_all(
    client: Client, long: Reading
) -> None:
    where = reverse("imports:reading", args=[long.pk])
    asked: tuple[dict[str, str], ...] = ({}, {"findings": "all"})
    first, every = (client.get(where, each).content.decode() for each in asked)
    assert first.count('class="finding ') == 40
    assert "?findings=all#findings" in first
    assert every.count('class="finding ') == 50
    assert "?findings=all#findings" not in every


def test_a_thing_seen_leaves_one_where_one_was(client: Client, long: Reading) -> None:
    there = state(long).live()[500].key
    back = do(client, long, "resolve", state(long).findings[0].key, there)
    assert rows_of(back.content.decode())[0] == state(long).live()[480].key
