"""The three languages the product reads and speaks."""

from typing import Literal

Language = Literal["fr", "en", "es"]
LANGUAGES: tuple[Language, ...] = ("fr", "en", "es")
COLON: dict[Language, str] = {"fr": "\u00a0: ", "en": ": ", "es": ": "}
"""A colon between a label and what follows it."""
