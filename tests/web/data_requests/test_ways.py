"""The three ways to answer: a form, a spreadsheet, a roster; what is wrong is said and not kept."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from python_calamine import CalamineWorkbook

from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.web.data_requests import selectors, workbook
from equiplan.web.data_requests.models import DataRequest, Draft, Submission, SubmissionCell
from equiplan.web.data_requests.selectors.answering import field_of
from equiplan.web.data_requests.services import DataRequestRefused
from equiplan.web.datasets.models import Count, Counting, Dataset
from equiplan.web.organisations.models import Member
from tests.conftest import SignIn

from .making import TODAY, submission_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission(data_request: DataRequest, officer: Member) -> Submission:
    """What the school was asked for, with time left to answer it."""
    due = timezone.localdate() + timedelta(days=30)
    DataRequest.objects.filter(pk=data_request.pk).update(due_on=due)
    return submission_of(data_request, officer.organisation)


@pytest.fixture
def client_of(officer: Member, sign_in: SignIn) -> Client:
    """The officer's browser."""
    return sign_in(officer)


def fields(submission: Submission, said: str = "7", **more: str) -> dict[str, str]:
    """The form, the same in every cell."""
    asks = selectors.asks_of(submission)
    told = {
        field_of(ask.question_id, n): said for ask in asks for n, _cell in enumerate(ask.cells())
    }
    return told | {"version": "0"} | more


def form_address(submission: Submission) -> str:
    """Where the form is."""
    return reverse("data_requests:answer", args=[submission.pk])


def first_field(submission: Submission) -> str:
    """The name of the first cell's field."""
    return field_of(selectors.asks_of(submission)[0].question_id, 0)


def figures(submission: Submission) -> list[int | None]:
    """All that the draft says."""
    said = Draft.objects.get(submission=submission).cells
    return [
        said[str(ask.question_id)][cell.key]
        for ask in selectors.asks_of(submission)
        for cell in ask.cells()
        if cell.key in said.get(str(ask.question_id), {})
    ]


def test_a_form_is_saved_then_submitted(submission: Submission, client_of: Client) -> None:
    assert client_of.post(form_address(submission), fields(submission)).status_code == 302
    assert figures(submission) == [7] * 6
    assert not SubmissionCell.objects.exists()
    client_of.post(form_address(submission), fields(submission, submit="yes", version="1"))
    assert Submission.objects.get(pk=submission.pk).state == "submitted"
    assert SubmissionCell.objects.count() == 6


def test_what_cannot_be_read_is_said_where_it_is_and_the_rest_is_saved(
    submission: Submission, client_of: Client
) -> None:
    wrong = {first_field(submission): "une douzaine"}
    answer = client_of.post(form_address(submission), fields(submission, submit="yes") | wrong)
    told = answer.content.decode()
    assert answer.status_code == 400
    assert 'value="une douzaine"' in told
    assert f'aria-describedby="{first_field(submission)}-wrong"' in told
    assert figures(submission) == [7] * 5
    assert Submission.objects.get(pk=submission.pk).state == "draft"


def test_a_question_mark_stays_one_and_needs_a_reason(
    submission: Submission, client_of: Client
) -> None:
    answer = client_of.post(form_address(submission), fields(submission, "?", submit="yes"))
    assert answer.status_code == 400
    assert figures(submission) == [None] * 6
    assert 'value="?"' in client_of.get(form_address(submission)).content.decode()
    whys = {f"why-{ask.question_id}": "Fichier à refaire" for ask in selectors.asks_of(submission)}
    sent = fields(submission, "?", submit="yes", version="1") | whys
    assert client_of.post(form_address(submission), sent).status_code == 302
    assert set(SubmissionCell.objects.values_list("number", flat=True)) == {None}


def test_who_was_slower_keeps_what_they_typed(submission: Submission, client_of: Client) -> None:
    client_of.post(form_address(submission), fields(submission, "1"))
    answer = client_of.post(form_address(submission), fields(submission, "2"))
    assert answer.status_code == 400
    assert 'value="2"' in answer.content.decode()
    assert figures(submission) == [1] * 6


