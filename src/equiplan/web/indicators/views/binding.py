"""Choosing what fills an indicator, with its value shown at once; letting go; filling now."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken
from equiplan.web.platform.run_action import attempt

from .. import forms, permissions, selectors, services

ANY = ["GET", "HEAD", "POST"]


@require_http_methods(ANY)
def bind(request: OrganisationRequest, indicator_id: int) -> HttpResponse:
    """Choose what fills an indicator: each choice shows what it comes to, nothing is kept."""
    indicator = permissions.indicator_for(request.organisation, indicator_id)
    try:
        permissions.check_may_bind(request.member, indicator)
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect("indicators:figure", indicator_id)
    today = clock.today()
    form = forms.BindForm(
        request.organisation,
        indicator,
        request.POST.dict() if request.method == "POST" else None,
        today,
    )
    if "bind" in request.POST and form.is_whole():
        service = lambda: services.bind(  # noqa: E731
            indicator, form.bound, by=request.member, now=clock.now()
        )
        message = _("Done: this indicator now fills itself.")
        return attempt(request, service, message, reverse("indicators:figure", args=[indicator_id]))
    context = {
        "form": form,
        "indicator": indicator,
        "given": selectors.now_given(form.chosen.wish, today) if form.chosen.wish else None,
        "binding": permissions.binding_of(request.organisation, indicator),
    }
    return render(request, "indicators/bind.html", context, status=400 if form.errors else 200)


@require_http_methods(ANY)
def unbind(request: OrganisationRequest, indicator_id: int) -> HttpResponse:
    """Ask, then let an indicator go: its values stay."""
    indicator = permissions.indicator_for(request.organisation, indicator_id)
    permissions.binding_for(request.organisation, indicator)
    back = reverse("indicators:figure", args=[indicator_id])
    if request.method == "POST":
        service = lambda: services.unbind(  # noqa: E731
            indicator, by=request.member, now=clock.now()
        )
        message = _("The indicator does not fill itself any more. Its values have stayed.")
        return attempt(request, service, message, back)
    page = {
        "title": _("Stop filling this indicator?"),
        "sentence": _("Its values stay, and people can give and correct them again."),
        "yes": _("Stop filling it"),
        "danger": True,
        "back": back,
    }
    return render(request, "ui/confirm_page.html", page)


@require_POST
def refresh(request: OrganisationRequest, indicator_id: int) -> HttpResponse:
    """Fill an indicator now."""
    indicator = permissions.indicator_for(request.organisation, indicator_id)
    done = services.refresh_one(indicator, by=request.member, now=clock.now())
    message = _("Filled anew.") if done.indicators else _("Nothing has changed at its source.")
    messages.success(request, message)
    return redirect("indicators:figure", indicator_id)
