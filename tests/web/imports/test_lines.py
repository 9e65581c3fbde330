"""A person says what a line is: the whole is read again, lines alike follow, corrections stay."""

import pytest
from django.test import Client
from django.urls import reverse

from equiplan.domain.plans.corrected import Corrected
from equiplan.importing.constraints import BlockClass
from equiplan.web.imports import questions, selectors, services, tasks
from equiplan.web.imports.models import Reading, State
from equiplan.web.organisations.models import AuditLine, Member, Organisation
from equiplan.web.platform.roles import Role
from equiplan.web.uploads.services import forget
from tests.conftest import Enrol, SignIn
from tests.web.readings import NOW, reading_of
from tests.web.working import work

from .conftest import Bring

pytestmark = pytest.mark.django_db
PLAN = """# Gender equality plan of the Tidewater Trust

## Recruitment and careers

- Publish the pay range in every advertisement
- Train everyone who sits on a panel

## Work-life balance

- Offer flexible hours to all staff
- Hold no meeting after five

## Everyday respect

- Name two people whom staff can turn to
- Answer each report within a week
"""
HTMX = {"hx-request": "true"}


@pytest.fixture
def reading(bring: Bring) -> Reading:
    """The reading of a plan of three headings with two items each."""
    bring(("plan.md", PLAN.encode()))
    work()
    return Reading.objects.get()


def now(reading: Reading) -> Reading:
    return Reading.objects.get(pk=reading.pk)


def state(reading: Reading) -> Corrected:
    return selectors.state_of(now(reading))


def shape(reading: Reading) -> list[tuple[str, int]]:
    return [(part.axis.title, len(part.live())) for part in state(reading).parts]


def anchor_of(reading: Reading, text: str) -> str:
    blocks = selectors.laid(now(reading), state(reading)).blocks
    return next(block.anchor for block in blocks if text in block.texts[0])


