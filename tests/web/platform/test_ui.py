"""The components say what they must to those who see them and to those who hear them."""

import re

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.utils.translation import override

from equiplan.web.platform.templatetags.ui import STATUSES


def drawn(source: str, **context: object) -> str:
    """A piece of template, rendered in English, white space folded."""
    with override("en"):
        html = Template("{% load ui i18n %}" + source).render(Context(context))
    return re.sub(r"\s+", " ", html).strip()


class PlanForm(forms.Form):
    """A field with help and one that may stay empty."""

    title = forms.CharField(help_text="As it is called.")
    note = forms.CharField(required=False)


@pytest.mark.parametrize("code", STATUSES)
def test_a_status_is_told_by_word_and_by_shape(code: str) -> None:
    chip = drawn("{% status code %}", code=code)
    with override("en"):
        assert f"<span>{STATUSES[code]}</span>" in chip
    assert "<svg" in chip
    assert 'aria-hidden="true"' in chip


def test_no_two_statuses_share_a_shape() -> None:
    shapes = [re.sub("<span>.*", "", drawn("{% status c %}", c=code)) for code in STATUSES]
    bare = {re.sub("status-[a-z_]+", "", shape) for shape in shapes}
    assert len(bare) == len(STATUSES)


def test_progress_says_its_figures() -> None:
    assert "3 of 8" in drawn("{% progress 3 8 'Done' %}")


@pytest.mark.parametrize("total", [None, 0])
def test_progress_of_nothing_is_not_drawn_as_zero(total: int | None) -> None:
    bar = drawn("{% progress 0 total 'Done' %}", total=total)
    assert "No figure yet" in bar
    assert "<progress" not in bar


def test_a_figure_nobody_gave_is_not_zero() -> None:
    assert "Not known yet" in drawn("{% tile None 'People' %}")
    assert "Not known yet" not in drawn("{% tile 0 'People' %}")


def test_the_last_of_a_breadcrumb_is_where_one_is() -> None:
    crumbs = drawn("{% breadcrumb 'Home' '/' 'Plan' %}")
    assert '<a href="/">Home</a>' in crumbs
    assert '<span aria-current="page">Plan</span>' in crumbs


def test_steps_tell_which_is_current_and_which_are_done() -> None:
    steps = drawn("{% steps 2 'Bring' 'Read' 'Adopt' %}")
    assert '<li aria-current="step"><span>Read' in steps
    assert steps.count("(done)") == 1


def test_a_wrong_field_is_tied_to_its_help_and_its_error() -> None:
    field = drawn("{% field form.title %}", form=PlanForm({}))
    assert 'aria-invalid="true"' in field
    assert 'aria-describedby="id_title_helptext id_title_error"' in field
    assert 'id="id_title_helptext"' in field
    assert 'id="id_title_error"' in field


def test_a_field_that_may_stay_empty_says_so() -> None:
    assert "(optional)" in drawn("{% field form.note %}", form=PlanForm())
    assert "(optional)" not in drawn("{% field form.title %}", form=PlanForm())


def test_the_error_summary_leads_to_the_field() -> None:
    summary = drawn("{% error_summary form %}", form=PlanForm({}))
    assert '<a href="#id_title">Title</a>' in summary


def test_a_form_without_error_has_no_summary() -> None:
    assert drawn("{% error_summary form %}", form=PlanForm()) == ""


def test_a_confirmation_is_a_link_to_a_page_where_there_is_no_script() -> None:
    asked = drawn("{% confirm name='x' url='/go' title='Sure?' yes='Go' %}It goes.{% endconfirm %}")
    assert '<a class="button second" href="/go" data-dialog="x">Go</a>' in asked
    assert '<dialog id="x" aria-labelledby="x-title">' in asked


def test_what_a_page_gives_a_component_is_escaped() -> None:
    assert "&lt;b&gt;" in drawn("{% badge label %}", label="<b>")
    assert "&lt;b&gt;" in drawn("{% page_header title=title %}{% endpage_header %}", title="<b>")


def test_one_page_needs_no_pagination() -> None:
    assert drawn("{% pages page %}", page=Paginator(range(5), 10).page(1)) == ""


def test_pagination_keeps_the_rest_of_the_query() -> None:
    page = Paginator(range(30), 10).page(2)
    pages = drawn("{% pages page 'of=me' %}", page=page)
    assert 'href="?page=1&amp;of=me"' in pages
    assert 'href="?page=3&amp;of=me"' in pages


def test_work_under_way_is_asked_for_again_and_has_a_way_without_script() -> None:
    job = drawn("{% job_progress 'Reading' 1 3 '/job' %}")
    assert 'hx-get="/job"' in job
    assert "<noscript>" in job
    assert 'href="/job"' in job
