"""The guide inside the product: its pages, and a search in them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from . import selectors
from .pages import guide

SIGNING_IN = "sign-in"


def index(request: HttpRequest) -> HttpResponse:
    """The first page of the guide, or what was found in it for `?q=`."""
    asked = request.GET.get("q", "").strip()
    found = selectors.search(asked, _language()) if asked else []
    return _answer(request, "index", asked=asked, found=found)


def page(request: HttpRequest, name: str) -> HttpResponse:
    """One page of the guide; a 404 for a name it does not have."""
    return redirect("help:index") if name == "index" else _answer(request, name)


def sign_in(request: HttpRequest) -> HttpResponse:
    """The page for those who do not get in, open to them."""
    return _answer(request, SIGNING_IN)


def _answer(request: HttpRequest, name: str, **more: object) -> HttpResponse:
    pages = guide(_language())
    if name not in pages:
        raise Http404
    context = {"asked": "", "found": [], **more}
    return render(
        request, "help/page.html", {"page": pages[name], "pages": pages.values(), **context}
    )


def _language() -> str:
    return get_language() or "en"
