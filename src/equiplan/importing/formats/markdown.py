"""Reads Markdown (.md) as the page it makes."""

import re
from pathlib import Path

from markdown_it import MarkdownIt

from ..blocks import Document
from ..limits import LIMITS, Limits
from . import html
from .decode import decode

# A line such as "Owner: the dean" is its own line even where its author forgot the hard break.
_LABEL = re.compile(r"\n(?=[ \t]{0,8}(?:\*\*|__)?[A-ZÀ-Ý][^\n:|.*_]{1,40}(?:\*\*|__)?\s?:)")
_FRONT_MATTER = re.compile(r"---\n(?:[^\n]{0,2000}\n){0,100}?---\n")


def read(path: Path, *, limits: Limits = LIMITS) -> Document:
    """The document in a Markdown file; raises DocumentRefused where it is not text."""
    return document(decode(path.read_bytes()), limits=limits)


def document(text: str, *, limits: Limits = LIMITS) -> Document:
    """The document that a Markdown source is."""
    matter = _FRONT_MATTER.match(text)
    body = text[matter.end() :] if matter else text
    page = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    return html.document(page.render(_LABEL.sub("  \n", body)), format_name="md", limits=limits)
