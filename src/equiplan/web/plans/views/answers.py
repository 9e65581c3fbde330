"""What the pages of plans answer alike: refusals in the reader's language, and how to undo."""

from collections.abc import Callable
from datetime import datetime

from django.contrib import messages
from django.db.models import Model
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform import run_action
from equiplan.web.platform.language import spoken

from .. import permissions, selectors
from ..services.changes import host_of

__all__ = ["attempt", "say_done", "say_shared_names", "spoken", "url_of"]


def url_of(row: Model) -> str:
    """Where a plan, an axis, an action or a part of them is shown."""
    host = host_of(row)
    kind = host._meta.model_name
    if kind == "action" and host.removed_at is None:  # type: ignore[union-attr]
        return reverse("plans:action", args=[host.pk])
    plan = permissions.plan_of(host)
    return reverse("plans:detail", args=[plan.pk]) + (f"#axis-{host.pk}" if kind == "axis" else "")


def say_done(request: OrganisationRequest, row: Model, now: datetime, said: str = "") -> None:
    """Say that something was done, with a button that undoes it; nothing when nothing was."""
    line = selectors.undoable_line(host_of(row), by=request.member, at=now)
    if line is None:
        return
    form = format_html(
        '{} <form class="inline" method="post" action="{}">'
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}">'
        '<button class="quiet" type="submit">{}</button></form>',
        said or _("Saved."),
        reverse("plans:undo", args=[line.pk]),
        get_token(request),
        _("Undo"),
    )
    messages.success(request, form)


def say_shared_names(request: OrganisationRequest, action: Model) -> None:
    """Ask which one is meant of several people who have the name of an owner."""
    for owner in selectors.owners_to_tell_apart(action.pk):
        sentence = _("Several people are called “%(name)s”.") % {"name": owner.name}
        where = reverse("plans:edit", args=["owner", owner.pk, "person"])
        link = format_html('<a href="{}">{}</a>', where, _("Say which one"))
        messages.warning(request, format_html("{} {}", sentence, link))


def attempt(request: OrganisationRequest, service: Callable[[], object], then: str) -> HttpResponse:
    """Do something and go where it shows; a refusal is said there instead."""
    return run_action.attempt(request, service, "", then)
