"""Plans to begin with: whole in three languages, and silent on what only their authors know."""

import re
from collections.abc import Iterator

import pytest

from equiplan.domain.plans.draft import PlanDraft
from equiplan.domain.plans.templates import TEMPLATES, Said, Template, draft_from
from equiplan.domain.text.comparing import folded
from equiplan.domain.text.languages import LANGUAGES, Language

BREAKING = re.compile(r" [:;!?»]|« |'")


def words(template: Template) -> Iterator[Said]:
    """All that a template says."""
    yield from (template.name, template.summary, template.title)
    for axis in template.axes:
        yield from (axis.title, axis.objective)
        for action in axis.actions:
            yield from (action.title, *action.indicators, *action.owners, *action.steps)


def every_draft() -> Iterator[tuple[Template, Language, PlanDraft]]:
    """Each template in each language."""
    for template in TEMPLATES.values():
        for language in LANGUAGES:
            yield template, language, draft_from(template, language)


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=lambda each: each.code)
def test_all_words_are_there_in_three_languages_set_as_readers_expect(template: Template) -> None:
    said = list(words(template))
    assert [each for each in said if not all(text.strip() == text != "" for text in each)] == []
    assert [each.fr for each in said if BREAKING.search(each.fr)] == []


def test_the_horizon_europe_plan_has_four_requirements_and_five_areas() -> None:
    first, *areas = TEMPLATES["horizon"].axes
    assert len(first.actions) == 4
    assert len(areas) == 5


def test_the_plan_of_the_french_public_service_has_four_axes() -> None:
    assert len(TEMPLATES["four_axes"].axes) == 4


def test_a_blank_plan_has_a_title_and_nothing_else() -> None:
    made = draft_from(TEMPLATES["blank"], "es")
    assert (made.title, made.axes) == ("Plan de igualdad", ())


def test_each_action_is_numbered_has_an_owner_and_an_indicator() -> None:
    for _template, _language, made in every_draft():
        for axis in made.axes:
            assert [action.number for action in axis.actions] == [
                f"{axis.number}.{n}" for n in range(1, len(axis.actions) + 1)
            ]
            assert all(action.owners and action.indicators for action in axis.actions)
            assert axis.objective


def test_no_date_no_amount_and_no_target_is_invented() -> None:
    for _template, _language, made in every_draft():
        assert made.period is None
        for action in (action for axis in made.axes for action in axis.actions):
            assert (action.calendar, action.budget, action.targets) == (None, None, ())
            assert not re.search(r"\d", action.title + "".join(action.indicators))


def test_no_two_actions_of_a_plan_say_the_same() -> None:
    for _template, _language, made in every_draft():
        titles = [folded(action.title) for axis in made.axes for action in axis.actions]
        assert len(titles) == len(set(titles))


def test_what_somebody_says_of_the_plan_is_kept() -> None:
    made = draft_from(
        TEMPLATES["alliance"], "en", title="Ours", organisation="A body", period=(2027, 2030)
    )
    assert (made.title, made.organisation, made.period) == ("Ours", "A body", (2027, 2030))
    assert made.language == "en"
