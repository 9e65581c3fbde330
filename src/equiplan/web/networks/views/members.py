"""Pages of a network about its members: who they are, inviting, admitting, ending."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from equiplan.domain.access.networks import Side, Status, Step
from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import clock

from .. import permissions, selectors, services
from ..forms import WhyForm
from . import two_sides
from .answers import ANY, attempt, page_of, spoken

DECISIONS = two_sides.ANSWERS | {"end": Step.END}


@require_safe
def our_members(request: OrganisationRequest) -> HttpResponse:
    """Our members, what waits for our answer first."""
    today = clock.today()
    members = selectors.our_members(request.organisation, today)
    context = {"members": members, "page": page_of(request, members.active)}
    return render(request, "networks/members.html", context)


@require_http_methods(ANY)
def invite(request: OrganisationRequest) -> HttpResponse:
    """Invite an organisation of this installation."""

    def invited(name: str) -> str:
        begun = services.invite(name, by=request.member, now=clock.now())
        done = _("%(member)s is invited; you see its answer here.")
        return done % {"member": begun.member}

    return two_sides.begin(request, "networks/invite.html", invited, then="networks:members")


@require_POST
def admit(request: OrganisationRequest, membership_id: int) -> HttpResponse:
    """Accept or decline who asks to join."""
    membership = permissions.membership_in(request.organisation, membership_id)
    names = {"member": membership.member}
    texts = {
        Step.ACCEPT: _("%(member)s is now a member.") % names,
        Step.DECLINE: _("The request of %(member)s is declined.") % names,
    }

    def answered(step: Step) -> None:
        services.answer_membership(
            membership, Side.NETWORK, step, by=request.member, now=clock.now()
        )

    return two_sides.answer(request, answered, texts, then="networks:members")


@require_http_methods(ANY)
def end(request: OrganisationRequest, membership_id: int) -> HttpResponse:
    """Ask why, then end a membership, or take an invitation back."""
    membership = permissions.membership_in(request.organisation, membership_id)
    invited = membership.status == Status.INVITED
    step = Step.WITHDRAW if invited else Step.EXCLUDE
    form = WhyForm(request.POST) if request.method == "POST" else WhyForm()
    if form.is_valid():
        try:
            services.answer_membership(
                membership,
                Side.NETWORK,
                step,
                by=request.member,
                now=clock.now(),
                reason=form.cleaned_data["reason"],
            )
        except Refused as refusal:
            form.add_error("reason", refusal.sentence(spoken()))
        else:
            messages.success(request, _ended(membership.member.name, invited=invited))
            return redirect("networks:members")
    context = {"membership": membership, "invited": invited, "form": form}
    return render(request, "networks/end.html", context, status=400 if form.errors else 200)


def _ended(member: str, *, invited: bool) -> str:
    if invited:
        return _("The invitation of %(member)s is taken back.") % {"member": member}
    return _("%(member)s is no longer a member; nothing of it is seen any more.") % {
        "member": member
    }


@require_http_methods(ANY)
def answer(request: OrganisationRequest, agreement_id: int) -> HttpResponse:
    """An agreement as its member grants it: accept it, decline it, end it later."""
    agreement = permissions.agreement_with(request.organisation, agreement_id)
    member = agreement.membership.member
    if request.method == "POST":
        step = DECISIONS.get(request.POST.get("answer", ""))
        if step is None:
            raise Http404
        return attempt(
            request,
            lambda: services.answer_agreement(
                agreement, Side.NETWORK, step, by=request.member, now=clock.now()
            ),
            _answered(step, member.name, lives_here=not member.is_external),
            reverse("networks:members"),
        )
    line = selectors.line_of(agreement, clock.today())
    return render(request, "networks/answer.html", {"line": line, "agreement": agreement})


def _answered(step: Step, member: str, *, lives_here: bool) -> str:
    declined = _("Declined: you see nothing of it, and %(member)s is told so.")
    if not lives_here:
        declined = _("Declined: you see nothing of it. Tell %(member)s, whose Equiplan does not.")
    texts = {
        Step.ACCEPT: _("Accepted: you see what %(member)s shares from its first day on."),
        Step.DECLINE: declined,
        Step.END: _("Ended: what %(member)s shared by it is out of your sight."),
    }
    return texts[step] % {"member": member}
