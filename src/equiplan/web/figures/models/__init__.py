"""Rows of what fills itself: bindings of indicators to facts, what they gave, own measures."""

from .bindings import Binding, Figure
from .definitions import Definition

__all__ = ["Binding", "Definition", "Figure"]
