"""From tables to a release: protected with all that left before, attacked as rendered, sealed."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django_tasks_db.models import DBTaskResult

from equiplan.disclosure import audit
from equiplan.domain.errors import Refused
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.platform.roles import Role
from equiplan.web.publications import rendering, selectors, services, tasks
from equiplan.web.publications.messages import MESSAGES
from equiplan.web.publications.models import Draft, Publication, State
from equiplan.web.publications.services import PublicationRefused, working
from tests.conftest import Enrol
from tests.web.readings import NOW
from tests.web.working import work

from .making import asked, prepared, published, table, waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(enrol: Enrol, school: Organisation) -> Member:
    return enrol(school)


def null(told: Any) -> list[dict[str, Any]]:
    return [cell for each in told["tables"] for cell in each["cells"] if cell["count"] is None]


def test_a_draft_is_protected_and_attacked_by_its_job(officer: Member) -> None:
    draft = waiting(officer)
    assert (draft.state, draft.tables) == (State.WAITING, {})
    work()
    draft.refresh_from_db()
    assert draft.state == State.READY
    assert {"école": "A", "sexe": "H", "count": None} in null(draft.tables)
    assert draft.report["audit"]["passed"] is True


def test_the_numbers_are_nowhere_once_they_are_protected(officer: Member) -> None:
    schools = {"A": (94123, 3), "B": (81231, 61737), "C": (72331, 53633), "D": (91441, 42424)}
    draft = prepared(officer, tables=[table(counts=schools)])
    publication = services.publish(draft, by=officer, now=NOW)
    models = (Draft, Publication, AuditLine, DBTaskResult)
    kept = json.dumps([[*model.objects.values()] for model in models], default=str)
    hidden = {(cell.get("école"), cell.get("sexe")) for cell in null(publication.tables)}
    assert hidden & {("B", "H"), ("C", "H"), ("D", "H")}
    for school, both in schools.items():
        for sex, count in zip(("F", "H"), both, strict=True):
            if count != 3:
                assert (str(count) in kept) is ((school, sex) not in hidden)


def test_working_twice_changes_nothing(officer: Member) -> None:
    draft = prepared(officer)
    before = Draft.objects.values().get()
    services.work(draft)
    assert Draft.objects.values().get() == before


def test_a_publication_is_numbered_sealed_and_recorded(officer: Member) -> None:
    first, second = published(officer), published(officer, series="another")
    assert (first.number, second.number) == (1, 2)
    assert first.sha256 == rendering.digest(first)
    assert selectors.is_intact(first)
    assert selectors.is_intact(second)
    line = AuditLine.objects.filter(event="publication.published").order_by("pk").first()
    assert line is not None
    assert (line.label, line.facts) == ("Effectifs par école", {"number": 1})


@pytest.mark.parametrize("change", ["tables", "title", "is_open", "published_at"])
def test_a_publication_changed_in_the_database_is_found_out(officer: Member, change: str) -> None:
    publication = published(officer)
    tables = json.loads(json.dumps(publication.tables).replace("null", "3", 1))
    changed: dict[str, Any] = {
        "tables": tables,
        "title": "Autre chose",
        "is_open": False,
        "published_at": NOW + timedelta(days=1),
    }
    Publication.objects.update(**{change: changed[change]})
    publication.refresh_from_db()
    assert not selectors.is_intact(publication)


def test_what_left_before_is_protected_and_attacked_together(officer: Member) -> None:
    published(officer)
    only_men = {**table(), "name": "Hommes"}
    draft = prepared(officer, title="À nouveau", tables=[only_men])
    assert draft.state == State.READY
    assert draft.after == 1
    hidden = null(Publication.objects.get().tables)
    assert [cell for cell in hidden if cell not in null(draft.tables)] == []


def test_other_numbers_of_the_same_people_are_refused(officer: Member) -> None:
    published(officer)
    other = {"A": (51, 3), "B": (28, 30), "C": (19, 33), "D": (36, 24)}
    draft = prepared(officer, tables=[table(counts=other)])
    assert draft.state in {State.REFUSED, State.BLOCKED}
    with pytest.raises(PublicationRefused):
        services.publish(draft, by=officer, now=NOW)
    assert Publication.objects.count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_a_draft_was_refused_is_said_in_each_language(officer: Member, language: Any) -> None:
    published(officer)
    draft = prepared(officer, tables=[table(counts={"A": (51, 30), "B": (28, 30)})])
    said = selectors.refusal(draft, language) if draft.state == State.REFUSED else "blocked"
    assert said


def test_a_total_in_the_title_blocks(officer: Member) -> None:
    draft = prepared(officer, title="Les 44 personnes de l’école A, dont 3 hommes")
    assert draft.state == State.BLOCKED
    said = selectors.leaks(draft.report, "fr")
    assert any("le nombre 3," in sentence for sentence in said)
    with pytest.raises(PublicationRefused, match="not ready"):
        services.publish(draft, by=officer, now=NOW)


@pytest.mark.parametrize("view", ["page", "csv", "json"])
def test_a_number_that_slips_into_what_is_rendered_blocks(
    officer: Member, view: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The auditor reads what readers get, not what was meant to be there."""
    hidden_count = '"count":null'
    slips: dict[str, tuple[str, Callable[[Any], Any]]] = {
        "page": ("page", lambda text: text.replace("protégé", "3", 1)),
        "csv": ("csv_text", lambda text: text.replace("protégé", "3", 1)),
        "json": ("json_bytes", lambda text: text.replace(hidden_count.encode(), b'"count":3', 1)),
    }
    name, slip = slips[view]
    rendered = getattr(rendering, name)
    monkeypatch.setattr(rendering, name, lambda told: slip(rendered(told)))
    assert prepared(officer).state == State.BLOCKED


