"""A small question mark beside what people do, that leads to where the guide tells about it."""

from django import template
from django.utils.translation import get_language

from ..pages import guide

register = template.Library()


@register.inclusion_tag("help/link.html")
def help(page: str, anchor: str = "") -> dict[str, object]:  # noqa: A001 - named as in templates
    """`{% help "page" "anchor" %}`; to the top of the page where it has no such section."""
    pages = guide(get_language() or "en")
    found = pages.get(page, pages["index"])
    section = found.section(anchor) or found.sections[0]
    return {"url": f"{found.url}#{section.anchor}", "title": section.title}
