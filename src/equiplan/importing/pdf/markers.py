"""What stands before the text of a list item: bullets, dashes, numbers, letters."""

import re

BULLETS = frozenset("•●○◦▪■□▫‣⁃➢➤►▶→✓✔❖◆◇♦★☐☑✗★»⮚\uf0b7·∙⚫⚪🔹\uf076\uf02d")
DASHES = frozenset({"-", "–", "—", "o", "*", "§", "Ø", "ü", "v"})
NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]|\d{1,2}°|\(?\d{1,2}\)")


def is_bullet(text: str) -> bool:
    """A sign that only ever starts an item."""
    return bool(text) and all(char in BULLETS or "\ue000" <= char <= "\uf8ff" for char in text)


def is_letter(text: str) -> bool:
    """A sign that is a letter too: what a bullet of a symbol font comes out as."""
    return text in DASHES and text.isalpha()


def is_number(text: str) -> bool:
    """A number or a letter that counts items ("1.", "b)")."""
    return NUMBER.fullmatch(text) is not None


def is_possible(text: str) -> bool:
    """A sign or a number that starts an item when it is first on its line."""
    return text in DASHES or is_number(text)


def glued_bullet(text: str) -> str | None:
    """The bullet drawn against the first word ("•Former"), if any."""
    return text[0] if len(text) > 1 and text[0] in BULLETS and text[1].isalnum() else None


def same_kind(one: str, other: str) -> bool:
    """Whether two markers belong to one list: the same sign, or both numbers."""
    return one == other or (is_number(one) and is_number(other))
