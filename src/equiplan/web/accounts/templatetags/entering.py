"""Ways in that depend on the installation: `{% load entering %}`."""

from urllib.parse import urlencode

from allauth.account.utils import passthrough_next_redirect_url
from django import template
from django.conf import settings
from django.urls import reverse

register = template.Library()


@register.simple_tag
def single_sign_on_name() -> str:
    """What people call the provider; empty where none is configured."""
    return str(settings.OIDC_NAME) if settings.OIDC_ISSUER else ""


@register.simple_tag(takes_context=True)
def single_sign_on_url(context: template.Context, onward: str = "") -> str:
    """Where signing in with it begins; it leads to `onward`, else to the page first asked for."""
    there = reverse("openid_connect_login")
    if onward:
        return f"{there}?{urlencode({'next': onward})}"
    return str(passthrough_next_redirect_url(context["request"], there, "next"))
