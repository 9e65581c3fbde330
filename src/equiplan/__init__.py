"""Equiplan runs gender-equality plans."""

__version__ = "0.1.0"
