"""Inviting somebody, and what the link of the letter opens."""

from collections.abc import Iterator
from contextlib import contextmanager

from allauth.account.utils import perform_login
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from equiplan.domain.errors import Refused
from equiplan.web.platform import clock, row_security

from .. import letters, permissions, services
from ..forms.people import InviteForm, JoinForm
from ..middleware import ENTERED
from ..requests import OrganisationRequest
from ..selectors.people import Joining, joining
from .answers import attempt, spoken
from .people import ANY, shown


@never_cache
@require_POST
def invite(request: OrganisationRequest, person_id: int) -> HttpResponse:
    """Invite a person; where no letter leaves, the link is shown, once."""
    someone = permissions.person_for(request.organisation, person_id)
    form = InviteForm(request.member, request.POST, person=someone)
    if form.is_valid():
        try:
            invitation, key = services.invite(
                someone, form.letter, form.grant, by=request.member, now=clock.now()
            )
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            return _handed_over(request, invitation.pk, key)
    return shown(request, person_id, status=400, invite_form=form)


@never_cache
@require_POST
def again(request: OrganisationRequest, invitation_id: int) -> HttpResponse:
    """Send the letter again, with another link; the one sent before works no more."""
    invitation = permissions.invitation_for(request.organisation, invitation_id)
    try:
        key = services.renew(invitation, by=request.member, now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
        return redirect("organisations:person", invitation.person_id)
    return _handed_over(request, invitation_id, key)


def _handed_over(request: OrganisationRequest, invitation_id: int, key: str) -> HttpResponse:
    """Send the letter; when it cannot leave, the invitation holds and the page shows its link."""
    invitation = permissions.invitation_for(request.organisation, invitation_id)
    link = request.build_absolute_uri(reverse("account_join", args=[key]))
    if letters.invite(invitation, link):
        services.sent(invitation, now=clock.now())
        messages.success(request, _("The invitation is on its way to %s.") % invitation.email)
        return redirect("organisations:person", invitation.person_id)
    context = {"invitation": invitation, "link": link, "has_failed": letters.may_leave()}
    return render(request, "organisations/people/link.html", context)


@require_http_methods(ANY)
def withdraw(request: OrganisationRequest, invitation_id: int) -> HttpResponse:
    """Ask, then take an invitation back."""
    invitation = permissions.invitation_for(request.organisation, invitation_id)
    if request.method == "POST":
        return attempt(
            request,
            lambda: services.withdraw(invitation, by=request.member, now=clock.now()),
            "organisations:person",
            invitation.person_id,
        )
    context = {
        "title": _("Take the invitation of %(name)s back?") % {"name": invitation.person.name},
        "sentence": _("Its link stops working at once. You can invite them again."),
        "yes": _("Take it back"),
        "back": reverse("organisations:person", args=[invitation.person_id]),
    }
    return render(request, "ui/confirm_page.html", context)


@never_cache
@require_http_methods(ANY)
def join(request: HttpRequest, key: str) -> HttpResponse:
    """What the link of a letter opens: a new account, or one click for who has one."""
    try:
        with _invited(key) as page:
            return _answer(request, page)
    except Http404:
        return render(request, "organisations/people/no_invitation.html", status=404)


@contextmanager
def _invited(key: str) -> Iterator[Joining]:
    """The invitation of a key, with its organisation in sight; Http404 for any other key."""
    now = clock.now()
    with row_security.shown_by(permissions.digest_of(key)):
        organisation_id = permissions.organisation_inviting(key, now)
    with row_security.opened([organisation_id]):
        yield joining(key, now)


def _answer(request: HttpRequest, page: Joining) -> HttpResponse:
    form, said = JoinForm(page.invitation, request.POST or None), ""
    if request.method == "POST":
        try:
            if _has_entered(request, page, form):
                name = page.invitation.organisation.name
                messages.success(
                    request, _("Welcome to %(organisation)s.") % {"organisation": name}
                )
                return redirect("home:index")
        except Refused as refusal:
            said = refusal.sentence(spoken())
    context = {"page": page, "invitation": page.invitation, "form": form, "refusal": said}
    status = 400 if request.method == "POST" else 200
    return render(request, "organisations/people/join.html", context, status=status)


def _has_entered(request: HttpRequest, page: Joining, form: JoinForm) -> bool:
    """Whether somebody is inside now: with the account they have, or with a new one."""
    if request.user.is_authenticated:
        services.accept(page.invitation, request.user, now=clock.now())
    elif form.is_valid():
        member = services.join(page.invitation, form.newcomer, now=clock.now())
        perform_login(request, member.account, email_verification="none")
    else:
        return False
    request.session[ENTERED] = page.invitation.organisation_id
    return True
