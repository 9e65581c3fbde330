"""Pages of a person who belongs to several organisations, or to none yet."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from equiplan.web.accounts.requests import AccountRequest

from .. import permissions
from ..middleware import ENTERED


def choose(request: AccountRequest) -> HttpResponse:
    """The organisations one may enter; when there is none, what to do about it."""
    context = {
        "memberships": permissions.memberships_of(request.user).prefetch_related("assignments")
    }
    return render(request, "organisations/choose.html", context)


@require_POST
def enter(request: AccountRequest, organisation_id: int) -> HttpResponse:
    """Go on in another of one's organisations."""
    request.session[ENTERED] = permissions.membership_for(
        request.user, organisation_id
    ).organisation_id
    return redirect("home:index")
