"""Pages of an organisation that belongs to networks: which, joining, answering, leaving."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from equiplan.core.errors import Refused
from equiplan.core.networks import Side, Status, Step, code_of
from equiplan.web.organisations.requests import OrganisationRequest

from .. import access, actions, queries
from ..forms import NameForm
from .answers import ANY, attempt, language

ANSWERS = {"accept": Step.ACCEPT, "decline": Step.DECLINE}


@require_safe
def our_networks(request: OrganisationRequest) -> HttpResponse:
    """Which networks we belong to, and what waits for our answer."""
    told = {
        "ours": queries.our_networks(request.organisation),
        "code": code_of(request.organisation.uid),
    }
    return render(request, "networks/list.html", told)


@require_http_methods(ANY)
def join(request: OrganisationRequest) -> HttpResponse:
    """Ask a network to take us in."""
    form = NameForm(request.POST) if request.method == "POST" else NameForm()
    if form.is_valid():
        said = form.cleaned_data["said"]
        try:
            begun = actions.ask(said, by=request.member, now=timezone.now())
        except Refused as refusal:
            form.add_error("said", refusal.sentence(language()))
        else:
            done = _("%(network)s has been asked; you see its answer here.")
            messages.success(request, done % {"network": begun.network})
            return redirect("networks:list")
    status = 400 if form.errors else 200
    return render(request, "networks/join.html", {"form": form}, status=status)


@require_POST
def reply(request: OrganisationRequest, membership_id: int) -> HttpResponse:
    """Accept or decline an invitation."""
    membership = access.membership_of(request.organisation, membership_id)
    step = ANSWERS.get(request.POST.get("answer", ""))
    if step is None:
        raise Http404
    said = {
        Step.ACCEPT: _("You are a member of %(network)s. It sees your name, and nothing else."),
        Step.DECLINE: _("The invitation of %(network)s is declined."),
    }
    return attempt(
        request,
        lambda: actions.answer_membership(
            membership, Side.MEMBER, step, by=request.member, now=timezone.now()
        ),
        said[step] % {"network": membership.network},
        reverse("networks:list"),
    )


@require_http_methods(ANY)
def leave(request: OrganisationRequest, membership_id: int) -> HttpResponse:
    """Ask, then leave a network, or take back that one asked to join it."""
    membership = access.membership_of(request.organisation, membership_id)
    asked = membership.status == Status.ASKED
    step = Step.WITHDRAW if asked else Step.LEAVE
    told = _withdrawing(membership.network.name) if asked else _leaving(membership.network.name)
    if request.method == "POST":
        return attempt(
            request,
            lambda: actions.answer_membership(
                membership, Side.MEMBER, step, by=request.member, now=timezone.now()
            ),
            told["said"],
            reverse("networks:list"),
        )
    page = told | {"danger": not asked, "back": reverse("networks:list")}
    return render(request, "ui/confirm_page.html", page)


def _leaving(network: str) -> dict[str, str]:
    told = {
        "title": _("Leave %(network)s?"),
        "sentence": _(
            "Everything you share with %(network)s goes out of its sight at once, exports "
            "included. Should you come back one day, you share anew, or not."
        ),
        "said": _("You have left %(network)s. It sees nothing of you any more."),
    }
    named = {key: text % {"network": network} for key, text in told.items()}
    return named | {"yes": _("Leave the network")}


def _withdrawing(network: str) -> dict[str, str]:
    told = {
        "title": _("Take back your request to %(network)s?"),
        "sentence": _("%(network)s will not be able to accept it any more; you may ask again."),
        "said": _("Your request to %(network)s is taken back."),
    }
    named = {key: text % {"network": network} for key, text in told.items()}
    return named | {"yes": _("Take the request back")}