def _written(submission: Submission, language: Language = "fr", **changed: Any) -> bytes:
    """The template as somebody fills it in: every figure 5, but the cells named here."""
    with translation.override(language):
        title, asks, texts = selectors.to_fill(submission, language)
        book = CalamineWorkbook.from_filelike(
            BytesIO(workbook.template(title, asks, texts, language))
        )
    grid = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as out:
        sheet = out.add_worksheet(workbook.TABLE)
        for at, row in enumerate(grid):
            for column, said in enumerate(row):
                is_figure = column > 1 and at > workbook.HEAD_ROW and "|" in str(row[0])
                sheet.write(at, column, 5 if is_figure else said)
        for where, said in changed.items():
            sheet.write(where, said)

    return buffer.getvalue()


def _read(submission: Submission, content: bytes, language: Language = "fr") -> workbook.Filled:
    _title, asks, _texts = selectors.to_fill(submission, language)
    return workbook.read(content, asks, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_template_filled_in_is_read_back_in_each_language(
    submission: Submission, language: Language
) -> None:
    filled = _read(submission, _written(submission, language), language)
    assert not filled.wrong
    assert [n for question in filled.cells.values() for n in question.values()] == [5] * 6


def test_a_template_holds_the_draft_and_no_formula(
    submission: Submission, client_of: Client
) -> None:
    client_of.post(form_address(submission), fields(submission, "?"))
    answer = client_of.get(reverse("data_requests:template", args=[submission.pk]))
    assert answer.headers["Cache-Control"] == "no-store"
    filled = _read(submission, answer.content)
    assert {n for question in filled.cells.values() for n in question.values()} == {None}


def test_blank_zero_and_not_known_differ_in_a_template(submission: Submission) -> None:
    filled = _read(submission, _written(submission, C6=0, D6="?", C8=" "))
    bodies, staff = filled.cells.values()
    assert list(bodies.values()) == [0, None]
    assert len(staff) == 3


@pytest.mark.parametrize("said", ["douze", "1,5", 1.5, -3, True])
def test_a_wrong_cell_is_named_with_what_to_do_and_nothing_is_saved(
    said: object, submission: Submission, client_of: Client
) -> None:
    filled = _read(submission, _written(submission, C6=said))
    assert [each.where for each in filled.wrong] == ["C6"]
    file = SimpleUploadedFile("modele.xlsx", _written(submission, C6=said))
    answer = client_of.post(reverse("data_requests:fill", args=[submission.pk]), {"workbook": file})
    assert answer.status_code == 400
    assert "C6" in answer.content.decode()
    assert not Draft.objects.exists()


def test_a_template_that_is_brought_back_becomes_the_draft(
    submission: Submission, client_of: Client
) -> None:
    file = SimpleUploadedFile("modele.xlsx", _written(submission))
    answer = client_of.post(reverse("data_requests:fill", args=[submission.pk]), {"workbook": file})
    assert answer.headers["Location"] == form_address(submission)
    assert figures(submission) == [5] * 6


def _not_a_workbook(_submission: Submission) -> bytes:
    return b"PK\x03\x04 not really"


def _another_line(submission: Submission) -> bytes:
    return _written(submission, A6="another|0")


def _another_column(submission: Submission) -> bytes:
    return _written(submission, C3="M")


def _another_sheet(_submission: Submission) -> bytes:
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as out:
        out.add_worksheet("Feuille")
    return buffer.getvalue()


WORKBOOKS = {
    "no workbook": (_not_a_workbook, "template.unreadable"),
    "text": (lambda _submission: b"a;b;c", "template.unreadable"),
    "an empty one": (_another_sheet, "template.another"),
    "another line": (_another_line, "template.another"),
    "another column": (_another_column, "template.another"),
}


@pytest.mark.parametrize("name", WORKBOOKS)
def test_what_is_not_the_template_is_refused_whole(
    name: str, submission: Submission, client_of: Client
) -> None:
    make, code = WORKBOOKS[name]
    with pytest.raises(DataRequestRefused) as refused:
        _read(submission, make(submission))
    assert refused.value.code == code
    file = SimpleUploadedFile("modele.xlsx", make(submission))
    answer = client_of.post(reverse("data_requests:fill", args=[submission.pk]), {"workbook": file})
    assert answer.status_code == 400
    assert not Draft.objects.exists()


def test_a_file_too_large_for_a_template_is_refused_before_it_is_opened(
    submission: Submission, client_of: Client
) -> None:
    file = SimpleUploadedFile("modele.xlsx", b"\0" * (workbook.MOST_BYTES + 1))
    answer = client_of.post(reverse("data_requests:fill", args=[submission.pk]), {"workbook": file})
    assert answer.status_code == 400
    with pytest.raises(DataRequestRefused):
        workbook.check_size(workbook.MOST_BYTES + 1)


@pytest.fixture
def counting(officer: Member) -> Counting:
    """A roster of the school that was counted: managers, others, one of no grade, one of no sex."""
    dataset = Dataset.objects.create(
        organisation=officer.organisation, name="Paie", what="staff", keeper=officer
    )
    made = Counting.objects.create(
        dataset=dataset,
        on=TODAY,
        dimensions=["grade"],
        counted_by=officer,
        counted_at=timezone.now(),
    )
    rows: tuple[tuple[str, str, int], ...] = (
        ("F", "cadres", 3), ("M", "cadres", 4), ("F", "Autres", 11), ("M", "stagiaires", 2),
        ("_U", "cadres", 1),
    )  # fmt: skip
    for sex, grade, number in rows:
        Count.objects.create(
            counting=made,
            sex=sex,
            key=f"grade={grade}",
            breakdown={"grade": grade},
            number=number,
        )
    return made


def _roster(submission: Submission, code: str) -> str:
    question = submission.data_request.questions.get(code__startswith=code)
    return reverse("data_requests:roster", args=[submission.pk, question.pk])


def test_a_roster_is_laid_onto_the_categories_and_who_goes_nowhere_is_told(
    submission: Submission, counting: Counting, client_of: Client
) -> None:
    where = _roster(submission, "personnel")
    told = client_of.get(where, {"counting": counting.pk})
    laid = told.context["shown"]
    assert list(laid.matched.figures.values()) == [3, 4, 11, 0]
    assert (laid.matched.left_out, laid.matched.other_sexes) == (2, 1)
    client_of.post(where, {"counting": counting.pk, "take": "yes"})
    assert figures(submission) == [3, 4, 11, 0]
    assert "Paie" in next(iter(Draft.objects.get().sources.values()))


def test_people_of_another_category_go_where_somebody_says(
    submission: Submission, counting: Counting, client_of: Client
) -> None:
    where = _roster(submission, "personnel")
    laid = client_of.get(where, {"counting": counting.pk}).context["shown"].layings[0]
    line = next(each for each in laid.lines if each.said == "stagiaires")
    sent = {"counting": counting.pk, line.name: "autres", "take": "yes"}
    client_of.post(where, sent)
    assert figures(submission) == [3, 4, 11, 2]


def test_a_question_without_a_breakdown_takes_the_sums_of_a_roster(
    submission: Submission, counting: Counting, client_of: Client
) -> None:
    client_of.post(_roster(submission, "bodies"), {"counting": counting.pk, "take": "yes"})
    assert figures(submission) == [14, 6]


def test_a_counting_of_another_organisation_is_not_offered_nor_taken(
    submission: Submission, counting: Counting, other: Member, sign_in: SignIn
) -> None:
    theirs = submission_of(submission.data_request, other.organisation)
    where = _roster(theirs, "bodies")
    answer = sign_in(other).get(where, {"counting": counting.pk})
    assert answer.context["shown"].counting is None
    assert "Paie" not in answer.content.decode()
    sign_in(other).post(where, {"counting": counting.pk, "take": "yes"})
    assert not Draft.objects.exists()


def test_a_question_of_another_data_request_is_not_there(
    submission: Submission, client_of: Client
) -> None:
    where = reverse("data_requests:roster", args=[submission.pk, 999_999])
    assert client_of.get(where).status_code == 404


def _told(answer: Any) -> str:
    return str(answer.content.decode())


def test_a_member_never_meets_the_answer_of_another(
    submission: Submission, other: Member, sign_in: SignIn, client_of: Client
) -> None:
    client_of.post(form_address(submission), fields(submission, "4177", submit="yes"))
    stranger = sign_in(other)
    pages = ("answer", "template", "fill", "submission")
    for name in pages:
        where = reverse(f"data_requests:{name}", args=[submission.pk])
        assert stranger.get(where).status_code == 404
    theirs = submission_of(submission.data_request, other.organisation)
    for where in (reverse("data_requests:list"), form_address(theirs)):
        assert "4177" not in _told(stranger.get(where))
