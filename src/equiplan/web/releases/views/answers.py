"""What the pages of releases answer alike."""

from django.http import Http404, HttpResponse
from django.utils.translation import get_language

from equiplan.core.languages import LANGUAGES, Language

ANY = ["GET", "HEAD", "POST"]


def language() -> Language:
    """The language this page is in."""
    spoken = get_language()
    return next((each for each in LANGUAGES if each == spoken), "fr")


def as_file(made: tuple[bytes, str] | None, number: int, extension: str) -> HttpResponse:
    """The tables of a release as a file; Http404 for a kind that there is none of."""
    if made is None:
        raise Http404
    content, kind = made
    answer = HttpResponse(content, content_type=kind)
    name = f"publication-{number}.{extension}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
