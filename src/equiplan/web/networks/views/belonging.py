"""Pages of an organisation that belongs to networks: which, joining, answering, leaving."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from equiplan.domain.access.networks import Side, Status, Step, code_of
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import permissions, selectors, services
from . import two_sides
from .answers import ANY, attempt


@require_safe
def our_networks(request: OrganisationRequest) -> HttpResponse:
    """Which networks we belong to, and what waits for our answer."""
    context = {
        "ours": selectors.our_networks(request.organisation),
        "code": code_of(request.organisation.uid),
    }
    return render(request, "networks/list.html", context)


@require_http_methods(ANY)
def join(request: OrganisationRequest) -> HttpResponse:
    """Ask a network to take us in."""

    def ask(name: str) -> str:
        begun = services.ask(name, by=request.member, now=clock.now())
        done = _("%(network)s has been asked; you see its answer here.")
        return done % {"network": begun.network}

    return two_sides.begin(request, "networks/join.html", ask, then="networks:list")


@require_POST
def reply(request: OrganisationRequest, membership_id: int) -> HttpResponse:
    """Accept or decline an invitation."""
    membership = permissions.membership_of(request.organisation, membership_id)
    names = {"network": membership.network}
    texts = {
        Step.ACCEPT: _("You are a member of %(network)s. It sees your name, and nothing else.")
        % names,
        Step.DECLINE: _("The invitation of %(network)s is declined.") % names,
    }

    def answered(step: Step) -> None:
        services.answer_membership(
            membership, Side.MEMBER, step, by=request.member, now=clock.now()
        )

    return two_sides.answer(request, answered, texts, then="networks:list")


@require_http_methods(ANY)
def leave(request: OrganisationRequest, membership_id: int) -> HttpResponse:
    """Ask, then leave a network, or take back that one asked to join it."""
    membership = permissions.membership_of(request.organisation, membership_id)
    asked = membership.status == Status.ASKED
    step = Step.WITHDRAW if asked else Step.LEAVE
    texts = _withdrawing(membership.network.name) if asked else _leaving(membership.network.name)
    if request.method == "POST":
        return attempt(
            request,
            lambda: services.answer_membership(
                membership, Side.MEMBER, step, by=request.member, now=clock.now()
            ),
            texts["said"],
            reverse("networks:list"),
        )
    page = texts | {"danger": not asked, "back": reverse("networks:list")}
    return render(request, "ui/confirm_page.html", page)


def _leaving(network: str) -> dict[str, str]:
    texts = {
        "title": _("Leave %(network)s?"),
        "sentence": _(
            "Everything you share with %(network)s goes out of its sight at once, exports "
            "included. Should you come back one day, you share anew, or not."
        ),
        "said": _("You have left %(network)s. It sees nothing of you any more."),
    }
    named = {key: text % {"network": network} for key, text in texts.items()}
    return named | {"yes": _("Leave the network")}


def _withdrawing(network: str) -> dict[str, str]:
    texts = {
        "title": _("Take back your request to %(network)s?"),
        "sentence": _("%(network)s will not be able to accept it any more; you may ask again."),
        "said": _("Your request to %(network)s is taken back."),
    }
    named = {key: text % {"network": network} for key, text in texts.items()}
    return named | {"yes": _("Take the request back")}
