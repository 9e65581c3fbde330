"""Rows of comparing: reference series with their areas and points, and what they stand beside."""

from .series import Area, Beside, Level, Point, Series, Stage

__all__ = ["Area", "Beside", "Level", "Point", "Series", "Stage"]
