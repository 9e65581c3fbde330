"""The only loaders of reference series: those of this organisation, a 404 to everybody else."""

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans.models import Indicator

from .models import Series, Stage


def series_of(organisation: Organisation) -> QuerySet[Series]:
    """The series an organisation has, those still to check included, those removed not."""
    return Series.objects.filter(organisation=organisation, removed_at=None)


def kept_of(organisation: Organisation) -> QuerySet[Series]:
    """The series an organisation can compare with."""
    return series_of(organisation).filter(stage=Stage.KEPT)


def series_for(organisation: Organisation, series_id: int) -> Series:
    """One of them; Http404 to everybody else."""
    return get_object_or_404(series_of(organisation), pk=series_id)


def beside(organisation: Organisation, indicator: Indicator, measure: str) -> QuerySet[Series]:
    """The series an indicator is compared with: those of its measure, and those put beside it."""
    of_measure = Q(measure=measure) & ~Q(measure="")
    return kept_of(organisation).filter(of_measure | Q(beside__indicator=indicator)).distinct()


def may_keep(member: Member) -> bool:
    """Whether somebody may bring and change series, which are the whole organisation's."""
    return organisations.extent_of(member, Permission.EDIT) == Extent.ALL
