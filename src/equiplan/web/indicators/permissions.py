"""The only loaders of bindings: 404 to strangers, a refusal to who may only read."""

from django.db.models import QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from equiplan.domain.access.roles import Extent, Permission
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans import permissions as plans
from equiplan.web.plans.models import Indicator
from equiplan.web.plans.services.changes import host_of

from .models import Binding, Definition


def indicators_of(organisation: Organisation) -> QuerySet[Indicator]:
    """The indicators of an organisation's plans that have not been taken out, nor their host."""
    return plans.indicators_of(organisation).select_related(None)


def live_bindings(organisation: Organisation) -> QuerySet[Binding]:
    """The bindings of those indicators, with each indicator."""
    bindings = Binding.objects.filter(
        organisation=organisation, indicator__in=indicators_of(organisation).values("pk")
    )
    return bindings.select_related("indicator").order_by("pk")


def binding_of(organisation: Organisation, indicator: Indicator) -> Binding | None:
    """What fills an indicator; None when nothing does."""
    bindings = Binding.objects.filter(organisation=organisation, indicator=indicator)
    return bindings.select_related("bound_by__account").first()


def binding_for(organisation: Organisation, indicator: Indicator) -> Binding:
    """What fills an indicator; Http404 when nothing does."""
    found = binding_of(organisation, indicator)
    if found is None:
        raise Http404
    return found


def may_bind(member: Member, indicator: Indicator) -> bool:
    """Whether a member may choose what fills an indicator: who may change what it belongs to."""
    return plans.may_edit(member, host_of(indicator))


def check_may_bind(member: Member, indicator: Indicator) -> None:
    """Raise EditRefused when `may_bind` is false, saying why."""
    plans.check_may_edit(member, host_of(indicator))


def indicator_for(organisation: Organisation, indicator_id: int) -> Indicator:
    """One indicator of an organisation's plans; Http404 to everybody else."""
    return plans.indicator_for(organisation, indicator_id)


def url_of_host(indicator: Indicator) -> str:
    """Where the plan, the axis or the action that an indicator belongs to is shown."""
    host = host_of(indicator)
    if host._meta.model_name == "action":
        return reverse("plans:action", args=[host.pk])
    return reverse("plans:detail", args=[plans.plan_of(host).pk])


def definitions_of(organisation: Organisation) -> QuerySet[Definition]:
    """The measures that an organisation has defined itself and not removed."""
    return Definition.objects.filter(organisation=organisation, removed_at=None).order_by("pk")


def definition_for(organisation: Organisation, definition_id: int) -> Definition:
    """One of them; Http404 to everybody else."""
    return get_object_or_404(definitions_of(organisation), pk=definition_id)


def may_define(member: Member) -> bool:
    """Whether a member may define measures: who answers for figures of the whole organisation."""
    return organisations.extent_of(member, Permission.REPORT) == Extent.ALL
