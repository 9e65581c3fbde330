"""Every measure of the catalogue says in three languages what it is, how, and by what source."""

import re

import pytest

from equiplan.domain.figures.catalogue import FAMILIES, MEASURES
from equiplan.domain.figures.compute import SEX, asked
from equiplan.domain.figures.indicators import ANY, Kind, Measure, Texts, Unit
from equiplan.domain.text.languages import LANGUAGES

CODE = re.compile(r"[a-z]+(?:_[a-z]+)*")
BAD_FRENCH = re.compile(r"[^\u00a0\s]:|[^\u202f][;!?]| [:;!?]|«[^\u202f]|[^\u202f]»|'")
ASKED = (
    "share_of_women_bodies share_of_women_chairs share_of_women_staff share_of_women_management "
    "share_of_women_experts share_of_women_applicants share_of_women_entrants "
    "share_of_women_graduates parity_ratio women_to_men_ratio dissimilarity_index "
    "glass_ceiling_index masculine_advantage_index success_rate_women success_rate_men "
    "success_rate_ratio pipeline_by_grade pay_gap_mean pay_gap_median pay_gap_by_category "
    "women_by_pay_quartile part_time_share training_coverage charter_coverage "
    "meeting_participation communications alerts deliverables responsive_standards actions_done"
)
every = pytest.mark.parametrize("measure", MEASURES.values(), ids=lambda measure: measure.code)


def said(measure: Measure) -> list[Texts]:
    """All that a measure says."""
    own = [measure.title, measure.definition, measure.formula, *measure.options.values()]
    return [*own, *(slot.title for slot in measure.slots)]


def test_the_catalogue_has_what_plans_need() -> None:
    assert set(ASKED.split()) <= set(MEASURES)


def test_no_code_is_taken_twice() -> None:
    assert len(MEASURES) == sum(map(len, FAMILIES))


@every
def test_a_measure_speaks_three_languages(measure: Measure) -> None:
    assert CODE.fullmatch(measure.code)
    assert len(measure.code) <= 60
    for text in said(measure):
        assert set(text) == set(LANGUAGES)
        assert all(each.strip() for each in text.values())


@every
def test_french_is_set_as_french(measure: Measure) -> None:
    assert [text["fr"] for text in said(measure) if BAD_FRENCH.search(text["fr"])] == []


@every
def test_a_definition_is_made_of_sentences(measure: Measure) -> None:
    for text in measure.definition.values():
        assert text[0].isupper() or text[0].isdigit()
        assert text.endswith(".")
        assert "{" not in text


@every
def test_a_measure_names_its_source(measure: Measure) -> None:
    assert len(measure.source) > 5


@every
def test_a_share_is_in_percent_and_an_amount_in_money(measure: Measure) -> None:
    units = {
        Kind.SHARE: {Unit.PERCENT},
        Kind.GAP: {Unit.PERCENT},
        Kind.RATIO: {Unit.RATIO},
        Kind.INDEX: {Unit.INDEX},
        Kind.COUNT: {Unit.PEOPLE, Unit.THINGS},
        Kind.AMOUNT: {Unit.MONEY},
        Kind.YES_NO: {Unit.YES_NO},
        Kind.SCALE: {Unit.GRADE},
    }
    assert measure.unit in units[measure.kind]


@every
def test_an_option_says_what_its_choices_are(measure: Measure) -> None:
    assert set(measure.options) == set(measure.choices)
    options = {name: "unit" if of == ANY else "A" for name, of in measure.choices.items()}
    for slot in measure.slots:
        dimensions = {"unit" if of == ANY else of for of in measure.choices.values()}
        assert dimensions <= set(asked(measure, slot.name, options))


@every
def test_whoever_is_left_out_is_spoken_of(measure: Measure) -> None:
    counts_all = measure.code.startswith(("number_of", "success_rate"))
    if any(SEX in slot.needs for slot in measure.slots) and not counts_all:
        assert "autre sexe" in measure.definition["fr"]
