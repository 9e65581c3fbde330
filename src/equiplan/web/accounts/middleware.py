"""What is known of who asks: their language, and that their session is in use.

A page speaks the account's language, else the cookie's, else the browser's.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

from equiplan.web.platform import clock

from . import sessions

Answer = Callable[[HttpRequest], HttpResponse]


def session_in_use(get_response: Answer) -> Answer:
    """Let a session that is used last, and one that is not come to its end."""

    def answer(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            sessions.see(request, now=clock.now())
        return get_response(request)

    return answer


class AccountLanguageMiddleware(LocaleMiddleware):
    """Django's choice, unless the signed-in person has made theirs."""

    def process_request(self, request: HttpRequest) -> None:
        """Activate the language for the rest of the request."""
        super().process_request(request)
        chosen = getattr(request.user, "language", "")
        if chosen:
            translation.activate(chosen)
            request.LANGUAGE_CODE = translation.get_language()
