"""The audit log: what was done, looked through, checked and taken away."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from equiplan.web.platform import clock

from .. import services
from ..forms.record import AskForm
from ..requests import OrganisationRequest
from ..selectors import record as selectors
from ..taking_away import FORMATS

A_PAGE = 50


@require_safe
def audit(request: OrganisationRequest) -> HttpResponse:
    """The lines somebody looks for; `check` has every seal looked at, however many there are."""
    form = AskForm(request.GET)
    asked, at_most = form.asked, None if "check" in request.GET else selectors.AT_ONCE
    page = Paginator(selectors.found(request.member, asked), A_PAGE).get_page(
        request.GET.get("page")
    )
    rest = request.GET.copy()
    rest.pop("page", None)
    rest.pop("check", None)
    context = {
        "form": form,
        "asked": asked,
        "page": page,
        "lines": [selectors.line(row) for row in page],
        "query": rest.urlencode(),
        "units": selectors.units_read(request.member),
        "verified": selectors.verified(request.organisation, at_most=at_most),
    }
    return render(request, "organisations/audit.html", context)


@require_POST
def take_away(request: OrganisationRequest, extension: str) -> StreamingHttpResponse:
    """What somebody looks for as a file, oldest first; Http404 for a format there is not."""
    kind = FORMATS.get(extension)
    if kind is None:
        raise Http404
    asked = AskForm(request.GET).asked
    taken = services.record_taken_away(extension, asked, by=request.member, now=clock.now())
    rows = selectors.found(request.member, asked).filter(number__lte=taken.number)
    name = f"audit-{request.organisation.slug}-{clock.today():%Y-%m-%d}"
    suffix = {"json": "jsonl"}.get(extension, extension)
    return StreamingHttpResponse(
        kind.parts(rows.order_by("number").iterator(chunk_size=selectors.CHUNK)),
        content_type=kind.media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}.{suffix}"'},
    )
