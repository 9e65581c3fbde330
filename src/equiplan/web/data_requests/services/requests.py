"""Collections: written, published to every member at once, closed."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from math import prod
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.text import slugify

from equiplan.domain.text.languages import LANGUAGES
from equiplan.web.datasets.models import Policy
from equiplan.web.organisations.audit import record, record_by_itself
from equiplan.web.organisations.models import Member

from .. import permissions
from ..models import Collection, CollectionState, Item, Report, Unit
from ..models.requests import first_of
from ..tables import MOST_CELLS
from .checks import DataRequestRefused, check_collects
from .stepping import lock_validated

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Terms:
    """What a network asks for as a whole: of which period, by when, what for, how protected."""

    titles: Texts
    definitions: Texts
    purposes: Texts
    on: date
    due_on: date
    since: date | None = None
    policy: str = Policy.INTERNAL
    threshold: int = 5
    least: int = 3
    by_member: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """One count of a collection; dimensions as `models.Item` keeps them."""

    titles: Texts
    definitions: Texts
    unit: str = Unit.PEOPLE
    sexes: tuple[str, ...] = ("F", "M")
    dimensions: tuple[dict[str, Any], ...] = field(default_factory=tuple)
    code: str = ""


@transaction.atomic
def make(terms: Terms, *, by: Member, now: datetime) -> Collection:
    """A collection that nobody but its network sees yet."""
    check_collects(by)
    _check_days(terms.since, terms.on, terms.due_on, timezone.localdate(now))
    made = Collection.objects.create(
        network=by.organisation, made_by=by, made_at=now, **_values(terms)
    )
    record(by, "collection.made", made, at=now)
    return made


@transaction.atomic
def change(collection: Collection, terms: Terms, *, by: Member, now: datetime) -> None:
    """What a collection that nobody has seen yet asks for."""
    check_collects(by)
    _check_days(terms.since, terms.on, terms.due_on, timezone.localdate(now))
    _written(collection, **_values(terms))
    record(by, "collection.changed", collection, at=now)


@transaction.atomic
def put_off(collection: Collection, due_on: date, *, by: Member, now: datetime) -> None:
    """Another deadline for a collection under way; members are reminded of the new one."""
    check_collects(by)
    _check_days(collection.since, collection.on, due_on, timezone.localdate(now))
    rows = Collection.objects.filter(pk=collection.pk, state=CollectionState.PUBLISHED)
    if not rows.update(due_on=due_on):
        raise DataRequestRefused("data_requests.moved")
    record(by, "collection.put_off", collection, at=now, until=str(due_on))


def _values(terms: Terms) -> dict[str, Any]:
    values = asdict(terms)
    for name in ("titles", "definitions", "purposes"):
        values[name] = _cleaned(values[name])
    return values


def _cleaned(texts: Texts) -> dict[str, str]:
    return {language: text.strip() for language, text in texts.items() if text.strip()}


def _check_days(since: date | None, on: date, due_on: date, today: date) -> None:
    if due_on < today or (since is not None and on < since):
        raise DataRequestRefused("data_requests.days")


def _written(collection: Collection, **values: Any) -> None:
    """Write if nobody has been asked yet."""
    rows = Collection.objects.filter(pk=collection.pk, state=CollectionState.DRAFT)
    if not rows.update(**values):
        raise DataRequestRefused("data_requests.is_published")


@transaction.atomic
def add_item(collection: Collection, asked: Asked, *, by: Member, now: datetime) -> Item:
    """One more count that is asked for."""
    _check_item(collection, asked, by)
    last = collection.items.aggregate(last=Max("number"))["last"] or 0
    made = Item.objects.create(
        collection=collection,
        number=last + 1,
        code=_free_code(collection, asked),
        **_item_values(asked),
    )
    record(by, "collection.changed", collection, at=now, item=made.code)
    return made


@transaction.atomic
def change_item(item: Item, asked: Asked, *, by: Member, now: datetime) -> None:
    """What one count asks for; its code stays, by which it is known from year to year."""
    _check_item(item.collection, asked, by)
    Item.objects.filter(pk=item.pk).update(**_item_values(asked))
    record(by, "collection.changed", item.collection, at=now, item=item.code)


@transaction.atomic
def remove_item(item: Item, *, by: Member, now: datetime) -> None:
    """One count less."""
    check_collects(by)
    _written(item.collection)
    Item.objects.filter(pk=item.pk).delete()
    record(by, "collection.changed", item.collection, at=now, item=item.code)


def _check_item(collection: Collection, asked: Asked, by: Member) -> None:
    check_collects(by)
    cells = prod(len(each["categories"]) for each in asked.dimensions) * (len(asked.sexes) or 1)
    if cells > MOST_CELLS:
        raise DataRequestRefused("data_requests.too_many_cells", count=cells, most=MOST_CELLS)
    names = [each["name"] for each in asked.dimensions]
    if len(set(names)) < len(names):
        raise DataRequestRefused("data_requests.same_breakdown")
    _written(collection, state=CollectionState.DRAFT)


def _item_values(asked: Asked) -> dict[str, Any]:
    sexes = list(asked.sexes) if asked.unit == Unit.PEOPLE else []
    return {
        "titles": _cleaned(asked.titles),
        "definitions": _cleaned(asked.definitions),
        "unit": asked.unit,
        "sexes": sexes,
        "dimensions": list(asked.dimensions),
    }


def _free_code(collection: Collection, asked: Asked) -> str:
    """The code that is asked for, or the title's, with a number where it is taken."""
    title = first_of(asked.titles)
    wanted = asked.code or slugify(title)[:50] or "count"
    taken = set(collection.items.values_list("code", flat=True))
    numbered = (f"{wanted}-{n}" for n in range(2, len(taken) + 3))
    return wanted if wanted not in taken else next(each for each in numbered if each not in taken)


