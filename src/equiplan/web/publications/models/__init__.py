"""Rows of what leaves: drafts while they are protected and attacked, and publications for ever."""

from .drafts import Draft, State
from .populations import Population
from .publications import Publication

__all__ = ["Draft", "Population", "Publication", "State"]
