"""What an organisation may measure by: the catalogue, and measures of its own by formula."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from equiplan.core.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.shared import clock
from equiplan.web.shared.answering import attempt
from equiplan.web.shared.speaking import spoken

from .. import access
from ..actions import definitions as actions
from ..forms_definitions import MeasureForm
from ..queries import definitions as queries

ANY = ["GET", "HEAD", "POST"]


@require_safe
def measures(request: OrganisationRequest) -> HttpResponse:
    """The organisation's own measures, then those of the catalogue."""
    told = {
        "page": queries.measures_page(request.organisation),
        "may_define": access.may_define(request.member),
    }
    return render(request, "figures/definitions.html", told)


@require_http_methods(ANY)
def define(request: OrganisationRequest) -> HttpResponse:
    """Define a measure: check it as often as wanted, then keep it."""
    form = MeasureForm(request.POST if request.method == "POST" else None)
    if _is_kept(request, form):
        try:
            actions.define(form.written, by=request.member, now=clock.now())
        except Refused as refusal:
            messages.error(request, refusal.sentence(spoken()))
        else:
            messages.success(
                request, _("The measure is defined. Indicators can now be filled by it.")
            )
        return redirect("figures:measures")
    return _form_page(request, form, title=_("Define a measure"))


@require_http_methods(ANY)
def redefine(request: OrganisationRequest, definition_id: int) -> HttpResponse:
    """Change a measure of the organisation's own."""
    definition = access.definition_for(request.organisation, definition_id)
    before = queries.written_of(definition)
    form = MeasureForm(request.POST if request.method == "POST" else None, before)
    if _is_kept(request, form):
        deed = lambda: actions.redefine(  # noqa: E731
            definition, form.written, by=request.member, now=clock.now()
        )
        return attempt(request, deed, _("The measure is changed."), reverse("figures:measures"))
    return _form_page(request, form, title=_("Change the measure"))


@require_http_methods(ANY)
def undefine(request: OrganisationRequest, definition_id: int) -> HttpResponse:
    """Ask, then take a measure away."""
    definition = access.definition_for(request.organisation, definition_id)
    back = reverse("figures:measures")
    if request.method == "POST":
        deed = lambda: actions.remove_definition(  # noqa: E731
            definition, by=request.member, now=clock.now()
        )
        return attempt(request, deed, _("The measure is removed."), back)
    page = {
        "title": _("Remove this measure?"),
        "sentence": _("“%(formula)s” will not be offered any more. What was measured stays.")
        % {"formula": definition.formula},
        "yes": _("Remove it"),
        "danger": True,
        "back": back,
    }
    return render(request, "ui/confirm_page.html", page)


def _is_kept(request: OrganisationRequest, form: MeasureForm) -> bool:
    """Whether a form is sent to be kept, and can be; one that is only looked at is checked too."""
    if request.method != "POST":
        return False
    if "more" in request.POST:
        form.with_more()
        return False
    return form.is_whole() and "keep" in request.POST


def _form_page(request: OrganisationRequest, form: MeasureForm, *, title: str) -> HttpResponse:
    if not access.may_define(request.member):
        refusal = actions.DefinitionRefused("definition.not_yours")
        messages.error(request, refusal.sentence(spoken()))
        return redirect("figures:measures")
    told = {"form": form, "title": title}
    status = 400 if form.wrong else 200
    return render(request, "figures/definition_form.html", told, status=status)
