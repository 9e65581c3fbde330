"""What is found in the guide, whatever the accents and capitals of who asks."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from equiplan.domain.text.comparing import levelled

from .pages import Page, Section, excerpt, guide

MOST = 20
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Found:
    """A section that says all the words that were asked for."""

    page: Page
    section: Section
    excerpt: SafeString

    @property
    def url(self) -> str:
        """Where it is."""
        return f"{self.page.url}#{self.section.anchor}"


def search(asked: str, language: str) -> list[Found]:
    """The sections that have every word, those with most of them in their titles first."""
    words = levelled(asked[:LONGEST]).split()
    every = [(page, section) for page in guide(language).values() for section in page.sections]
    ranked = [
        (-_rank(section, words), page, section)
        for page, section in every
        if words and all(word in _said(page, section) for word in words)
    ]
    ranked.sort(key=lambda each: each[0])
    return [Found(page, section, _around(section, words)) for _rank, page, section in ranked[:MOST]]


def _said(page: Page, section: Section) -> str:
    return levelled(f"{page.title} {section.title} {section.text}")


def _rank(section: Section, words: list[str]) -> int:
    title = levelled(section.title)
    return sum(word in title for word in words)


def _around(section: Section, words: list[str]) -> SafeString:
    """The words around the first that is in the text; its beginning when none is."""
    text = levelled(section.text)
    places = [(text.find(word), len(word)) for word in words if word in text]
    start, length = min(places, default=(0, 0))
    return excerpt(section.text, start, length)
