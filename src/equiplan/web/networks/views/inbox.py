"""Where other installations send their packages: the signature is what lets them in."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from equiplan.exchange import PackageRefused
from equiplan.exchange.limits import MOST_BYTES
from equiplan.exchange.strict import too_large
from equiplan.web.platform import clock

from ..services.arrivals import deliver

ACCEPTED, UNKNOWN, TOO_LARGE, REFUSED = 202, 403, 413, 422
STATUSES = {"package.not_accepted": UNKNOWN, "package.too_large": TOO_LARGE}


@csrf_exempt
@require_POST
def inbox(request: HttpRequest) -> JsonResponse:
    """Take a package; who does not hold the key of somebody known here gets one answer for all."""
    try:
        kept = deliver(
            _body(request),
            request.headers.get("Equiplan-Signature", ""),
            sender=request.headers.get("Equiplan-From", ""),
            recipient=request.headers.get("Equiplan-To", ""),
            now=clock.now(),
        )
    except PackageRefused as refusal:
        return JsonResponse({"refused": refusal.code}, status=STATUSES.get(refusal.code, REFUSED))
    return JsonResponse({"accepted": kept.number}, status=ACCEPTED)


def _body(request: HttpRequest) -> bytes:
    """No more of it than a package may have is read, whatever its length is said to be."""
    body = request.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        raise too_large()
    return body
