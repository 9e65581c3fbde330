"""Texts of a plan in the reader's language where there is one, else as written, which is said."""

from dataclasses import dataclass
from typing import Any

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext

from equiplan.domain.plans.translations import text_in

from . import storage


@dataclass(frozen=True, slots=True)
class Tongue:
    """The language a plan is written in, and whether its organisation works in several.

    Only then is a text that stands in another language than the reader's marked with it.
    """

    written: str
    has_several: bool


def said(row: Any, field: str, tongue: Tongue) -> SafeString:
    """A text with its language; beside it, where it is not translated, the two letters of it."""
    here = get_language() or ""
    translated = text_in(row.translations, field, here) if here != tongue.written else ""
    if translated:
        return format_html('<span lang="{}">{}</span>', here, translated)
    text = escape(storage.text(row, field))
    if not tongue.written or tongue.written == here:
        return text
    mark = _mark(tongue.written) if text and tongue.has_several else ""
    ours = f'<span lang="{escape(tongue.written)}">{text}</span>{mark}'
    return mark_safe(ours)  # noqa: S308 - all that is not ours is escaped


def plainly(row: Any, field: str, written: str) -> str:
    """The same text where no tags may stand: the title of a page, a crumb, a choice."""
    here = get_language() or ""
    found = text_in(row.translations, field, here) if here != written else ""
    return found or storage.text(row, field)


def worded(row: Any, field: str, written: str) -> tuple[str, str]:
    """The same text, and its language where that is not the page's, else ""."""
    here = get_language() or ""
    is_ours = written == here or text_in(row.translations, field, here)
    return plainly(row, field, written), "" if is_ours else written


def _mark(language: str) -> SafeString:
    """Two letters, and in words what they mean."""
    return format_html(
        ' <span class="tag-language" lang="{}"><span aria-hidden="true">{}</span>'
        '<span class="hidden-visually">({})</span></span>',
        get_language(),
        language.upper(),
        gettext("not translated"),
    )
