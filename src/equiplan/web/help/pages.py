"""The pages of the guide as HTML: read once from the package, in three languages.

A section has the same anchor in every language, made from its English heading: the three guides
have the same headings in the same order, and a link keeps its sense when its reader's language
is another.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

FOLDER = Path(__file__).parent / "guide"
ANCHORS = "en"
FRENCH = {r" (?=[:»])": "\u00a0", r"(?<=«) ": "\u00a0", r" (?=[;!?])": "\u202f"}
TO_PAGE = re.compile(r"^([a-z0-9-]+)\.md(#.*)?$")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what is said below it, as plain text; the first one is the page's own."""

    anchor: str
    title: str
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the guide in one language."""

    name: str
    title: str
    html: SafeString
    sections: tuple[Section, ...]

    @property
    def url(self) -> str:
        """Its address."""
        return address(self.name)

    @property
    def contents(self) -> tuple[Section, ...]:
        """Its sections as a table of contents: without the title of the page itself."""
        return self.sections[1:]

    def section(self, anchor: str) -> Section | None:
        """One of its sections, None when there is none of that name."""
        return {each.anchor: each for each in self.sections}.get(anchor)


@cache
def guide(language: str) -> dict[str, Page]:
    """The pages of a language by their names: as the first one lists them, then the others."""
    names = {path.stem for path in (FOLDER / language).glob("*.md")}
    listed = _listed(language)
    order = dict.fromkeys([*(name for name in listed if name in names), *sorted(names)])
    return {name: _page(name, language) for name in order}


def _listed(language: str) -> list[str]:
    """The pages as the first one numbers them."""
    numbered = r"^\d+\. \[[^]]*\]\(([a-z0-9-]+)\.md"
    return ["index", *re.findall(numbered, _source("index", language), re.MULTILINE)]


def address(name: str) -> str:
    """Where a page is."""
    return reverse("help:index") if name == "index" else reverse("help:page", args=[name])


def _source(name: str, language: str) -> str:
    return (FOLDER / language / f"{name}.md").read_text(encoding="utf-8")


def _page(name: str, language: str) -> Page:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(_source(name, language))
    if language == "fr":
        _set_french(tokens)
    headings = _headings(tokens)
    anchors = _anchors(name, [title for _at, title in headings])
    for (at, _title), anchor in zip(headings, anchors, strict=True):
        tokens[at].attrSet("id", anchor)
    _set_links(tokens)
    _set_tables(tokens)
    html = markdown.renderer.render(tokens, markdown.options, {})
    sections = tuple(_sections(tokens, headings, anchors))
    return Page(name, sections[0].title, mark_safe(html), sections)  # noqa: S308 (no HTML passes)


def _headings(tokens: list[Token]) -> list[tuple[int, str]]:
    """Where the headings are, and what they say."""
    opened = [at for at, token in enumerate(tokens) if token.type == "heading_open"]
    return [(at, _plain(tokens[at + 1])) for at in opened]


def _anchors(name: str, titles: list[str]) -> list[str]:
    """The anchors of headings: those of English, where it has as many."""
    english = re.findall(r"^#+ +(.+)$", _source(name, ANCHORS), re.MULTILINE)
    return [slugify(title) for title in (english if len(english) == len(titles) else titles)]


def _sections(
    tokens: list[Token], headings: list[tuple[int, str]], anchors: list[str]
) -> list[Section]:
    bounds = pairwise([*(at for at, _title in headings), len(tokens)])
    said = [" ".join(_plain(each) for each in tokens[at + 3 : end]) for at, end in bounds]
    return [
        Section(anchor, title, int(tokens[at].tag[1:]), " ".join(text.split()))
        for (at, title), anchor, text in zip(headings, anchors, said, strict=True)
    ]


def _plain(token: Token) -> str:
    """What a token says, without how."""
    if token.children is None:
        return token.content
    return "".join("\n" if each.type == "softbreak" else each.content for each in token.children)


def _set_french(tokens: list[Token]) -> None:
    """Spaces that do not break, where French has them; code stays as it is."""
    for token in (each for block in tokens for each in block.children or ()):
        if token.type == "text":
            for pattern, spaced in FRENCH.items():
                token.content = re.sub(pattern, spaced, token.content)


def _set_links(tokens: list[Token]) -> None:
    """Have links to other files of the guide lead to their pages."""
    for token in (each for block in tokens for each in block.children or ()):
        found = TO_PAGE.match(str(token.attrGet("href") or ""))
        if found:
            token.attrSet("href", address(found[1]) + (found[2] or ""))


def _set_tables(tokens: list[Token]) -> None:
    """Give tables the product's looks: on a phone, each cell says its heading."""
    heads: list[str] = []
    column = 0
    for at, token in enumerate(tokens):
        if token.type == "table_open":
            token.attrSet("class", "table")
            heads = []
        elif token.type == "tr_open":
            column = 0
        elif token.type == "th_open":
            heads.append(_plain(tokens[at + 1]))
        elif token.type == "td_open":
            token.attrSet("data-label", heads[column])
            tokens[at + 1].children = _within_span(tokens[at + 1].children or [])
            column += 1


def _within_span(children: list[Token]) -> list[Token]:
    """A cell's words in one box, beside their heading."""
    return [Token("span_open", "span", 1), *children, Token("span_close", "span", -1)]


def excerpt(text: str, start: int, length: int) -> SafeString:
    """The words around a place of a text, what was found marked."""
    before, after = text[max(0, start - 70) : start], text[start + length : start + length + 110]
    opening = "…" if start > 70 else ""
    said = escape(text[start : start + length])
    return mark_safe(f"{opening}{escape(before)}<mark>{said}</mark>{escape(after)}")  # noqa: S308
