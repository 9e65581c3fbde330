"""The only loaders of datasets and their countings: those of this organisation, a 404 to others."""

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.organisations.permissions import extent_of, held_on
from equiplan.web.platform import clock
from equiplan.web.platform.ordering import Folded

from .models import Counting, CountingState, Dataset, PeopleFile, PeopleFileState


def datasets_of(organisation: Organisation) -> QuerySet[Dataset]:
    """The datasets of an organisation, by name, with who answers for them."""
    kept = Dataset.objects.filter(organisation=organisation, removed_at=None)
    return kept.select_related("organisation", "unit", "keeper__account")


def dataset_for(organisation: Organisation, dataset_id: int) -> Dataset:
    """One dataset of an organisation; Http404 to everybody else, and once it was removed."""
    return get_object_or_404(datasets_of(organisation), pk=dataset_id)


def removed_dataset_for(organisation: Organisation, dataset_id: int) -> Dataset:
    """One dataset of an organisation, removed or not."""
    return get_object_or_404(Dataset, organisation=organisation, pk=dataset_id)


def countings_of(dataset: Dataset) -> QuerySet[Counting]:
    """The countings of a dataset, the newest first."""
    return Counting.objects.filter(dataset=dataset, removed_at=None)


def counting_for(organisation: Organisation, counting_id: int) -> Counting:
    """One counting of an organisation; Http404 to everybody else, and once it was removed."""
    return get_object_or_404(_countings(organisation).filter(removed_at=None), pk=counting_id)


def removed_counting_for(organisation: Organisation, counting_id: int) -> Counting:
    """One counting of an organisation, removed or not."""
    return get_object_or_404(_countings(organisation), pk=counting_id)


def _countings(organisation: Organisation) -> QuerySet[Counting]:
    of_ours = Counting.objects.filter(dataset__organisation=organisation, dataset__removed_at=None)
    return of_ours.select_related(
        "dataset__organisation", "dataset__unit", "dataset__keeper__account", "counted_by__account"
    )


def people_files_of(dataset: Dataset) -> QuerySet[PeopleFile]:
    """The files of a dataset that wait to be counted or checked."""
    return PeopleFile.objects.filter(dataset=dataset).select_related("by__account")


def people_files_to_check(organisation: Organisation) -> QuerySet[PeopleFile]:
    """The files that were read and wait for a person, the first to be destroyed first."""
    kept = PeopleFile.objects.filter(
        dataset__organisation=organisation,
        dataset__removed_at=None,
        state=PeopleFileState.COUNTED,
    )
    return kept.select_related("dataset__organisation", "dataset__unit").order_by("at", "pk")


def countings_to_validate(organisation: Organisation) -> QuerySet[Counting]:
    """The countings that were submitted and wait to be validated, the newest first."""
    submitted = _countings(organisation).filter(removed_at=None, state=CountingState.SUBMITTED)
    return submitted.order_by("-on", "-pk")


def people_file_for(member: Member, people_file_id: int) -> PeopleFile:
    """A file that a member may count; Http404 to everybody else, and once it was counted."""
    ours = PeopleFile.objects.filter(
        dataset__organisation=member.organisation_id, dataset__removed_at=None
    ).select_related("dataset__organisation", "dataset__unit", "by__account")
    found = get_object_or_404(ours, pk=people_file_id)
    if not may_report(member, found.dataset):
        raise Http404
    return found


def may_report(member: Member, dataset: Dataset) -> bool:
    """Whether a member may count a dataset: all of their unit's, or those that they keep."""
    extent = extent_of(member, Permission.REPORT, dataset.unit)
    return extent == Extent.ALL or (extent == Extent.OWN and dataset.keeper_id == member.pk)


def may_decide(member: Member, dataset: Dataset) -> bool:
    """Whether a member may validate and lock the countings of a dataset."""
    return extent_of(member, Permission.DECIDE, dataset.unit) == Extent.ALL


def may_write_over(member: Member, counting: Counting) -> bool:
    """Whether a member may replace or remove a counting as it stands now."""
    if counting.state == CountingState.LOCKED:
        return False
    if counting.state == CountingState.VALIDATED:
        return may_decide(member, counting.dataset)
    return may_report(member, counting.dataset)


def keepers_in(organisation: Organisation) -> QuerySet[Member]:
    """Who may answer for a dataset: whoever has a role today, by name."""
    held = held_on(clock.today()).values("member")
    members = Member.objects.filter(organisation=organisation, pk__in=held)
    return members.select_related("account").order_by(Folded("account__name"), "pk")
