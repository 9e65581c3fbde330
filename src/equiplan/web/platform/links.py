"""Addresses for those who are not on a page: in letters, at the terminal."""

from django.conf import settings
from django.urls import reverse


def absolute(name: str, *parts: object) -> str:
    """The whole address of a URL name, as people outside reach it."""
    return f"{settings.PUBLIC_URL}{reverse(name, args=parts)}"
