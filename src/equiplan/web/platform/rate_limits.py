"""Throttling: how often a form may be sent, counted in the cache that all processes share.

Signing in has limits of its own besides, for each account tried; they are allauth's.
"""

from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .manifest import Route

MINUTE = 60
SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def refusal(request: HttpRequest, name: str, route: Route) -> HttpResponse | None:
    """None while this address has sent less than the route allows in the last minute."""
    if not _is_counted(request, route):
        return None
    config = {name: f"{route.limit}/m/ip"}
    within = ratelimit.consume(
        request, app="equiplan", action=name, config=config, limit_get=route.limits_reading
    )
    return None if within else too_many(request)


def _is_counted(request: HttpRequest, route: Route) -> bool:
    is_knock = route.limits_reading or request.method not in SAFE
    return bool(settings.LIMITS and route.limit and is_knock)


def too_many(request: HttpRequest) -> HttpResponse:
    """The page that asks to wait; allauth answers with it too."""
    answer = render(request, "429.html", status=429)
    answer.headers["Retry-After"] = str(MINUTE)
    return answer
