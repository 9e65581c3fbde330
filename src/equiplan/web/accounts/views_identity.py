"""The page that links one's account to one's identity at the provider, and unlinks it."""

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from equiplan.domain.errors import Refused
from equiplan.web.platform.language import spoken

from . import identities, single_sign_on
from .requests import AccountRequest


@require_safe
def identity(request: AccountRequest) -> HttpResponse:
    """Whether one's account is linked, since when, and what to do."""
    context = {
        "oidc_name": settings.OIDC_NAME if settings.OIDC_ISSUER else "",
        "identity": identities.identity_of(request.user) if settings.OIDC_ISSUER else None,
        "has_password": request.user.has_usable_password(),
    }
    return render(request, "account/identity.html", context)


@require_safe
@reauthentication_required  # type: ignore[untyped-decorator]  # allauth has no types
def link(request: AccountRequest) -> HttpResponseBase:
    """Go to the provider and come back linked; who one is here is asked again first."""
    if not settings.OIDC_ISSUER:
        return redirect("account_identity")
    return single_sign_on.begin(request, link=request.user)


@require_POST
@reauthentication_required  # type: ignore[untyped-decorator]  # allauth has no types
def unlink(request: AccountRequest) -> HttpResponseBase:
    """Have the provider open this account no more."""
    try:
        identities.unlink(request.user)
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
    else:
        messages.success(request, _("Unlinked: only your password opens your account."))
    return redirect("account_identity")
