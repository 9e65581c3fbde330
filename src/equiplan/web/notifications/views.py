"""A person's digests: what each says and how often; the way in from a letter, and the way out."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from equiplan.web.accounts.requests import AccountRequest
from equiplan.web.organisations import permissions as organisations
from equiplan.web.organisations.middleware import ENTERED
from equiplan.web.platform import clock, row_security

from . import permissions, rendering, selectors, services
from .forms import DigestForm, form_of


def mine(request: AccountRequest) -> HttpResponse:
    """What I am told, of each of my organisations."""
    members = list(organisations.memberships_of(request.user).select_related("digest"))
    digests = [permissions.digest_of(member) for member in members]
    page = {
        "rows": [(digest, form_of(digest)) for digest in digests],
        "sends": bool(settings.EMAIL_HOST),
    }
    return render(request, "notifications/mine.html", page)


@require_POST
def choose(request: AccountRequest, organisation_id: int) -> HttpResponse:
    """Keep what I chose for one organisation."""
    member = organisations.membership_for(request.user, organisation_id)
    form = DigestForm(request.POST, prefix=str(member.pk))
    if form.is_valid():
        services.choose(member, form.choice(), now=clock.now())
        messages.success(request, _("Your choice is kept."))
    else:
        messages.error(request, _("Choose how often, then save again."))
    return redirect("notifications:mine")


def preview(request: AccountRequest, organisation_id: int) -> HttpResponse:
    """What today's letter of an organisation would say to me."""
    member = organisations.membership_for(request.user, organisation_id)
    with row_security.opened([organisation_id]):
        today = permissions.clock(member.organisation, clock.now()).date()
        digest = permissions.digest_of(member)
        letter = selectors.letter(digest, selectors.news(member.organisation, today))
    page = {"letter": letter, "digest": digest, "parts": rendering.parts(letter)}
    return render(request, "notifications/preview.html", page)


@require_http_methods(["GET", "POST"])
def open_(request: AccountRequest, organisation_id: int, to: str) -> HttpResponse:
    """From a letter to the page it names, in its organisation; entering another one is asked."""
    member = organisations.membership_for(request.user, organisation_id)
    path = "/" + to.lstrip("/")
    if not url_has_allowed_host_and_scheme(path, allowed_hosts=None):
        path = "/"
    here = getattr(request, "organisation", None)
    if request.method == "POST":
        request.session[ENTERED] = organisation_id
    elif here is None or here.pk != organisation_id:
        return render(request, "notifications/open.html", {"organisation": member.organisation})
    return redirect(path)


@csrf_exempt  # the reader's mail service asks, without a page or a session of ours (RFC 8058)
@require_http_methods(["GET", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """End a digest, at once when posted; the answer is the same for a token nobody knows."""
    is_done = request.method == "POST"
    if is_done:
        services.stop(token)
    return render(request, "notifications/unsubscribe.html", {"is_done": is_done})
