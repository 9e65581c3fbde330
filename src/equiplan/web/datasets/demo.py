"""Loads what the bodies of the demonstration have counted, by the services that pages use."""

import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from equiplan.domain.figures.cells import Sex, State
from equiplan.importing.people.model import PAY
from equiplan.web.organisations.demo import officer_of
from equiplan.web.organisations.models import Member
from equiplan.web.platform import clock

from . import permissions, services
from .models import Dataset
from .tallies import Cell, Paid, Tally

FACTS = Path(__file__).parent / "demo_facts.toml"
STEPS = (State.SUBMITTED, State.VALIDATED, State.LOCKED)
PAIR = (Sex.FEMALE, Sex.MALE)
AFTERWARDS = timedelta(days=12)  # from the day that is counted to the counting
Fact = dict[str, Any]


def load(now: datetime | None = None) -> None:
    """The datasets of each body with their countings; run twice, the second changes nothing."""
    at = now or clock.now()
    for fact in tomllib.loads(FACTS.read_text(encoding="utf-8"))["datasets"]:
        _load(fact, at)


@transaction.atomic
def _load(fact: Fact, now: datetime) -> None:
    by = officer_of(fact["of"], now)
    if permissions.datasets_of(by.organisation).filter(name=fact["name"]).exists():
        return
    known = [each for each in fact["countings"] if each["on"] <= timezone.localdate(now)]
    described = services.Described(fact["name"], fact["what"], fact["policy"])
    began = _after(known[0]["on"], now) if known else now
    dataset = services.add_dataset(described, by=by, now=began)
    for each in known:
        _count(dataset, fact, each, by=by, now=now)


def _count(dataset: Dataset, fact: Fact, counted: Fact, *, by: Member, now: datetime) -> None:
    at = _after(counted["on"], now)
    made = _tally(fact, counted)
    row = services.keep_counting(dataset, made, by=by, now=at, source=services.BY_HAND)
    for to in STEPS[: STEPS.index(State(counted["state"])) + 1]:
        services.move(row, to, by=by, now=at)
        row.refresh_from_db(fields=["state"])


def _after(day: date, now: datetime) -> datetime:
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    return min(noon + AFTERWARDS, now)


def _tally(fact: Fact, counted: Fact) -> Tally:
    spread = fact.get("spread")
    cells = _spread(spread, counted) if spread else _cells(fact["by"], counted["cells"])
    dimensions = ("body", "role") if spread else (fact["by"],)
    return Tally(
        counted["on"],
        tuple(cells),
        counted.get("since"),
        dimensions,
        tuple(_paid(counted.get("pay", {}))),
    )


def _cells(by: str, categories: dict[str, tuple[int, int]]) -> Iterator[Cell]:
    for category, pair in categories.items():
        for sex, number in zip(PAIR, pair, strict=True):
            yield Cell(sex, number, {by: category})


def _spread(spread: Fact, counted: Fact) -> Iterator[Cell]:
    """So many women and men, in committees that are much alike, each with one chair."""
    places = spread["places"]
    for n in range(places):
        body = f"{spread['body']} {n + 1:02}"
        chair = Sex.FEMALE if n * counted["chairs"] % places < counted["chairs"] else Sex.MALE
        yield Cell(chair, 1, {"body": body, "role": "chair"})
        for sex, number in zip(PAIR, (counted["women"], counted["men"]), strict=True):
            chairs = counted["chairs"] if sex == Sex.FEMALE else places - counted["chairs"]
            members = _part(number - chairs, n, places)
            yield Cell(sex, members, {"body": body, "role": "member"})


def _part(number: int, place: int, places: int) -> int:
    """What falls to a place when a number is dealt out as evenly as can be."""
    return number * (place + 1) // places - number * place // places


def _paid(pay: dict[str, tuple[int, float, float]]) -> Iterator[Paid]:
    for sex, (number, mean, median) in pay.items():
        yield Paid(PAY, Sex(sex), number, mean * number, median)
