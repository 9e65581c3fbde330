"""From a draft to a locked answer: who may take each step, what the network sees at each."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equiplan.domain.figures.cells import STEPS, State
from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.data_requests import selectors, services
from equiplan.web.data_requests.models import (
    Adoption,
    DataRequest,
    Draft,
    LockException,
    Submission,
    SubmissionCell,
)
from equiplan.web.data_requests.services import DataRequestRefused, Written
from equiplan.web.data_requests.tables import CellError, ask_of, figure
from equiplan.web.networks.models import Membership
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.platform.roles import Role
from tests.conftest import Enrol
from tests.web.networks.making import joined

from .making import (
    DUE,
    NOW,
    TODAY,
    another,
    bodies,
    collecting,
    figures,
    locked,
    opened,
    published,
    said,
    staff,
    submission_of,
    submitted,
    validated,
)

pytestmark = pytest.mark.django_db


def refusal(refused: pytest.ExceptionInfo[DataRequestRefused]) -> str:
    """The code, after the sentence was said in three languages."""
    for language in LANGUAGES:
        assert refused.value.sentence(language)
    return refused.value.code


@given(st.integers(0, 2_000_000_000))
def test_a_whole_number_is_read_back_as_it_was_written(number: int) -> None:
    assert figure(f" {number} ") == number
    assert figure(f"{number:_}".replace("_", "\u202f")) == number


@pytest.mark.parametrize("said", ["", "douze", "1,5", "1.5", "-3", "1e3", "٣", "??", "99999999999"])
def test_what_is_no_whole_number_is_never_guessed(said: str) -> None:
    with pytest.raises(CellError):
        figure(said)


def test_a_question_mark_is_not_known_and_nothing_else_is() -> None:
    assert figure(" ? ") is None
    assert figure("0") == 0


def test_publishing_asks_each_member_of_today_once(
    data_request: DataRequest, officer: Member, other: Member
) -> None:
    asked = {each.member for each in data_request.submissions.all()}
    assert asked == {officer.organisation, other.organisation}
    assert services.ask_members(data_request, now=NOW) == 0


def test_a_member_that_comes_later_is_asked_too(
    data_request: DataRequest, coordinator: Member
) -> None:
    late = another("tard")
    joined(late, coordinator)
    assert services.ask_newcomers(NOW) == 1
    assert services.ask_newcomers(NOW) == 0
    assert data_request.submissions.filter(member=late.organisation).exists()


def test_a_data_request_without_members_questions_or_a_language_is_not_published(
    coordinator: Member,
) -> None:
    alone = collecting(coordinator)
    with pytest.raises(DataRequestRefused) as refused:
        services.publish(alone, by=coordinator, now=NOW)
    assert refusal(refused) == "data_requests.no_members"
    alone.refresh_from_db()
    assert alone.state == "draft"
    empty = services.make(terms_in_french(), by=coordinator, now=NOW)
    with pytest.raises(DataRequestRefused) as refused:
        services.publish(empty, by=coordinator, now=NOW)
    assert refusal(refused) == "data_requests.no_questions"
    services.add_question(empty, bodies(), by=coordinator, now=NOW)
    with pytest.raises(DataRequestRefused) as refused:
        services.publish(empty, by=coordinator, now=NOW)
    assert refusal(refused) == "data_requests.lacks_language"


def terms_in_french() -> services.Terms:
    """Terms that nobody has translated."""
    french = {"fr": "Effectifs"}
    return services.Terms(french, french, french, date(2025, 12, 31), DUE)


def test_what_is_asked_does_not_change_once_it_is_published(
    data_request: DataRequest, coordinator: Member
) -> None:
    question = data_request.questions.all()[0]
    events: tuple[Callable[[], object], ...] = (
        lambda: services.change(data_request, terms_in_french(), by=coordinator, now=NOW),
        lambda: services.add_question(data_request, bodies(), by=coordinator, now=NOW),
        lambda: services.change_question(question, staff(), by=coordinator, now=NOW),
        lambda: services.remove_question(question, by=coordinator, now=NOW),
    )
    for event in events:
        with pytest.raises(DataRequestRefused) as refused:
            event()
        assert refusal(refused) == "data_requests.is_published"
    services.put_off(data_request, DUE + timedelta(days=9), by=coordinator, now=NOW)
    data_request.refresh_from_db()
    assert data_request.due_on == DUE + timedelta(days=9)


def test_too_many_cells_and_the_same_breakdown_twice_are_refused(coordinator: Member) -> None:
    made = collecting(coordinator, bodies())
    many = [{"code": f"c{n}", "titles": {"fr": f"C{n}"}} for n in range(130)]
    wide = ({"name": "grade", "categories": many},)
    asked = services.Asked(said("Large"), said(""), dimensions=wide)
    with pytest.raises(DataRequestRefused) as refused:
        services.add_question(made, asked, by=coordinator, now=NOW)
    assert refusal(refused) == "data_requests.too_many_cells"
    twice = staff().dimensions * 2
    asked = services.Asked(said("Double"), said(""), dimensions=twice)
    with pytest.raises(DataRequestRefused) as refused:
        services.add_question(made, asked, by=coordinator, now=NOW)
    assert refusal(refused) == "data_requests.same_breakdown"


def test_a_draft_is_saved_and_the_network_has_no_row_of_it(
    data_request: DataRequest, officer: Member
) -> None:
    submission = submission_of(data_request, officer.organisation)
    draft = services.save(submission, figures(submission, 3), by=officer, now=NOW)
    assert draft.cells
    assert not SubmissionCell.objects.exists()
    assert Submission.objects.get(pk=submission.pk).answers == officer


def test_who_saves_over_a_colleague_is_told_and_nothing_is_lost(
    data_request: DataRequest, officer: Member
) -> None:
    submission = submission_of(data_request, officer.organisation)
    first = services.save(submission, figures(submission, 3), by=officer, now=NOW)
    with pytest.raises(DataRequestRefused) as refused:
        services.save(
            submission, figures(submission, 4), by=officer, now=NOW, version=first.version - 1
        )
    assert refusal(refused) == "data_requests.meanwhile"
    assert Draft.objects.get().cells == first.cells


def test_submitting_needs_every_cell_said_and_a_reason_for_what_is_not_known(
    data_request: DataRequest, officer: Member
) -> None:
    submission = submission_of(data_request, officer.organisation)
    with pytest.raises(DataRequestRefused) as refused:
        services.submit(submission, by=officer, now=NOW)
    assert refusal(refused) == "data_requests.not_said"
    silent = Written(figures(submission, None).cells)
    services.save(submission, silent, by=officer, now=NOW)
    with pytest.raises(DataRequestRefused) as refused:
        services.submit(submission, by=officer, now=NOW)
    assert refusal(refused) == "data_requests.why"
    services.save(submission, figures(submission, None), by=officer, now=NOW)
    services.submit(submission, by=officer, now=NOW)
    assert set(submission.cells.values_list("number", flat=True)) == {None}


def test_not_known_is_kept_apart_from_zero(
    data_request: DataRequest, officer: Member, other: Member
) -> None:
    nobody, unknown = submitted(data_request, officer, 0), submitted(data_request, other, None)
    assert set(nobody.cells.values_list("number", flat=True)) == {0}
    assert set(unknown.cells.values_list("number", flat=True)) == {None}


STEPS_TAKEN: dict[str, Callable[[Submission, Member, Member], None]] = {
    "submit": lambda submission, member, _network: services.submit(submission, by=member, now=NOW),
    "validate": lambda submission, member, _network: services.validate(
        submission, by=member, now=NOW
    ),
    "withdraw": lambda submission, member, _network: services.withdraw(
        submission, by=member, now=NOW
    ),
    "give back": lambda submission, member, _network: services.send_back(
        submission, "À revoir", by=member, now=NOW
    ),
    "send back": lambda submission, _member, network: services.send_back(
        submission, "À revoir", by=network, now=NOW
    ),
    "lock": lambda submission, _member, network: services.lock(submission, by=network, now=NOW),
}
LEADS = {
    ("submit", "draft"): "submitted",
    ("validate", "submitted"): "validated",
    ("withdraw", "submitted"): "draft",
    ("withdraw", "validated"): "draft",
    ("give back", "submitted"): "draft",
    ("give back", "validated"): "draft",
    ("send back", "submitted"): "draft",
    ("send back", "validated"): "draft",
    ("lock", "validated"): "locked",
}


@pytest.mark.parametrize("state", [str(each) for each in State])
@pytest.mark.parametrize("step", STEPS_TAKEN)
def test_a_step_leads_where_the_table_says_and_is_refused_elsewhere(
    step: str, state: str, data_request: DataRequest, officer: Member, coordinator: Member
) -> None:
    submission = submission_of(data_request, officer.organisation)
    services.save(submission, figures(submission), by=officer, now=NOW)
    Submission.objects.filter(pk=submission.pk).update(state=state)
    submission.refresh_from_db()
    after = LEADS.get((step, state))
    if after is None:
        with pytest.raises(DataRequestRefused):
            STEPS_TAKEN[step](submission, officer, coordinator)
    else:
        STEPS_TAKEN[step](submission, officer, coordinator)
    assert Submission.objects.get(pk=submission.pk).state == (after or state)


def test_every_step_goes_as_cells_go_or_two_of_them_back() -> None:
    for (_step, before), after in LEADS.items():
        near = STEPS[State(before)]
        further = {far for each in near for far in STEPS[each]}
        assert State(after) in near | further


def test_what_was_withdrawn_is_seen_by_the_network_no_more(
    data_request: DataRequest, officer: Member
) -> None:
    submission = validated(data_request, officer)
    assert selectors.reported(submission, TODAY, "fr").sheets
    services.withdraw(submission, by=officer, now=NOW)
    assert not SubmissionCell.objects.exists()
    assert not selectors.reported(submission, TODAY, "fr").sheets
    assert Draft.objects.get().cells


def test_sending_back_says_why(
    data_request: DataRequest, officer: Member, coordinator: Member
) -> None:
    submission = submitted(data_request, officer)
    with pytest.raises(DataRequestRefused) as refused:
        services.send_back(submission, "  ", by=coordinator, now=NOW)
    assert refusal(refused) == "data_requests.say_why"
    services.send_back(submission, "Deux fois la même", by=coordinator, now=NOW)
    submission.refresh_from_db()
    assert (submission.state, submission.returned) == ("draft", "Deux fois la même")


@pytest.mark.parametrize("role", list(Role))
def test_each_role_may_write_validate_and_ask_as_the_table_says(
    role: str, data_request: DataRequest, officer: Member, other: Member, enrol: Enrol
) -> None:
    us = enrol(officer.organisation, Role(role)) if role != Role.EQUALITY_OFFICER else officer
    submission = submission_of(data_request, us.organisation)
    writes = role in {"administrator", "equality_officer", "contributor", "data_officer"}
    decides = role in {"administrator", "equality_officer"}
    collects = role in {"administrator", "data_officer", "network_coordinator"}
    assert _done(lambda: services.save(submission, figures(submission), by=us, now=NOW)) == writes
    assert _done(lambda: services.submit(submission, by=us, now=NOW)) == writes
    Submission.objects.filter(pk=submission.pk).update(state="submitted")
    assert _done(lambda: services.validate(submission, by=us, now=NOW)) == decides
    assert _done(lambda: collecting(us)) == collects


def _done(event: Callable[[], object]) -> bool:
    try:
        event()
    except DataRequestRefused:
        return False
    return True


def test_a_contributor_writes_only_what_nobody_or_they_answer_for(
    data_request: DataRequest, officer: Member, enrol: Enrol
) -> None:
    helper = enrol(officer.organisation, Role.CONTRIBUTOR)
    submission = submission_of(data_request, officer.organisation)
    services.save(submission, figures(submission), by=officer, now=NOW)
    submission.refresh_from_db()
    with pytest.raises(DataRequestRefused) as refused:
        services.save(submission, figures(submission), by=helper, now=NOW)
    assert refusal(refused) == "data_requests.not_open"


def test_a_lock_opens_for_one_person_for_a_reason_until_a_day_and_once(
    data_request: DataRequest, officer: Member, coordinator: Member, enrol: Enrol
) -> None:
    submission = locked(data_request, officer, coordinator)
    head = enrol(officer.organisation, Role.ADMINISTRATOR)
    with pytest.raises(DataRequestRefused):
        services.save(submission, figures(submission, 9), by=officer, now=NOW)
    opened(submission, officer, coordinator)
    with pytest.raises(DataRequestRefused):
        services.save(submission, figures(submission, 9), by=head, now=NOW)
    services.save(submission, figures(submission, 9), by=officer, now=NOW)
    assert set(submission.cells.values_list("number", flat=True)) == {7}
    services.submit(submission, by=officer, now=NOW)
    assert set(submission.cells.values_list("number", flat=True)) == {9}
    submission.refresh_from_db()
    assert submission.state == "submitted"
    services.validate(submission, by=officer, now=NOW)
    services.lock(submission, by=coordinator, now=NOW)
    with pytest.raises(DataRequestRefused):
        services.save(submission, figures(submission, 8), by=officer, now=NOW)


def test_a_lock_closes_again_on_its_day_and_when_it_is_revoked(
    data_request: DataRequest, officer: Member, coordinator: Member
) -> None:
    submission = locked(data_request, officer, coordinator)
    leave = opened(submission, officer, coordinator)
    with pytest.raises(DataRequestRefused):
        services.save(submission, figures(submission), by=officer, now=NOW + timedelta(days=11))
    services.revoke_exception(leave, by=coordinator, now=NOW)
    with pytest.raises(DataRequestRefused):
        services.save(submission, figures(submission), by=officer, now=NOW)
    events = set(AuditLine.objects.values_list("event", flat=True))
    assert {"lock.opened", "lock.closed", "submission.locked", "submission.submitted"} <= events


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"reason": " "}, "data_requests.say_why"),
        ({"ends_on": TODAY - timedelta(days=1)}, "data_requests.exception_days"),
        ({"ends_on": TODAY + timedelta(days=32)}, "data_requests.exception_days"),
        ({"person_id": 0}, "data_requests.exception_person"),
    ],
    ids=["no reason", "yesterday", "too long", "a stranger"],
)
def test_an_exception_that_is_not_whole_is_refused(
    change: dict[str, object],
    code: str,
    data_request: DataRequest,
    officer: Member,
    coordinator: Member,
) -> None:
    submission = locked(data_request, officer, coordinator)
    told = {"person_id": officer.pk, "reason": "Une erreur", "ends_on": TODAY} | change
    with pytest.raises(DataRequestRefused) as refused:
        services.grant_exception(submission, **told, by=coordinator, now=NOW)  # type: ignore[arg-type]
    assert refusal(refused) == code
    assert not LockException.objects.exists()


def test_one_exception_at_a_time(
    data_request: DataRequest, officer: Member, coordinator: Member
) -> None:
    submission = locked(data_request, officer, coordinator)
    opened(submission, officer, coordinator)
    with pytest.raises(DataRequestRefused) as refused:
        opened(submission, officer, coordinator)
    assert refusal(refused) == "data_requests.exception_already"


def test_closing_locks_what_was_validated_and_takes_nothing_more(
    data_request: DataRequest, officer: Member, other: Member, coordinator: Member
) -> None:
    validated(data_request, officer)
    services.close(data_request, by=coordinator, now=NOW)
    states = dict(data_request.submissions.values_list("member__slug", "state"))
    assert states == {"fleuve": "locked", "autre": "draft"}
    submission = submission_of(data_request, other.organisation)
    with pytest.raises(DataRequestRefused):
        services.save(submission, figures(submission), by=other, now=NOW)


def test_adoption_is_recorded_by_what_is_submitted(
    data_request: DataRequest, officer: Member, other: Member
) -> None:
    submitted(data_request, officer, 4)
    submitted(data_request, other, None)
    can = Adoption.objects.get(member=officer.organisation, code="bodies")
    cannot = Adoption.objects.get(member=other.organisation, code="bodies")
    assert (can.since, can.why) == (date(2025, 12, 31), "")
    assert (cannot.since, cannot.why) == (None, "Pas encore")
    gap = next(
        each
        for each in selectors.adoption(data_request.network, TODAY, "fr")
        if each.code == "bodies"
    )
    assert (gap.can, gap.cannot, gap.silent) == (1, 1, 0)


def test_the_same_indicator_the_year_after_keeps_since_when(
    data_request: DataRequest, officer: Member, coordinator: Member
) -> None:
    submitted(data_request, officer)
    again = published(coordinator, bodies(), on=date(2026, 2, 28))
    submitted(again, officer)
    assert Adoption.objects.get(code="bodies").since == date(2025, 12, 31)
    unable = published(coordinator, bodies(), on=date(2026, 3, 1))
    submitted(unable, officer, None)
    assert Adoption.objects.get(code="bodies").since is None


def test_who_leaves_takes_along_all_that_was_not_locked(
    data_request: DataRequest, officer: Member, other: Member, coordinator: Member
) -> None:
    validated(data_request, officer)
    locked(data_request, other, coordinator)
    Membership.objects.update(status="ended", ends_on=TODAY)
    found = selectors.results(data_request, TODAY + timedelta(days=1), "fr")
    assert [
        [line.submission.member.slug for line in question.lines] for question in found.questions
    ] == [
        ["autre"],
        ["autre"],
    ]


def test_keys_of_a_table_are_all_different(coordinator: Member) -> None:
    question = collecting(coordinator, staff()).questions.get()
    keys = [cell.key for cell in ask_of(question).cells()]
    assert keys == [
        "grade=cadres|sex=F",
        "grade=cadres|sex=M",
        "grade=autres|sex=F",
        "grade=autres|sex=M",
    ]


def test_only_the_network_locks_and_only_the_member_validates(
    data_request: DataRequest, officer: Member, network: Organisation, enrol: Enrol
) -> None:
    submission = submitted(data_request, officer)
    reader = enrol(network, Role.COMMITTEE_MEMBER)
    events: tuple[Callable[[], object], ...] = (
        lambda: services.validate(submission, by=reader, now=NOW),
        lambda: services.lock(submission, by=officer, now=NOW),
    )
    for event in events:
        with pytest.raises(DataRequestRefused) as refused:
            event()
        assert refusal(refused) == "data_requests.not_yours"
