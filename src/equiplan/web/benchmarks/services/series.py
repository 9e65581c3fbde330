"""Reference series: brought, looked at, kept with where they come from, removed."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from equiplan.domain.errors import Refused
from equiplan.importing.series.meaning import points
from equiplan.importing.series.model import Meaning, Table, from_json, to_json
from equiplan.importing.series.model import Point as Read
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member

from .. import permissions
from ..messages import MESSAGES
from ..models import Area, Level, Point, Series, Stage

MOST_AREAS = 12


class SeriesRefused(Refused):
    """This cannot be done with the series, or not by this person."""

    messages = MESSAGES


@dataclass(frozen=True, slots=True)
class About:
    """What must be known of a series before anybody compares with it."""

    title: str
    definition: str
    source: str
    licence: str
    retrieved_on: date
    unit: str = ""
    measure: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """An area that is kept: its name in the file, how wide it is, its country's code."""

    name: str
    level: Level
    country: str = ""


def check_may(by: Member) -> None:
    """SeriesRefused unless the person may act for the whole organisation."""
    if not permissions.may_keep(by):
        raise SeriesRefused("series.not_yours")


@transaction.atomic
def bring(table: Table, file: str, *, digest: str, by: Member, now: datetime) -> Series:
    """A series to check, from a table that was read; `digest` is the SHA-256 of its file."""
    check_may(by)
    made = Series.objects.create(
        organisation=by.organisation, file=file[-255:], table=to_json(table), by=by, at=now
    )
    record(by, "series.brought", made, at=now, sha256=digest, rows=len(table.rows))
    return made


@transaction.atomic
def keep(  # noqa: PLR0913 (what, whose, where from)
    series: Series,
    meaning: Meaning,
    places: Sequence[Place],
    about: About,
    *,
    leaves_out: bool = False,
    by: Member,
    now: datetime,
) -> Series:
    """The figures of some areas, kept with where they come from; the rest of the file is let go.

    SeriesRefused where rows could not be read, unless one `leaves_out` those.
    """
    check_may(by)
    _check_said(about, places)
    reading = points(from_json(series.table or {}), meaning)
    if reading.unchosen:
        raise SeriesRefused("series.several")
    if reading.problems and not leaves_out:
        raise SeriesRefused("series.problems", count=len(reading.problems))
    wanted = {place.name for place in places}
    kept = [point for point in reading.points if point.area in wanted]
    if not kept:
        raise SeriesRefused("series.no_points")
    _take(series, meaning, about)
    _write(series, places, kept)
    facts = {"points": len(kept), "left_out": len(reading.problems)}
    record(by, "series.kept", series, at=now, **facts)
    return series


def _check_said(about: About, places: Sequence[Place]) -> None:
    if not all(
        each.strip() for each in (about.title, about.definition, about.source, about.licence)
    ):
        raise SeriesRefused("series.unsaid")
    if len(places) > MOST_AREAS:
        raise SeriesRefused("series.too_many_areas", most=MOST_AREAS)


def _take(series: Series, meaning: Meaning, about: About) -> None:
    """The row in use, once: who comes second is told so."""
    values = asdict(about) | {"meaning": asdict(meaning), "stage": Stage.KEPT, "table": None}
    if not Series.objects.filter(pk=series.pk, stage=Stage.READ).update(**values):
        raise SeriesRefused("series.kept_already")
    series.refresh_from_db()


def _write(series: Series, places: Sequence[Place], kept: Sequence[Read]) -> None:
    named = {point.area for point in kept}
    areas = [
        Area(series=series, name=each.name, level=each.level, country=each.country)
        for each in places
        if each.name in named
    ]
    made = {area.name: area for area in Area.objects.bulk_create(areas)}
    Point.objects.bulk_create(
        Point(area=made[each.area], year=each.year, value=each.value) for each in kept
    )


@transaction.atomic
def remove(series: Series, *, by: Member, now: datetime) -> None:
    """The series compared with no more; one that was never kept goes altogether."""
    check_may(by)
    record(by, "series.removed", series, at=now)
    if series.stage == Stage.READ:
        series.delete()
    else:
        Series.objects.filter(pk=series.pk).update(removed_at=now)
