"""Counting votes."""
