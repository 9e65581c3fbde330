"""What happens to every request, whatever it asks for: its route, and what browsers are told."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from . import rate_limits, row_security
from .manifest import Route
from .registry import ROUTES

Answer = Callable[[HttpRequest], HttpResponse]


def headers(get_response: Answer) -> Answer:
    """Tell browsers what no page of ours needs, and to keep none of them."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in settings.HEADERS.items():
            response.headers.setdefault(name, value)
        return response

    return answer


def before_membership(get_response: Answer) -> Answer:
    """Until `membership` knows who asks, ask no table with a scope, and tell PostgreSQL nothing."""

    def answer(request: HttpRequest) -> HttpResponse:
        with row_security.unsettled():
            return get_response(request)

    return answer


class RouteMiddleware(LoginRequiredMiddleware):
    """Let a request through to its view as its route says, and not otherwise."""

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., Any], *_view: Any
    ) -> HttpResponseBase | None:
        """None to go on; a redirection to who must sign in or choose; 404, 403 or 429 otherwise."""
        name, route = _route_of(request)
        if not (route.is_public or request.user.is_authenticated):
            return self.handle_no_permission(request, view_func)
        vars(request)["may_write"] = bool(route.writes)
        if refusal := rate_limits.refusal(request, name, route):
            return refusal
        return _as_member(request, route) if route.permission else None


def _route_of(request: HttpRequest) -> tuple[str, Route]:
    match = request.resolver_match
    name = match.view_name if match else ""
    route = ROUTES.get(name)
    if route is None or (route.is_demo_only and not settings.EQUIPLAN_DEMO):
        raise Http404
    return name, route


def _as_member(request: HttpRequest, route: Route) -> HttpResponseBase | None:
    member = getattr(request, "member", None)
    if member is None:
        return redirect(settings.CHOOSE_ORGANISATION_URL)
    if route.permission not in vars(request)["permissions"]:
        raise PermissionDenied
    return None
