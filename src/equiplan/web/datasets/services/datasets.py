"""Datasets: added, described anew, removed, brought back; how their files are read, forgotten."""

from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.organisations.audit import record
from equiplan.web.organisations.models import Member, Unit
from equiplan.web.organisations.permissions import extent_of

from .. import folders, permissions
from ..models import Dataset
from .checks import DECIDED, CountingRefused, check_may_decide, check_may_report, tell
from .protecting import protect_all


@dataclass(frozen=True, slots=True)
class Described:
    """What a dataset is: its name, whom it lists, who may see small counts, of which unit."""

    name: str
    what: str
    policy: str
    unit: Unit | None = None
    keeper: Member | None = None


@transaction.atomic
def add_dataset(described: Described, *, by: Member, now: datetime) -> Dataset:
    """A new dataset; who may only count what is theirs keeps it."""
    extent = extent_of(by, Permission.REPORT, described.unit)
    if extent == Extent.NONE:
        raise CountingRefused("dataset.not_yours")
    keeper = described.keeper if extent == Extent.ALL else by
    dataset = Dataset(
        organisation=by.organisation,
        name=described.name.strip(),
        what=described.what,
        policy=described.policy,
        unit=described.unit,
        keeper=keeper or by,
        mapping=_mapping_of_others(by),
    )
    _saved(dataset)
    record(by, "dataset.added", dataset, at=now, policy=described.policy)
    return dataset


def _mapping_of_others(by: Member) -> dict[str, str]:
    """What the organisation's other datasets call things, the newest saying last."""
    known: dict[str, str] = {}
    for each in permissions.datasets_of(by.organisation).order_by("pk"):
        known |= each.mapping
    return known


@transaction.atomic
def change_dataset(dataset: Dataset, described: Described, *, by: Member, now: datetime) -> None:
    """Describe a dataset anew; its countings stay."""
    check_may_report(by, dataset)
    if extent_of(by, Permission.REPORT, described.unit) == Extent.NONE:
        raise CountingRefused("dataset.not_yours")
    dataset.name, dataset.what = described.name.strip(), described.what
    dataset.policy, dataset.unit = described.policy, described.unit
    if described.keeper is not None:
        dataset.keeper = described.keeper
    _saved(dataset)
    protect_all(dataset)
    record(by, "dataset.changed", dataset, at=now, policy=described.policy)
    tell(dataset)


def _saved(dataset: Dataset) -> None:
    try:
        with transaction.atomic():
            dataset.save()
    except IntegrityError:
        raise CountingRefused("dataset.name_taken") from None


@transaction.atomic
def forget_mapping(dataset: Dataset, *, by: Member, now: datetime) -> None:
    """Forget how the files of a dataset were understood."""
    check_may_report(by, dataset)
    Dataset.objects.filter(pk=dataset.pk).update(mapping={})
    record(by, "dataset.mapping_forgotten", dataset, at=now)


@transaction.atomic
def remove_dataset(dataset: Dataset, *, by: Member, now: datetime) -> None:
    """Take a dataset out, with its countings; files on their way are destroyed for good."""
    check_may_report(by, dataset)
    if permissions.countings_of(dataset).filter(state__in=DECIDED).exists():
        check_may_decide(by, dataset)
    Dataset.objects.filter(pk=dataset.pk, removed_at=None).update(removed_at=now)
    keys = list(dataset.people_files.values_list("key", flat=True))
    dataset.people_files.all().delete()
    record(by, "dataset.removed", dataset, at=now)
    tell(dataset)
    transaction.on_commit(lambda: folders.destroy(*keys))


@transaction.atomic
def restore_dataset(dataset: Dataset, *, by: Member, now: datetime) -> None:
    """Bring a dataset back; CountingRefused when another one has taken its name."""
    check_may_report(by, dataset)
    gone = Dataset.objects.filter(pk=dataset.pk, removed_at__isnull=False)
    try:
        with transaction.atomic():
            restored = gone.update(removed_at=None)
    except IntegrityError:
        raise CountingRefused("dataset.name_taken") from None
    if not restored:
        return
    record(by, "dataset.restored", dataset, at=now)
    tell(dataset)
