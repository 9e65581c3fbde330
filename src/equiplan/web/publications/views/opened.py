"""Pages that anybody may read, without an account: open publications and nothing else."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .. import permissions, selectors
from .answers import as_file


@require_safe
def public(request: HttpRequest, uid: UUID) -> HttpResponse:
    """An open publication; the same 404 for a closed one and for an invented address."""
    row = permissions.open_publication(uid)
    page = {"publication": row, "tables": selectors.page(row), "hidden": selectors.hidden(row)}
    return render(request, "publications/public.html", page)


@require_safe
def public_file(_request: HttpRequest, uid: UUID, extension: str) -> HttpResponse:
    """The same as a file."""
    row = permissions.open_publication(uid)
    return as_file(selectors.file(row, extension), row.number, extension)