def test_a_number_in_an_alternative_text_of_the_page_blocks(
    officer: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = rendering.page
    monkeypatch.setattr(rendering, "page", lambda told: page(told) + '<img alt="44 en tout, 3">')
    assert prepared(officer).state == State.BLOCKED


def test_what_is_not_proven_in_time_is_blocked(
    officer: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "SECONDS", 0.0)
    monkeypatch.setattr(audit.trying, "MOST_UNKNOWNS", 0)
    assert prepared(officer).state == State.BLOCKED


def test_a_draft_is_published_once(officer: Member) -> None:
    draft = prepared(officer)
    services.publish(draft, by=officer, now=NOW)
    with pytest.raises(PublicationRefused, match="published already"):
        services.publish(draft, by=officer, now=NOW)
    assert Publication.objects.count() == 1


def test_a_draft_overtaken_by_another_publication_of_the_same_people_is_not_published(
    officer: Member,
) -> None:
    late = prepared(officer)
    published(officer)
    with pytest.raises(PublicationRefused, match="meanwhile"):
        services.publish(late, by=officer, now=NOW)
    late.refresh_from_db()
    assert late.state == State.READY
    assert Publication.objects.count() == 1


def test_a_publication_of_other_people_overtakes_nobody(officer: Member) -> None:
    draft = prepared(officer)
    published(officer, series="other people")
    assert services.publish(draft, by=officer, now=NOW).number == 2


def test_two_publications_never_have_the_same_number(officer: Member) -> None:
    publication = published(officer)
    publication.pk = None
    with pytest.raises(IntegrityError):
        publication.save(force_insert=True)


def test_a_withdrawn_publication_is_marked_and_still_counts(officer: Member) -> None:
    publication = published(officer)
    services.withdraw(publication, reason="Une école manquait", by=officer, now=NOW)
    publication.refresh_from_db()
    assert publication.withdrawn_why == "Une école manquait"
    assert selectors.is_intact(publication)
    assert prepared(officer).after == publication.number
    with pytest.raises(PublicationRefused):
        services.withdraw(publication, reason="Encore", by=officer, now=NOW)
    with pytest.raises(PublicationRefused):
        services.withdraw(publication, reason="  ", by=officer, now=NOW)


def test_only_who_may_share_for_the_whole_organisation_publishes(
    enrol: Enrol, school: Organisation, officer: Member
) -> None:
    reader = enrol(school, Role.CONTRIBUTOR)
    draft, publication = prepared(officer), published(officer, series="x")
    with pytest.raises(PublicationRefused):
        waiting(reader)
    with pytest.raises(PublicationRefused):
        services.publish(draft, by=reader, now=NOW)
    with pytest.raises(PublicationRefused):
        services.withdraw(publication, reason="?", by=reader, now=NOW)


WRONG: dict[str, dict[str, Any]] = {
    "no title": {"title": " "},
    "no tables": {"tables": []},
    "a threshold of zero": {"threshold": 0},
    "a policy that is none": {"policy": "secret"},
    "a category called like a total": {"tables": [table(counts={"Total": (10, 20)})]},
    "a category called like a hidden count": {"tables": [table(counts={"protégé": (10, 20)})]},
    "a table that is none": {"tables": [{"name": "t"}]},
}


@pytest.mark.parametrize("more", WRONG.values(), ids=WRONG)
def test_what_could_never_leave_is_refused_before_anything_is_kept(
    officer: Member, more: dict[str, Any]
) -> None:
    with pytest.raises(Refused) as refused:
        services.prepare(officer.organisation, asked(**more), by=officer, now=NOW)
    assert all(refused.value.sentence(language) for language in LANGUAGES)
    assert not Draft.objects.exists()


def test_public_data_is_shown_whole(officer: Member) -> None:
    draft = prepared(officer, policy="public")
    assert (draft.state, draft.is_open, null(draft.tables)) == (State.READY, True, [])


def test_sensitive_data_does_not_tell_what_a_whole_group_has_in_common(officer: Member) -> None:
    counts = {"A": (41, 0), "B": (28, 30), "C": (19, 33), "D": (36, 24)}
    internal = prepared(officer, tables=[table(counts=counts)])
    assert null(internal.tables) == []
    sensitive = prepared(officer, tables=[table(counts=counts)], policy="sensitive")
    assert sensitive.state == State.READY
    assert null(sensitive.tables)


def test_a_job_that_dies_gives_its_draft_up(officer: Member) -> None:
    draft = waiting(officer)
    assert draft.job is not None
    services.give_up(draft.job)
    draft.refresh_from_db()
    assert (draft.state, draft.asked) == (State.REFUSED, None)
    assert selectors.refusal(draft, "fr") == MESSAGES["publication.given_up"]["fr"]


def test_a_job_that_ended_well_gives_nothing_up(officer: Member) -> None:
    draft = waiting(officer)
    work()
    result: Any = DBTaskResult.objects.get(pk=str(draft.job))
    tasks.hear_of_end(task_result=result.task_result)
    draft.refresh_from_db()
    assert draft.state == State.READY


def test_a_file_is_the_same_bytes_each_time(officer: Member) -> None:
    publication = published(officer)
    again = Publication.objects.get()
    assert rendering.json_bytes(publication) == rendering.json_bytes(again)


def test_no_cell_of_a_text_table_is_a_formula(officer: Member) -> None:
    publication = published(officer, tables=[table(counts={"=1+1": (10, 20), "B": (30, 40)})])
    assert "\n'=1+1," in rendering.csv_text(publication)


def test_the_threshold_asked_is_the_one_used(officer: Member) -> None:
    draft = prepared(officer, threshold=3)
    assert (null(draft.tables), draft.tables["threshold"]) == ([], 3)


@pytest.mark.parametrize("title", ["Personnel de Paris 8", "Personnel – Université Paris 8"])
def test_a_number_in_the_name_of_the_organisation_blocks_nothing(
    officer: Member, title: str
) -> None:
    Organisation.objects.filter(pk=officer.organisation_id).update(name="Université Paris 8")
    officer.organisation.refresh_from_db()
    assert prepared(officer, title=title).state == "ready"
    assert prepared(officer, title="Paris 8, dont 3 femmes", series="x").state == "blocked"
