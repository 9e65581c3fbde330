"""Which organisation a request is about: the one its person has entered."""

from collections.abc import Callable, Iterable
from typing import TypeVar, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.http import (
    FileResponse,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    StreamingHttpResponse,
)
from django.utils import timezone

from equiplan.web.accounts.models import Account
from equiplan.web.platform import row_security
from equiplan.web.platform.cache import Cached

from . import permissions
from .models import Member, Origin
from .origin import coming_from

Response = TypeVar("Response", bound=HttpResponseBase)
ENTERED = "organisation"
_last = Cached[int](10_000)  # where an account was: a guess that row security holds to be true


def membership(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Set `member`, `organisation` (None for who belongs nowhere) and `permissions`."""

    def answer(request: HttpRequest) -> HttpResponse:
        member = _member(request)
        ours = [member.organisation_id] if member else []
        by_its_clock = timezone.override(_zone(member))
        with row_security.narrowed(request.user.pk, ours), coming_from(Origin.PAGE), by_its_clock:
            vars(request).update(
                member=member,
                organisation=member.organisation if member else None,
                permissions=permissions.permissions_of(member) if member else frozenset(),
                is_demo=settings.EQUIPLAN_DEMO,
            )
            return _seen_as_now(get_response(request))

    return answer


def _zone(member: Member | None) -> ZoneInfo | None:
    """The time zone of an organisation; that of the site where it has none that is known here."""
    try:
        return ZoneInfo(member.organisation.time_zone) if member else None
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None


def _member(request: HttpRequest) -> Member | None:
    if not isinstance(request.user, Account) and not request.user.is_authenticated:
        return None
    guess = request.session.get(ENTERED) or _last.get(request.user.pk)
    with row_security.narrowed(request.user.pk, [guess] if guess else []):
        member = permissions.entered(request.user, request.session.get(ENTERED))
    if member:
        _last.put(request.user.pk, member.organisation_id)
    return member


def _seen_as_now(response: Response) -> Response:
    """An answer that is sent while it is made asks the database when this is over."""
    if isinstance(response, StreamingHttpResponse) and not isinstance(response, FileResponse):
        parts = cast("Iterable[bytes]", response.streaming_content)  # we have no async view
        response.streaming_content = row_security.as_now(parts)
    return response
