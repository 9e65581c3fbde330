"""The rows of a plan's table: thousands of cells in a large plan, so they are written at once.

Django's templates took five times as long for the same cell, in pieces included in pieces.
"""

from collections.abc import Sequence
from functools import lru_cache

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from equiplan.web.platform.templatetags.ui import status

from .models import Action
from .pages import Cell
from .selectors import ActionLine
from .translated import Tongue, said

AS_WRITTEN = Tongue("", has_several=False)
EDIT_ICON = (
    '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">'
    '<use href="#icon-edit"/></svg>'
)


def row(
    line: ActionLine, status_code: str, cells: Sequence[Cell], tongue: Tongue = AS_WRITTEN
) -> SafeString:
    """One action: its title, its status, and its cells."""
    action, may_edit, language = line.action, line.may_edit, get_language()
    name = title(action, may_edit, tongue)
    first = (
        f'<tr id="action-{action.pk}"><th scope="row" class="cell">{name}</th>'
        f'<td class="cell" data-label="{escape(gettext("Status"))}" lang="{language}">'
        f"{state(action, status_code, may_edit)}</td>"
    )
    others = "".join(
        f'<td class="cell{"" if cell.written else " silent"}" data-label="{escape(cell.label)}">'
        f"{inside(cell, action.pk, may_edit)}</td>"
        for cell in cells
    )
    return _ours(f"{first}{others}</tr>")


def title(
    action: Action, may_edit: bool, tongue: Tongue = AS_WRITTEN, again: bool = False
) -> SafeString:
    """The number and title of an action, which lead to it."""
    number = f'<span class="row-number">{escape(action.number)}</span> ' if action.number else ""
    url = _address("plans:action").format(action.pk)
    link = f'<a class="action-link" href="{url}">{said(action, "title", tongue)}</a>'
    way = " " + edit("title", gettext("Title"), action.pk, again) if may_edit else ""
    return _ours(number + link + way)


def state(action: Action, status_code: str, may_edit: bool, again: bool = False) -> SafeString:
    """The status of an action, and how far it is where that says more."""
    is_told = action.progress is not None and status_code != "done"
    far = f' <span class="muted small nowrap">{action.progress}\N{NO-BREAK SPACE}%</span>'
    way = edit("status", gettext("Status"), action.pk, again) if may_edit else ""
    return _ours(f"<div>{status(status_code)}{far if is_told else ''}</div>{way}")


def inside(cell: Cell, action_id: int, may_edit: bool, again: bool = False) -> SafeString:
    """What stands in a cell, with its way to be edited; `again` takes the keyboard back to it."""
    content = _texts(cell.written) + _understood(cell.understood) if cell.written else _nothing()
    way = edit(cell.code, str(cell.label), action_id, again) if may_edit else ""
    return _ours(content + way)


def edit(code: str, label: str, action_id: int, again: bool = False) -> SafeString:
    """The way to edit a field of an action in its place, or on a page without scripts."""
    url = _address("plans:edit", "action", code).format(action_id)
    focus = " autofocus" if again else ""
    words = escape(f"{gettext('Edit:')} {label}")
    return _ours(
        f'<a class="edit" lang="{get_language()}" href="{url}?to=plan" '
        f'hx-get="{url}?to=cell"{focus}>{EDIT_ICON}<span class="hidden-visually">{words}</span></a>'
    )


@lru_cache(maxsize=100)
def _address(name: str, *around: str) -> str:
    """An address with a place for an id: `{}`."""
    before, after = around[:1], around[1:]
    return reverse(name, args=[*before, 0, *after]).replace("/0/", "/{}/")


def _texts(texts: Sequence[str]) -> str:
    if len(texts) == 1:
        return f"<p>{escape(texts[0])}</p>"
    return f'<ul class="list-dash">{"".join(f"<li>{escape(text)}</li>" for text in texts)}</ul>'


def _understood(values: Sequence[str]) -> str:
    chips = "".join(f'<span class="chip">{escape(each)}</span>' for each in values)
    return f'<p class="understood">{chips}</p>' if chips else ""


def _nothing() -> str:
    words = escape(gettext("not stated"))
    return (
        '<span class="nothing"><span aria-hidden="true">—</span>'
        f'<span class="hidden-visually" lang="{get_language()}">{words}</span></span>'
    )


def _ours(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - all that is not ours is escaped
