"""Pages of a member about what it shares: with whom, what for, until when; granting, revoking."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from equiplan.domain.access.networks import Side, Step
from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import forms, permissions, selectors, services
from .answers import ANY, attempt, spoken


@require_safe
def sharing(request: OrganisationRequest) -> HttpResponse:
    """What we share, a network at a time."""
    context = {"networks": selectors.sharing(request.organisation, clock.today())}
    return render(request, "networks/sharing.html", context)


@require_http_methods(ANY)
def grant(request: OrganisationRequest, membership_id: int) -> HttpResponse:
    """Choose what to share, look at exactly what would be seen, then grant it."""
    membership = permissions.membership_of(request.organisation, membership_id)
    today = clock.today()
    asked = request.POST if request.method == "POST" else None
    form = forms.GrantForm(
        asked, organisation=request.organisation, initial=forms.first_days(today)
    )
    context = {"membership": membership, "form": form, "preview": None}
    if form.is_valid():
        try:
            services.check_grant(form.grant, by=request.member, now=clock.now())
            if "grant" in request.POST:
                return _granted(request, membership_id, form.grant)
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            context["preview"] = selectors.preview(membership, forms.terms_of(form.grant), today)
    return render(request, "networks/grant.html", context, status=400 if form.errors else 200)


def _granted(
    request: OrganisationRequest, membership_id: int, granted: services.Grant
) -> HttpResponse:
    membership = permissions.membership_of(request.organisation, membership_id)
    services.grant(membership, granted, by=request.member, now=clock.now())
    message = _("Granted. %(network)s sees nothing of it before it has accepted.")
    messages.success(request, message % {"network": membership.network})
    return redirect("networks:sharing")


@require_http_methods(ANY)
def revoke(request: OrganisationRequest, agreement_id: int) -> HttpResponse:
    """Ask, then take back what was granted."""
    agreement = permissions.agreement_of(request.organisation, agreement_id)
    network = {"network": agreement.membership.network.name}
    if request.method == "POST":
        return attempt(
            request,
            lambda: services.answer_agreement(
                agreement, Side.MEMBER, Step.REVOKE, by=request.member, now=clock.now()
            ),
            _("Revoked: %(network)s sees nothing of it any more.") % network,
            reverse("networks:sharing"),
        )
    page = {
        "title": _("Revoke this agreement?"),
        "sentence": _(
            "“%(matter)s” goes out of sight of %(network)s at once, exports included. Files it "
            "has taken away already stay with it."
        )
        % (network | {"matter": agreement.get_matter_display()}),
        "yes": _("Revoke"),
        "danger": True,
        "back": reverse("networks:sharing"),
    }
    return render(request, "ui/confirm_page.html", page)


@require_safe
def seen(request: OrganisationRequest) -> HttpResponse:
    """What each of our networks sees of us, as it sees it."""
    context = {
        "networks": selectors.seen(request.organisation, clock.today()),
        "readers": selectors.readers(),
    }
    return render(request, "networks/seen.html", context)
