"""A plan where there is none yet: begun from a template, in the language and years one says."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from equiplan.domain.access.roles import Permission
from equiplan.domain.errors import Refused
from equiplan.domain.plans.templates import TEMPLATES, Template, draft_from
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.organisations.selectors import units
from equiplan.web.platform import clock

from .. import services, words
from ..forms_life import BeginForm
from .answers import spoken

ICONS = {
    "horizon": "flag",
    "four_axes": "building",
    "standards": "check",
    "alliance": "link",
    "blank": "document",
}
# Kind of organisation -> the template offered first, where it is not the most common one.
LIKELY = {
    "alliance": "alliance",
    "network": "alliance",
    "public_body": "four_axes",
    "standards_body": "standards",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A template as it is offered: what it is called, what it is for, what is in it."""

    code: str
    icon: str
    name: str
    summary: str
    size: str
    axes: tuple[str, ...]


def _choice(template: Template, spoken: Language) -> Choice:
    return Choice(
        code=template.code,
        icon=ICONS[template.code],
        name=template.name.to(spoken),
        summary=template.summary.to(spoken),
        size=words.size(len(template.axes), template.actions) if template.axes else "",
        axes=tuple(axis.title.to(spoken) for axis in template.axes),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: OrganisationRequest) -> HttpResponse:
    """Choose what to begin with; then the plan is there, a draft to be worked in."""
    likely = {"template": LIKELY.get(request.organisation.kind, "horizon")}
    where = units.choices(request.member, Permission.DECIDE)
    given = request.POST if request.method == "POST" else None
    form = BeginForm(where, given, initial=likely)
    if form.is_valid():
        try:
            return _begun(request, form)
        except Refused as refusal:
            form.add_error("unit", refusal.sentence(spoken()))
    context = {
        "form": form,
        "choices": [_choice(each, spoken()) for each in TEMPLATES.values()],
        "chosen": form["template"].value(),
        "asks_unit": len(where) > 1,
    }
    return render(request, "plans/new.html", context, status=400 if form.errors else 200)


def _begun(request: OrganisationRequest, form: BeginForm) -> HttpResponse:
    template = TEMPLATES[form.cleaned_data["template"]]
    spoken = next(each for each in LANGUAGES if each == form.cleaned_data["language"])
    draft = draft_from(
        template,
        spoken,
        title=form.cleaned_data["title"],
        organisation=request.organisation.name,
        period=form.period,
    )
    plan = services.adopt_draft(
        draft,
        by=request.member,
        source=template.name.to(spoken),
        now=clock.now(),
        unit=units.chosen(request.member, Permission.DECIDE, form.cleaned_data["unit"]),
    )
    messages.success(request, _("The plan is there: make it yours, action by action."))
    return redirect("plans:detail", plan.pk)