def say(client: Client, reading: Reading, text: str, role: str) -> str:
    where = reverse("imports:line", args=[reading.pk])
    sent = {"anchor": anchor_of(reading, text), "role": role}
    answer = client.post(where, sent, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_is_said_of_one_heading_holds_for_those_alike(
    client: Client, reading: Reading
) -> None:
    assert len(shape(reading)) == 3
    shown = say(client, reading, "Recruitment and careers", "action")
    assert "read again as you said" in shown
    assert "You said what 1 line is" in shown
    titles = {row.action.title for row in state(reading).live()}
    assert {"Recruitment and careers", "Work-life balance", "Everyday respect"} <= titles


def test_what_was_said_is_taken_back(client: Client, reading: Reading) -> None:
    before = shape(reading)
    say(client, reading, "Recruitment and careers", "action")
    say(client, reading, "Recruitment and careers", "")
    assert shape(reading) == before
    assert now(reading).constraints == {}


def test_what_was_corrected_by_hand_stays(client: Client, reading: Reading) -> None:
    key = state(reading).live()[0].key
    where = reverse("imports:part", args=[reading.pk, key])
    form = {f.html_name: str(f.value() or "") for f in client.get(where).context["form"]}
    client.post(where, form | {"calendar": "2027"})
    say(client, reading, "Gender equality plan", "title")
    assert state(reading).row(key).action.calendar == "2027"
    assert state(reading).row(key).is_checked


def test_a_line_is_said_to_be_something_without_javascript(
    client: Client, reading: Reading
) -> None:
    where = reverse("imports:line", args=[reading.pk])
    anchor = anchor_of(reading, "Offer flexible hours")
    shown = client.get(where, {"anchor": anchor}).content.decode()
    assert "Offer flexible hours to all staff" in shown
    assert 'value="indicators"' in shown
    page = client.get(reverse("imports:reading", args=[reading.pk])).content.decode()
    assert f"{where}?anchor={anchor}" in page


def test_a_row_of_a_table_is_no_part_of_the_plan_or_what_its_columns_say(
    client: Client, officer: Member
) -> None:
    made = reading_of(officer)
    where = reverse("imports:line", args=[made.pk])
    form = client.get(where, {"anchor": "t1-r2"}).content.decode()
    assert 'value="not_plan"' in form
    assert 'value="axis"' not in form
    answer = client.post(where, {"anchor": "t1-r2", "role": "axis"}, follow=True)
    assert "say what the columns hold instead" in answer.content.decode()
    assert now(made).constraints == {}


@pytest.mark.parametrize("sent", [{}, {"anchor": ""}, {"anchor": "n999", "role": "axis"}])
def test_a_line_that_is_not_there_is_not_found(
    client: Client, reading: Reading, sent: dict[str, str]
) -> None:
    where = reverse("imports:line", args=[reading.pk])
    assert client.post(where, sent).status_code == 404
    assert client.get(where, sent).status_code == 404


def test_a_role_there_is_not_is_refused(client: Client, reading: Reading) -> None:
    assert "This line cannot be that" in say(client, reading, "Everyday respect", "dragon")
    assert now(reading).state == State.READ


def test_nobody_else_says_what_lines_are(
    reading: Reading, enrol: Enrol, school: Organisation, alliance: Organisation, sign_in: SignIn
) -> None:
    where = reverse("imports:line", args=[reading.pk])
    sent = {"anchor": anchor_of(reading, "Everyday"), "role": "action"}
    assert sign_in(enrol(alliance, Role.ADMINISTRATOR)).post(where, sent).status_code == 404
    assert sign_in(enrol(school, Role.AUDITOR)).post(where, sent).status_code == 403
    assert now(reading).constraints == {}


def test_an_adopted_reading_is_read_no_more(
    client: Client, reading: Reading, officer: Member
) -> None:
    services.adopt(now(reading), by=officer, now=NOW)
    assert "This plan has been adopted" in say(client, reading, "Everyday", "action")


def test_a_forgotten_file_cannot_be_read_again_and_what_was_read_stays(
    client: Client, reading: Reading
) -> None:
    before = shape(reading)
    forget(now(reading).upload, now=NOW)
    shown = say(client, reading, "Everyday", "action")
    assert "This file does not exist or cannot be opened" in shown
    assert shape(reading) == before
    assert now(reading).state == State.READ


def test_a_long_document_is_read_again_by_a_worker_as_was_said(
    client: Client, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "MOST_BLOCKS", 3)
    where = reverse("imports:line", args=[reading.pk])
    sent = {"anchor": anchor_of(reading, "Recruitment"), "role": "action"}
    answer = client.post(where, sent, headers=HTMX)
    assert answer.headers["HX-Redirect"] == reverse("imports:reading", args=[reading.pk])
    assert now(reading).state == State.AGAIN
    work()
    assert now(reading).constraints == {sent["anchor"]: "action"}
    assert "Recruitment and careers" in {row.action.title for row in state(reading).live()}


def test_what_was_said_of_lines_stays_when_columns_are_said(
    client: Client, officer: Member, reading: Reading
) -> None:
    say(client, reading, "Recruitment and careers", "action")
    said, actions = now(reading).constraints, len(state(reading).live())
    tasks.read_again(now(reading), {}, said, by=officer, now=NOW)
    work()
    assert now(reading).constraints == said
    assert len(state(reading).live()) == actions


def test_two_people_who_say_different_lines_at_once_lose_nothing(
    client: Client, officer: Member, reading: Reading
) -> None:
    mine, theirs = now(reading), now(reading)
    first = {anchor_of(reading, "Gender equality plan"): "title"}
    tasks.read_with_lines(theirs, first, by=officer, now=NOW)
    other = {anchor_of(reading, "Everyday respect"): "axis"}
    with pytest.raises(services.CorrectingRefused) as refused:
        tasks.read_with_lines(mine, other, by=officer, now=NOW)
    assert refused.value.code == "imports.said_since"
    assert now(reading).constraints == first


def test_it_is_in_the_history(client: Client, reading: Reading) -> None:
    say(client, reading, "Everyday respect", "not_plan")
    assert AuditLine.objects.filter(event="reading.lines_said").count() == 1


def doubtful(role: str, second: str, confidence: float, count: int = 1) -> BlockClass:
    anchors = tuple(f"n{role}{n}" for n in range(count))
    return BlockClass(anchors[0], role, second, 1.0, confidence, False, anchors, ("Une ligne",))


def asked(officer: Member, *classes: BlockClass) -> questions.Question | None:
    reading = reading_of(officer)
    reading.classes = [
        {name: getattr(each, name) for name in BlockClass.__slots__} for each in classes
    ]
    return questions.question(reading)


def test_one_question_is_asked_about_the_most_lines_that_are_most_in_doubt(officer: Member) -> None:
    few, many = doubtful("axis", "action", 0.6), doubtful("action", "axis", 0.7, 9)
    found = asked(officer, few, many)
    assert found
    assert (found.role, found.second, found.count) == ("action", "axis", 9)


def test_nothing_is_asked_where_the_reader_is_sure_or_it_does_not_matter(officer: Member) -> None:
    assert (
        asked(officer, doubtful("axis", "action", 0.99), doubtful("context", "title", 0.5)) is None
    )


def test_the_second_reading_is_one_click_away(client: Client, reading: Reading) -> None:
    anchor = anchor_of(reading, "Recruitment")
    one = {"key": anchor, "role": "axis", "second": "action", "margin": 0.5, "confidence": 0.6}
    one |= {"constrained": False, "anchors": [anchor], "texts": ["Recruitment and careers"]}
    Reading.objects.update(classes=[one])
    shown = client.get(reverse("imports:reading", args=[reading.pk])).content.decode()
    assert "This line was read as: axis. Is that so?" in shown
    assert "Read it another way: action" in shown
    say(client, reading, "Recruitment", "action")
    assert "Recruitment and careers" in {row.action.title for row in state(reading).live()}
