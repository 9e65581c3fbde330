"""What pages answer alike: a service is run, then its page is shown; or why it was refused."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from equiplan.domain.errors import Refused

from .language import spoken

ANY = ["GET", "HEAD", "POST"]


def attempt(
    request: HttpRequest, service: Callable[[], object], message: str, then: str
) -> HttpResponse:
    """Do something, say so where there is something to say, and go where it shows.

    A refusal is said there instead.
    """
    try:
        service()
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
    else:
        if message:
            messages.success(request, message)
    return redirect(then)
