"""Texts of a plan in the reader's language: `{% said row "title" plan.language %}`."""

from typing import Any

from django import template
from django.utils.safestring import SafeString

from ..translated import Tongue, plainly
from ..translated import said as said_of

register = template.Library()
register.simple_tag(plainly, name="plain")


@register.simple_tag(takes_context=True)
def said(context: template.Context, row: Any, field: str, written: str) -> SafeString:
    """A text, and its language; `translates` stands in where there is no request."""
    return said_of(row, field, Tongue(written, _has_several(context)))


def _has_several(context: template.Context) -> bool:
    translates = context.get("translates")
    if translates is not None:
        return bool(translates)
    organisation = getattr(context.get("request"), "organisation", None)
    return len(getattr(organisation, "languages", ())) > 1
