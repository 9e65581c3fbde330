"""What an organisation may measure by: the catalogue, and measures of its own by formula."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken
from equiplan.web.platform.run_action import attempt

from .. import permissions
from ..forms_definitions import MeasureForm
from ..selectors import definitions as selectors
from ..services import definitions as services

ANY = ["GET", "HEAD", "POST"]


@require_safe
def measures(request: OrganisationRequest) -> HttpResponse:
    """The organisation's own measures, then those of the catalogue."""
    context = {
        "page": selectors.measures_page(request.organisation),
        "may_define": permissions.may_define(request.member),
    }
    return render(request, "indicators/definitions.html", context)


@require_http_methods(ANY)
def define(request: OrganisationRequest) -> HttpResponse:
    """Define a measure: check it as often as wanted, then keep it."""
    form = MeasureForm(request.POST if request.method == "POST" else None)
    if _is_kept(request, form):
        try:
            services.define(form.written, by=request.member, now=clock.now())
        except Refused as refusal:
            messages.error(request, refusal.sentence(spoken()))
        else:
            messages.success(
                request, _("The measure is defined. Indicators can now be filled by it.")
            )
        return redirect("indicators:measures")
    return _form_page(request, form, title=_("Define a measure"))


@require_http_methods(ANY)
def redefine(request: OrganisationRequest, definition_id: int) -> HttpResponse:
    """Change a measure of the organisation's own."""
    definition = permissions.definition_for(request.organisation, definition_id)
    before = selectors.written_of(definition)
    form = MeasureForm(request.POST if request.method == "POST" else None, before)
    if _is_kept(request, form):
        service = lambda: services.redefine(  # noqa: E731
            definition, form.written, by=request.member, now=clock.now()
        )
        return attempt(
            request, service, _("The measure is changed."), reverse("indicators:measures")
        )
    return _form_page(request, form, title=_("Change the measure"))


@require_http_methods(ANY)
def undefine(request: OrganisationRequest, definition_id: int) -> HttpResponse:
    """Ask, then take a measure away."""
    definition = permissions.definition_for(request.organisation, definition_id)
    back = reverse("indicators:measures")
    if request.method == "POST":
        service = lambda: services.remove_definition(  # noqa: E731
            definition, by=request.member, now=clock.now()
        )
        return attempt(request, service, _("The measure is removed."), back)
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
    if not permissions.may_define(request.member):
        refusal = services.DefinitionRefused("definition.not_yours")
        messages.error(request, refusal.sentence(spoken()))
        return redirect("indicators:measures")
    context = {"form": form, "title": title}
    status = 400 if form.wrong else 200
    return render(request, "indicators/definition_form.html", context, status=status)
