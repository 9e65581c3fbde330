"""What a person can change about their own account, beside what allauth's pages offer."""

from typing import Any

from allauth.mfa.recovery_codes.views import DownloadRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.webauthn.views import edit_webauthn, remove_webauthn
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import check_for_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from equiplan.web.platform import clock

from . import factors, services, sessions, single_sign_on
from .requests import AccountRequest


@require_POST
def language(request: HttpRequest) -> HttpResponseBase:
    """Speak another language from the next page on, and remember it."""
    chosen = request.POST.get("language", "")
    known = chosen in dict(settings.LANGUAGES) and check_for_language(chosen)
    if known and request.user.is_authenticated:
        services.choose_language(request.user, chosen)
    return set_language(request)


def places(request: AccountRequest) -> HttpResponse:
    """Where one is signed in; posting signs out everywhere else."""
    if request.method == "POST":
        _say_ended(request, sessions.end_others(request, request.user))
        return redirect("usersessions_list")
    visits = sessions.of_person(request, request.user)
    return render(request, "usersessions/usersession_list.html", {"visits": visits})


@require_POST
def end_place(request: AccountRequest, session_id: int) -> HttpResponse:
    """Sign out of one place; ending this one leads to the sign-in page."""
    _say_ended(request, sessions.end_one(request, request.user, session_id))
    return redirect("usersessions_list")


def _say_ended(request: HttpRequest, ended: int) -> None:
    said = ngettext("Signed out in %(count)s place.", "Signed out in %(count)s places.", ended) % {
        "count": ended
    }
    messages.success(request, said if ended else _("You are signed in nowhere else."))


class RecoveryCodes(ViewRecoveryCodesView):  # type: ignore[misc]  # allauth has no types
    """The recovery codes, for some minutes after they were made; then how many are left."""

    def get_context_data(self, **given: Any) -> dict[str, Any]:
        """What the page shows."""
        shown: dict[str, Any] = super().get_context_data(**given)
        shown["left"] = len(shown["unused_codes"])
        shown["are_shown"] = factors.may_show_codes(self.request.user, now=clock.now())
        return shown if shown["are_shown"] else {**shown, "unused_codes": ()}


class RecoveryCodesFile(DownloadRecoveryCodesView):  # type: ignore[misc]
    """The same codes as a text file, for the same minutes."""

    def dispatch(self, request: AccountRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """403 once they are no longer shown."""
        if not factors.may_show_codes(request.user, now=clock.now()):
            raise PermissionDenied
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer


def rename_passkey(request: AccountRequest, pk: int) -> HttpResponseBase:
    """Call a passkey of one's own by another name."""
    factors.passkey_of(request.user, pk)
    answer: HttpResponseBase = edit_webauthn(request, pk=pk)
    return answer


def remove_passkey(request: AccountRequest, pk: int) -> HttpResponseBase:
    """Have a passkey of one's own open nothing any more."""
    factors.passkey_of(request.user, pk)
    answer: HttpResponseBase = remove_webauthn(request, pk=pk)
    return answer


def to_issuer(request: HttpRequest) -> HttpResponseBase:
    """Go and sign in at the organisation's own provider."""
    return single_sign_on.begin(request)


def from_issuer(request: HttpRequest) -> HttpResponseBase:
    """Come back from there."""
    return single_sign_on.complete(request)
