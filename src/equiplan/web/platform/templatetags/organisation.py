"""What a page shows of the organisation one is in: its colours and its words."""

from typing import Any

from django import template
from django.utils.translation import get_language

from equiplan.domain.organisations import colours
from equiplan.domain.organisations.vocabulary import Own, counted
from equiplan.domain.organisations.vocabulary import word as word_of

register = template.Library()


@register.inclusion_tag("ui/own_colours.html", takes_context=True)
def own_colours(context: template.Context) -> dict[str, Any]:
    """The organisation's colour in place of ours, in the light and in the dark."""
    request = context.get("request")
    colour = colours.read(getattr(getattr(request, "organisation", None), "colour", ""))
    if request is None or not colour or not colours.is_readable(colour):
        return {"is_own": False}
    tones = {"light": colours.light(colour), "dark": colours.dark(colour)}
    return {"is_own": True, "nonce": request.csp_nonce, **tones}


@register.simple_tag(takes_context=True)
def word(context: template.Context, name: str) -> str:
    """What the organisation calls "axis", "axes", "action", "actions", "body" or "bodies".

    Its words are those of `vocabulary` where a piece of a page is written without a request.
    """
    return word_of(_vocabulary(context), name, get_language() or "en")


@register.simple_tag(takes_context=True)
def many(context: template.Context, number: int, name: str) -> str:
    """So many of them: `{% many 4 "axes" %}`."""
    return counted(_vocabulary(context), name, number, get_language() or "en")


def _vocabulary(context: template.Context) -> Own:
    own: Own | None = context.get("vocabulary")
    if own is None:
        organisation = getattr(context.get("request"), "organisation", None)
        own = getattr(organisation, "vocabulary", {})
    return own
