"""The three languages the product reads and speaks."""

from typing import Literal

Language = Literal["fr", "en", "es"]
LANGUAGES: tuple[Language, ...] = ("fr", "en", "es")
