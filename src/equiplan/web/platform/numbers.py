"""The numbers that addresses and forms carry: keys of rows, counts, places in a list."""

LONGEST = 18
"""Digits that every database holds in a key or a count: 64 bits have 19."""


def whole_number(text: object) -> int | None:
    """The whole number that a parameter is, from 0; None for everything else."""
    digits = text if isinstance(text, str) else ""
    is_number = digits.isascii() and digits.isdecimal() and len(digits) <= LONGEST
    return int(digits) if is_number else None


def whole_numbers(texts: list[str]) -> list[int]:
    """Those of several parameters that are whole numbers."""
    return [number for number in map(whole_number, texts) if number is not None]
