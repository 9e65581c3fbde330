"""Rows of what leaves: drafts while they are protected and attacked, and releases for ever."""

from .drafts import Draft, State
from .publications import Release

__all__ = ["Draft", "Release", "State"]
