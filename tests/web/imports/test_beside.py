"""The document beside the reading, and what of it is in no field: seen, taken over, set aside."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from equiplan.domain.plans.corrected import Corrected
from equiplan.domain.plans.corrections import LONGEST
from equiplan.domain.plans.draft import Action, Finding
from equiplan.web.imports import selectors, services
from equiplan.web.imports.models import Correction, Reading
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans import selectors as plans
from equiplan.web.platform.roles import Role
from equiplan.web.uploads.services import forget
from tests.conftest import Enrol, SignIn
from tests.importing.pdf.drawn import table_pdf
from tests.web.readings import NOW, draft, reading_of
from tests.web.working import work

from .conftest import Bring

pytestmark = pytest.mark.django_db
TABLE = """# Plan d'action pour l'égalité 2026-2028

L'égalité est une exigence de notre établissement depuis sa création.

| N° | Action | Indicateurs | Couleur préférée |
|---|---|---|---|
| 1 | Former les jurys de recrutement | Nombre de jurys formés | Bleu nuit |
| 2 | Publier les écarts de salaire | Écart constaté | Vert pomme |
| 3 | Ouvrir une cellule d'écoute | Nombre de saisines | Rouge brique |

Signer une charte avec les associations étudiantes chaque automne.
""".encode()
CHARTER = "Signer une charte avec les associations étudiantes chaque automne."


@pytest.fixture
def reading(bring: Bring) -> Reading:
    """A table of three actions with a column of no use, and a line below that was not read."""
    bring(("plan.md", TABLE))
    work()
    return Reading.objects.get()


@pytest.fixture
def printed(bring: Bring, tmp_path: Path) -> Reading:
    """The reading of a PDF of one page."""
    rows = [["Action", "Indicateurs"], ["Former les jurys de recrutement", "Jurys formés"]]
    path = table_pdf(tmp_path / "made.pdf", rows, (300, 200), "ruled")
    bring(("plan.pdf", path.read_bytes()))
    work()
    return Reading.objects.get()


def page(client: Client, reading: Reading, query: str = "") -> str:
    where = reverse("imports:reading", args=[reading.pk])
    return client.get(where + query).content.decode()


def laid(reading: Reading) -> selectors.Laid:
    row = Reading.objects.get(pk=reading.pk)
    return selectors.laid(row, selectors.state_of(row))


def state(reading: Reading) -> Corrected:
    return selectors.state_of(Reading.objects.get(pk=reading.pk))


def actions(reading: Reading) -> list[Action]:
    return [row.action for row in state(reading).live()]


def key_of(reading: Reading, text: str) -> str:
    return next(each.key for each in laid(reading).left if text in " ".join(each.texts))


def take(client: Client, reading: Reading, role: str, key: str = "") -> str:
    where = reverse("imports:take", args=[reading.pk])
    return client.post(where, {"as": role, "key": key}, follow=True).content.decode()


def picture(reading: Reading, number: int = 1) -> str:
    return reverse("imports:picture", args=[reading.pk, number])


def test_every_link_between_reading_and_document_leads_to_something(
    client: Client, reading: Reading
) -> None:
    shown = page(client, reading)
    ids = re.findall(r'\bid="([^"]+)"', shown)
    assert len(ids) == len(set(ids))
    links = set(re.findall(r'href="#([^"]+)"', shown))
    assert links <= set(ids)
    assert set(re.findall(r'data-spot="([^"]+)"', shown)) <= set(ids)
    first = state(reading).live()[0].key
    assert {f"{first}-indicators", first} <= links


def test_the_pages_of_a_pdf_are_shown_with_a_place_for_each_text(
    client: Client, printed: Reading
) -> None:
    shown = page(client, printed)
    assert f'src="{picture(printed)}"' in shown
    assert shown.count('<rect x="') >= 4
    links, ids = re.findall(r'href="#([^"]+)"', shown), re.findall(r'\bid="([^"]+)"', shown)
    assert set(links) <= set(ids)
    as_text = page(client, printed, "?doc=text")
    assert "<img" not in as_text
    assert "<td" in as_text


def test_a_page_is_drawn_for_who_may_see_the_reading_and_is_a_picture_and_no_more(
    client: Client, printed: Reading
) -> None:
    answer = client.get(picture(printed))
    assert answer.content.startswith(b"\x89PNG")
    assert answer.headers["Content-Type"] == "image/png"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert client.get(picture(printed, 2)).status_code == 404
    assert client.get(picture(printed, 0)).status_code == 404


def test_a_page_is_not_there_for_strangers(
    printed: Reading, enrol: Enrol, alliance: Organisation, sign_in: SignIn
) -> None:
    stranger = sign_in(enrol(alliance, Role.ADMINISTRATOR))
    assert stranger.get(picture(printed)).status_code == 404
    where = reverse("imports:take", args=[printed.pk])
    assert stranger.post(where, {"as": "aside", "key": ""}).status_code == 404
    assert not Correction.objects.exists()


def test_who_may_only_read_sees_the_pages_and_takes_nothing_over(
    printed: Reading, enrol: Enrol, school: Organisation, sign_in: SignIn
) -> None:
    reader = sign_in(enrol(school, Role.AUDITOR))
    assert reader.get(picture(printed)).status_code == 200
    where = reverse("imports:take", args=[printed.pk])
    assert reader.post(where, {"as": "aside", "key": ""}).status_code == 403


def test_a_forgotten_file_is_drawn_no_more_and_its_text_stays(
    client: Client, printed: Reading
) -> None:
    client.get(picture(printed))
    forget(printed.upload, now=NOW)
    assert client.get(picture(printed)).status_code == 404
    assert "places" not in page(client, printed)
    assert "Former les jurys" in page(client, printed)


def test_what_is_no_pdf_has_no_pictures(client: Client, reading: Reading) -> None:
    assert client.get(picture(reading)).status_code == 404
    assert "<img" not in page(client, reading)


def test_what_is_in_no_field_is_listed_with_its_place_and_a_column_once(
    client: Client, reading: Reading
) -> None:
    left = laid(reading).left
    assert [each.title for each in left if each.is_column] == ["Couleur préférée"]
    assert {each.texts for each in left if not each.is_column} == {
        ("L'égalité est une exigence de notre établissement depuis sa création.",),
        (CHARTER,),
    }
    assert "3 passages not taken over" in page(client, reading)


def test_a_passage_becomes_an_action_after_the_one_above_it(
    client: Client, reading: Reading
) -> None:
    shown = take(client, reading, "action", key_of(reading, CHARTER))
    assert actions(reading)[-1].title == CHARTER
    assert "2 passages not taken over" in shown
    assert "Taken over as an action" in shown


def test_a_passage_becomes_an_indicator_of_the_action_above_it(
    client: Client, reading: Reading
) -> None:
    take(client, reading, "indicator", key_of(reading, CHARTER))
    assert actions(reading)[-1].indicators == ("Nombre de saisines", CHARTER)
    assert "2 passages not taken over" in page(client, reading)


def test_a_passage_becomes_text_of_the_plan_and_is_in_the_plan_adopted(
    client: Client, reading: Reading, officer: Member
) -> None:
    take(client, reading, "text", key_of(reading, "exigence"))
    take(client, reading, "text", key_of(reading, CHARTER))
    said = state(reading).about.context or ""
    assert said.index("exigence") < said.index("Signer")
    plan = services.adopt(Reading.objects.get(), by=officer, now=NOW)
    assert plans.draft_of(plan).context == said


def test_a_passage_is_set_aside_and_comes_back_when_that_is_undone(
    client: Client, reading: Reading
) -> None:
    shown = take(client, reading, "aside", key_of(reading, CHARTER))
    assert "2 passages not taken over" in shown
    assert "1 passage was set aside." in shown
    number = Reading.objects.get().edits
    client.post(reverse("imports:undo", args=[reading.pk]), {"number": number, "key": ""})
    assert "3 passages not taken over" in page(client, reading)


def test_all_that_is_left_is_set_aside_at_once(client: Client, reading: Reading) -> None:
    shown = take(client, reading, "aside")
    assert "3 passages were set aside." in shown
    assert laid(reading).left == ()


def test_what_was_taken_over_in_between_is_not_taken_over_twice(
    client: Client, reading: Reading
) -> None:
    key = key_of(reading, CHARTER)
    take(client, reading, "action", key)
    shown = take(client, reading, "action", key)
    assert "This row is not there any more" in shown
    assert len(actions(reading)) == 4


def test_text_of_the_plan_that_has_become_too_long_is_refused_in_words(
    client: Client, reading: Reading
) -> None:
    take(client, reading, "text", key_of(reading, "exigence"))
    step = Correction.objects.get()
    step.content[0]["value"] = "mot " * (LONGEST // 4 - 1)
    step.save()
    shown = take(client, reading, "text", key_of(reading, CHARTER))
    assert "20000" in shown.replace("\u202f", "").replace(",", "").replace("\xa0", "")
    assert Correction.objects.count() == 1


def test_nobody_takes_over_what_is_no_role(client: Client, reading: Reading) -> None:
    where = reverse("imports:take", args=[reading.pk])
    for role in ("", "burn", "__class__"):
        assert client.post(where, {"as": role, "key": "b"}).status_code == 404


def test_a_document_without_a_plan_becomes_one_by_taking_over(client: Client, bring: Bring) -> None:
    bring(("lettre.txt", "Bonjour à tous et à toutes.\n\nNous voulons mieux faire.\n".encode()))
    work()
    reading = Reading.objects.get()
    assert actions(reading) == []
    take(client, reading, "action", key_of(reading, "mieux"))
    assert [each.title for each in actions(reading)] == ["Nous voulons mieux faire."]


def test_a_doubtful_cell_is_accepted_and_is_doubtful_no_more(
    client: Client, officer: Member
) -> None:
    made = draft()
    places = [action.where for action in made.axes[0].actions]
    found = tuple(Finding("calendar.not_understood", "note", at, {"text": "?"}) for at in places)
    reading = reading_of(officer, read=replace(made, axes=made.axes[:1], findings=found))
    shown = page(client, reading)
    assert "2 doubtful cells" in shown
    accept = re.findall(r'name="key" value="(r[^"]+\.calendar)"', shown)
    where = reverse("imports:correct", args=[reading.pk])
    after = client.post(where, {"kind": "accept", "key": accept[0]}, follow=True).content.decode()
    assert "1 doubtful cell" in after
    assert [row.is_checked for row in state(reading).live()] == [True, False]
    again = client.post(where, {"kind": "accept", "key": accept[0]}, follow=True).content.decode()
    assert "This row is not there any more" in again
    last = client.post(where, {"kind": "accept", "key": accept[1]}, follow=True).content.decode()
    assert "No doubtful cell is left." in last


@pytest.mark.parametrize("rows", [2, 30])
def test_the_document_beside_the_reading_costs_no_queries(
    rows: int, client: Client, bring: Bring, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    lines = "".join(f"| {n} | Former le jury numéro {n} | Autre {n} |\n" for n in range(rows))
    bring(("plan.md", ("# Plan\n\n| N° | Action | Divers |\n|---|---|---|\n" + lines).encode()))
    work()
    reading = Reading.objects.get()
    with django_assert_num_queries(9):
        page(client, reading)


def test_the_reading_made_by_an_earlier_release_is_shown(client: Client, officer: Member) -> None:
    reading = reading_of(officer)
    kept = [{"anchor": "n1", "kind": "heading", "texts": ["Plan"], "page": None, "level": 1}]
    Reading.objects.filter(pk=reading.pk).update(source=kept)
    assert "document-heading" in page(client, reading)
