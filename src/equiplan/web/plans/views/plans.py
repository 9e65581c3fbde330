"""Pages of plans: all of them, one of them as a table, and one of them as a file."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.organisations.selectors import units
from equiplan.web.platform import clock

from .. import exports, permissions, sections, selectors, words

PAGE = 20


@require_safe
def index(request: OrganisationRequest) -> HttpResponse:
    """The plans of the organisation."""
    everywhere = units.tree(request.organisation)
    unit = next((u for u in everywhere if str(u.pk) == request.GET.get("unit")), None)
    found = permissions.plans_of(request.organisation)
    found = found.filter(unit__path__startswith=unit.path) if unit else found
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    shown = found[PAGE * (page.number - 1) : PAGE * page.number]
    plans = selectors.summaries(shown, clock.today())
    context = {
        "plans": plans,
        "page": page,
        "unit": unit,
        "unit_query": f"unit={unit.pk}" if unit else "",
        "units": [(u, "– " * (depth - 1) + u.name) for u, depth in everywhere.items()],
    }
    return render(request, "plans/list.html", context)


@require_safe
def detail(request: OrganisationRequest, plan_id: int) -> HttpResponse:
    """One plan, as the table its authors know, filtered and sorted as asked."""
    plan = permissions.plan_for(request.organisation, plan_id)
    filters = selectors.filters_from(request.GET.dict())
    look = sections.Look(plan, request.member, clock.today(), get_token(request))
    opened = request.GET.get("axis", "") or request.GET.get("whole", "")
    shown = sections.shown(look, filters, opened)
    if "only" in request.GET:
        return HttpResponse(next((each.html for each in shown.axes if each.html), ""))
    table = shown.table
    context = {
        "plan": plan,
        "table": table,
        "sections": shown,
        "years": words.years(plan.first_year, plan.last_year),
        "size": words.size(len(shown.axes), table.total, request.organisation.vocabulary),
        "plans_url": reverse("plans:list"),
        "export_url": reverse("plans:detail", args=[plan.pk]),
        "can_edit": look.can_edit,
        "nobody": selectors.NOBODY,
        "sort": request.GET.get("sort", "") if filters.sort else "",
    }
    return render(request, "plans/detail.html", context)


@require_safe
def export(request: OrganisationRequest, plan_id: int, extension: str) -> HttpResponse:
    """One plan as a file, which can be imported again."""
    plan = permissions.plan_for(request.organisation, plan_id)
    return exports.answer(selectors.draft_of(plan), extension)
