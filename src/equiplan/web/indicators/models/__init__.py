"""Rows of what fills itself: bindings of indicators to facts, what they gave, own measures."""

from .bindings import Binding, CellKind, Figure
from .definitions import Definition

__all__ = ["Binding", "CellKind", "Definition", "Figure"]