@transaction.atomic
def publish(collection: Collection, *, by: Member, now: datetime) -> None:
    """Ask every member; from here on what is asked does not change."""
    check_collects(by)
    today = timezone.localdate(now)
    items = list(collection.items.all())
    if not items:
        raise DataRequestRefused("data_requests.no_items")
    lacking = next(_lacking(collection, items), None)
    if lacking:
        raise DataRequestRefused("data_requests.lacks_language", what=lacking)
    _check_days(collection.since, collection.on, collection.due_on, today)
    _written(collection, state=CollectionState.PUBLISHED, published_at=now)
    if not ask_members(collection, now=now):
        raise DataRequestRefused("data_requests.no_members")
    record(by, "collection.published", collection, at=now, until=str(collection.due_on))
    collection.refresh_from_db()


def _lacking(collection: Collection, items: list[Item]) -> Iterator[str]:
    """What is not said in all languages, by its text in another one."""
    rows: list[Collection | Item] = [collection, *items]
    for row in rows:
        for texts in (row.titles, row.definitions):
            if any(not texts.get(language) for language in LANGUAGES):
                yield f"{row} ({', '.join(each for each in LANGUAGES if not texts.get(each))})"
    if any(not collection.purposes.get(language) for language in LANGUAGES):
        yield str(collection)


def ask_members(collection: Collection, *, now: datetime) -> int:
    """A report for each member of today that has none yet; how many were asked now."""
    asked = set(collection.reports.values_list("member_id", flat=True))
    members = permissions.members_of(collection.network, timezone.localdate(now))
    fresh = {each.member_id for each in members} - asked
    rows = (
        Report(collection=collection, network=collection.network, member_id=each, asked_at=now)
        for each in sorted(fresh)
    )
    return len(Report.objects.bulk_create(rows, ignore_conflicts=True))


def ask_newcomers(now: datetime) -> int:
    """Every day: what is under way is asked of members that have come since; how many."""
    today = timezone.localdate(now)
    under_way = Collection.objects.filter(state=CollectionState.PUBLISHED, due_on__gte=today)
    return sum(_asked_late(each, now) for each in under_way.select_related("network"))


@transaction.atomic
def _asked_late(collection: Collection, now: datetime) -> int:
    asked = ask_members(collection, now=now)
    if asked:
        record_by_itself(
            collection.network, "collection.newcomers", collection, at=now, count=asked
        )
    return asked


@transaction.atomic
def close(collection: Collection, *, by: Member, now: datetime) -> None:
    """Nobody answers any more; what was validated is locked."""
    check_collects(by)
    rows = Collection.objects.filter(pk=collection.pk, state=CollectionState.PUBLISHED)
    if not rows.update(state=CollectionState.CLOSED, closed_at=now):
        raise DataRequestRefused("data_requests.moved")
    locked = lock_validated(collection, by=by, now=now)
    record(by, "collection.closed", collection, at=now, locked=locked)
