"""What can be found in the guide: its sections, by their headings and what they say."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.search import SearchEntry, SearchKind

from .pages import Page, Section, guide


def _sections(_member: object) -> Iterable[tuple[Page, Section]]:
    pages = guide(get_language() or "en").values()
    return [(page, section) for page in pages for section in page.sections]


def _of_section(found: tuple[Page, Section]) -> SearchEntry:
    page, section = found
    return SearchEntry(section.title, page.title, f"{page.url}#{section.anchor}")


SEARCHED: tuple[SearchKind[Any], ...] = (
    SearchKind(
        code="guide",
        label=_("Guide"),
        permission=None,
        find=_sections,
        texts=lambda found: (found[1].title, found[1].text),
        entry=_of_section,
    ),
)
