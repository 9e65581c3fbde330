"""The pages that belong to no app: the choice of light or dark, and the visual language."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from .style import filled_form, untouched_form
from .templatetags.ui import NOTES

THEMES = frozenset({"light", "dark"})
YEAR = 365 * 24 * 3600


def _safe_next(request: HttpRequest) -> str:
    asked = request.POST.get("next", "")
    here = {request.get_host()}
    is_here = url_has_allowed_host_and_scheme(asked, here, request.is_secure())
    return asked if is_here and asked.startswith(("/", "http")) else "/"


@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep the choice in a cookie, so that the first paint is already right."""
    answer = HttpResponseRedirect(_safe_next(request))
    chosen = request.POST.get("theme")
    if chosen in THEMES:
        answer.set_cookie(
            "theme", chosen, YEAR, secure=request.is_secure(), httponly=True, samesite="Lax"
        )
    else:
        answer.delete_cookie("theme", samesite="Lax")
    return answer


def style(request: HttpRequest) -> HttpResponse:
    """Every component in every state; it is there only where the demo runs."""
    page = Paginator(range(60), 10).page(2)
    context = {
        "wrong": filled_form(),
        "fresh": untouched_form(),
        "page": page,
        "kinds": tuple(NOTES),
    }
    return render(request, "platform/style.html", context)
