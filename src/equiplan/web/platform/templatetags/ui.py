"""The components every page is made of, as template tags: `{% load ui %}`; /style/ shows them.

A block tag ends with `end` and its own name. Words come translated from the page (`_("…")`), but
for those a component owns, such as the names of the statuses.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BoundField, CheckboxInput, Form
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, ResolverMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from ..manifest import MenuItem
from ..registry import MENU, ROUTES, SECTIONS, TABS

register = template.Library()

STATUSES = {
    "not_started": _("Not started"),
    "in_progress": _("In progress"),
    "done": _("Done"),
    "late": _("Late"),
    "missed": _("Missed"),
    "waiting": _("Waiting for you"),
    "abandoned": _("Abandoned"),
}
NOTES = {
    "good": ("check", "status"),
    "info": ("info", "status"),
    "warn": ("alert", "status"),
    "bad": ("error", "alert"),
}
MESSAGE_KINDS = {"success": "good", "warning": "warn", "error": "bad"}


@cache
def _icons() -> dict[str, str]:
    path = Path(__file__).parents[1] / "icons.json"
    icons: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return icons


@register.simple_tag
def icon(name: str) -> SafeString:
    """A decorative icon, inline: it needs no request and follows the colour of the text."""
    paths = mark_safe(_icons()[name])  # noqa: S308 (our own file)
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{}</svg>', paths
    )


@register.simple_tag
def icon_paths(name: str) -> SafeString:
    """What an icon is drawn with, for a symbol that a page draws many times."""
    return mark_safe(_icons()[name])  # noqa: S308 (our own file)


@register.simple_tag
def status(code: str, label: str = "") -> SafeString:
    """A status chip: one of `STATUSES`, told by shape and by its word or by `label`."""
    return _status(code, str(label or STATUSES[code]))


@lru_cache(maxsize=200)
def _status(code: str, label: str) -> SafeString:
    """A table of actions holds a thousand of them, and not two dozen different ones."""
    return render_to_string("ui/status.html", {"code": code, "label": label})


@register.inclusion_tag("ui/progress.html")
def progress(done: int | None, total: int | None, label: str) -> dict[str, object]:
    """How many of how many; a total that is None or 0 is said, not drawn as zero."""
    known = done is not None and bool(total)
    whole = known and done == total
    return {"done": done, "total": total, "label": label, "known": known, "whole": whole}


@register.inclusion_tag("ui/tile.html")
def tile(value: object, label: str, hint: str = "", url: str = "") -> dict[str, object]:
    """A key figure; None is a figure nobody has given yet, which is not zero."""
    return {"value": value, "label": label, "hint": hint, "url": url, "missing": value is None}


@register.inclusion_tag("ui/badge.html")
def badge(label: str, icon_name: str = "building") -> dict[str, object]:
    """A small neutral label: an organisation, a language, a period."""
    return {"label": label, "icon_name": icon_name}


@dataclass(frozen=True, slots=True)
class Link:
    """A word and where it leads; the address is empty for the page one is on."""

    label: str
    url: str


def _links(pairs: tuple[str, ...]) -> list[Link]:
    padded = (*pairs, "") if len(pairs) % 2 else pairs
    return [Link(padded[n], padded[n + 1]) for n in range(0, len(padded), 2)]


@register.inclusion_tag("ui/breadcrumb.html")
def breadcrumb(*pairs: str) -> dict[str, object]:
    """`{% breadcrumb label url label url here %}`: the last label is this page."""
    return {"links": _links(pairs)}


@register.inclusion_tag("ui/tabs.html")
def tabs(label: str, current: str, *pairs: str) -> dict[str, object]:
    """A choice among views: `{% tabs name current-url label url label url %}`."""
    return {"label": label, "current": current, "links": _links(pairs)}


@register.inclusion_tag("ui/tabs.html", takes_context=True)
def section_tabs(context: template.Context, name: str) -> dict[str, object]:
    """The tabs of the pages that belong together, of which only those that open to this person."""
    request = context["request"]
    pages = [each for each in TABS[name] if _opens(request, each.url_name)]
    links = [Link(str(each.label), reverse(each.url_name)) for each in pages]
    here = [link.url for link in links if request.path.startswith(link.url)]
    return {"label": SECTIONS[name], "current": max(here, key=len, default=""), "links": links}


def _opens(request: HttpRequest, name: str) -> bool:
    route = ROUTES.get(name)
    return route is not None and (
        route.permission is None or route.permission in vars(request)["permissions"]
    )


@register.inclusion_tag("ui/nav.html", takes_context=True)
def main_menu(context: template.Context) -> dict[str, object]:
    """The main menu: what apps declare, for who may enter it; the page one is on is marked."""
    request = context["request"]
    items = [
        (item, url, _is_current(item, request.resolver_match))
        for item in MENU
        if (url := _address(item.url_name))
        and (not item.asks_permission or may(context, item.url_name))
    ]
    return {"items": items, "path": request.path}


def _address(url_name: str) -> str:
    """Where a name leads; empty in an installation that does not have it."""
    try:
        return reverse(url_name)
    except NoReverseMatch:
        return ""


def _is_current(item: MenuItem, match: ResolverMatch | None) -> bool:
    """Whether a page is among those that a word of the menu stands for."""
    if match is None or match.app_name not in item.apps or match.url_name in item.without:
        return False
    return not item.only or match.url_name in item.only


@register.inclusion_tag("ui/steps.html")
def steps(current: int, *labels: str) -> dict[str, object]:
    """Where one is in a row of steps; `current` is 1-based."""
    return {"current": current, "labels": labels}


@register.inclusion_tag("ui/pages.html")
def pages(page: "Page[Any]", query: str = "") -> dict[str, object]:
    """Previous and next; `query` is the rest of the query string, without `page`."""
    return {"page": page, "query": query}


@register.inclusion_tag("ui/field.html")
def field(bound: BoundField, optional: bool = True) -> dict[str, object]:
    """A form field with its label, help and errors tied together."""
    return {
        "field": bound,
        "is_check": isinstance(bound.field.widget, CheckboxInput),
        "says_optional": optional and not bound.field.required,
    }


@register.inclusion_tag("ui/error_summary.html")
def error_summary(form: Form, focus: bool = True) -> dict[str, object]:
    """All that is wrong with a form, on top, each line leading to its field."""
    wrong = [bound for bound in form.visible_fields() if bound.errors]
    return {"form": form, "wrong": wrong, "focus": focus}


@register.inclusion_tag("ui/drop.html")
def drop(bound: BoundField, label: str = "") -> dict[str, object]:
    """A file field one can also drop a file on; without JavaScript a plain file input."""
    return {"field": bound, "label": label or bound.label}


@register.inclusion_tag("ui/messages.html", takes_context=True)
def flash(context: template.Context, again: bool = False) -> dict[str, object]:
    """The messages waiting for this person, as notes that can be closed.

    `again`: beside a part of the page that htmx puts in place, to replace those shown before.
    """
    waiting = context.get("messages") or ()
    return {
        "again": again,
        "notes": [(MESSAGE_KINDS.get(each.level_tag, "info"), each.message) for each in waiting],
    }


@register.simple_tag(takes_context=True)
def may(context: template.Context, name: str) -> bool:
    """Whether this member may enter a URL name: nobody is shown where they may not."""
    return ROUTES[name].permission in getattr(context.get("request"), "permissions", ())


@register.inclusion_tag("ui/job.html")
def job_progress(sentence: str, done: int | None, total: int | None, url: str) -> dict[str, object]:
    """Long work under way, asked for again every second at `url`; a picture of it without one."""
    return {"sentence": sentence, "done": done, "total": total, "url": url}


def _block(name: str, content: str, context: Mapping[str, object]) -> SafeString:
    return render_to_string(f"ui/{name}.html", {**context, "content": content})


@register.simple_block_tag
def page_header(content: str, title: str, lead: str = "", kicker: str = "") -> SafeString:
    """The heading of a page; what is inside are its actions."""
    return _block("page_header", content, {"title": title, "lead": lead, "kicker": kicker})


@register.simple_block_tag
def empty(content: str, title: str, icon_name: str = "inbox", whole: bool = False) -> SafeString:
    """Nothing here yet; what is inside says what to do next. `whole`: it is all of the page."""
    context = {"title": title, "icon_name": icon_name, "heading": "h1" if whole else "h2"}
    return _block("empty", content, context)


@register.simple_block_tag
def note(content: str, kind: str = "info", live: bool = False, close: bool = False) -> SafeString:
    """A message in the page: good, info, warn or bad; `live` has it read out at once."""
    icon_name, role = NOTES[kind]
    context = {"kind": kind, "icon_name": icon_name, "role": role if live else "", "close": close}
    return _block("note", content, context)


@register.simple_block_tag
def menu(content: str, label: str, icon_name: str = "", short: bool = False) -> SafeString:
    """A menu that opens without JavaScript; `short` shows the icon and reads the label out."""
    return _block("menu", content, {"label": label, "icon_name": icon_name, "short": short})


@register.simple_block_tag(takes_context=True)
def confirm(  # noqa: PLR0913 (a dialogue has these parts)
    context: template.Context,
    content: str,
    *,
    name: str,
    url: str,
    title: str,
    yes: str,
    danger: bool = True,
) -> SafeString:
    """A button that asks before it posts to `url`; without JavaScript a page at `url` asks.

    `name` is unique in the page; what is inside says what will happen. The view at `url` answers
    GET with a page extending `ui/confirm_page.html`.
    """
    told = {"name": name, "url": url, "title": title, "yes": yes, "danger": danger}
    return _block("confirm", content, {**told, "csrf_token": context.get("csrf_token", "")})
