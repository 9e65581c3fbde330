"""Every sample that ships with the product is there, and is read as its authors wrote it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tools import rosters as drawing

from equiplan import samples
from equiplan.domain.plans.draft import PlanDraft
from tests.importing import scoring

GOLDS = Path(__file__).parent


def gold(sample: samples.Sample) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((GOLDS / f"{sample.name}.gold.json").read_text("utf-8"))
    return found


@cache
def reading(sample: samples.Sample) -> PlanDraft:
    return scoring.read(samples.path(sample.name))


@pytest.mark.parametrize("sample", samples.names(), ids=lambda sample: sample.name)
def test_a_sample_ships_with_its_document(sample: samples.Sample) -> None:
    assert samples.path(sample.name).stat().st_size > 5_000


def test_the_first_four_samples_are_one_of_each_kind_of_body() -> None:
    kinds = [sample.name for sample in samples.names()[:4]]
    assert kinds == ["alliance", "agency", "school", "network"]


def test_an_unknown_sample_is_refused() -> None:
    with pytest.raises(KeyError):
        samples.path("no-such-sample")


@pytest.mark.parametrize("sample", samples.names(), ids=lambda sample: sample.name)
def test_a_sample_names_its_body_and_language_as_its_gold_does(sample: samples.Sample) -> None:
    assert gold(sample)["language"] == sample.language
    assert gold(sample)["organisation"].startswith(sample.organisation)


@pytest.mark.parametrize("sample", samples.names(), ids=lambda sample: sample.name)
def test_a_sample_is_read_nearly_to_the_word(sample: samples.Sample) -> None:
    found = scoring.score(gold(sample), scoring.plain(reading(sample)))
    assert found.overall >= 0.97, found.by_field
    assert found.actions == 1.0
    assert found.invented == 0


@pytest.mark.parametrize("sample", samples.names(), ids=lambda sample: sample.name)
def test_the_title_language_and_years_of_a_sample_are_read(sample: samples.Sample) -> None:
    expected, draft = gold(sample), reading(sample)
    lost = scoring.words(expected["title"]) - scoring.words(draft.title)
    assert lost.total() <= 2
    assert draft.language == sample.language
    assert draft.period == tuple(expected["period"])


@pytest.mark.parametrize("roster", samples.rosters(), ids=lambda roster: roster.name)
def test_a_sample_roster_is_the_one_that_its_script_draws(
    roster: samples.Roster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawing, "SAMPLES", tmp_path)
    drawing.main()
    assert (tmp_path / roster.file).read_bytes() == samples.roster_path(roster.name).read_bytes()
    plan = next(sample for sample in samples.names() if sample.organisation == roster.organisation)
    assert plan.language == roster.language
