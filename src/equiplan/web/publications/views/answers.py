"""What the pages of publications answer alike."""

from django.http import Http404, HttpResponse

from equiplan.web.platform.language import spoken
from equiplan.web.platform.run_action import ANY

__all__ = ["ANY", "as_file", "spoken"]


def as_file(made: tuple[bytes, str] | None, number: int, extension: str) -> HttpResponse:
    """The tables of a publication as a file; Http404 for a kind that there is none of."""
    if made is None:
        raise Http404
    content, kind = made
    answer = HttpResponse(content, content_type=kind)
    name = f"publication-{number}.{extension}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
