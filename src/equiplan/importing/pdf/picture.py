"""Pages of a PDF as pictures, so that a person sees the document beside what was read in it."""

import struct
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from ..errors import DocumentRefused
from .opening import opened

WIDTH, TALLEST = 1100, 3_300
"""Pixels: of a page however large it says it is."""
_STEPS = bytes(level & 0xF0 | level >> 4 for level in range(256))
"""Sixteen levels of each colour: what print needs, in half the bytes."""


def pictures(path: Path, first: int, last: int) -> list[bytes]:
    """Pages `first` to `last` (1-based), or to the end, as PNG; DocumentRefused as for reading.

    A page that cannot be drawn is an empty picture of no bytes.
    """
    with opened(path) as document:
        numbers = range(first, min(last, len(document)) + 1)
        return [_picture(document, number - 1) for number in numbers]


def _picture(document: Any, index: int) -> bytes:
    try:
        page = document[index]
    except pdfium.PdfiumError:
        return b""
    with closing(page):
        width, height = page.get_size()
        if width <= 0 or height <= 0:
            return b""
        scale = min(WIDTH / width, TALLEST / height)
        with closing(page.render(scale=scale, rev_byteorder=True, may_draw_forms=False)) as drawn:
            return png(bytes(drawn.buffer), (drawn.width, drawn.height), drawn.stride)


def png(pixels: bytes, size: tuple[int, int], stride: int) -> bytes:
    """A picture of RGB pixels, `stride` bytes a line (PNG, W3C 2003, sections 5, 9 and 11)."""
    width, height = size
    if stride < width * 3 or len(pixels) < stride * height:
        raise DocumentRefused("document.reader_failed")
    steps = pixels.translate(_STEPS)
    lines = (b"\0" + steps[y * stride : y * stride + width * 3] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(b"".join(lines), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, held) for name, held in parts)


def _chunk(name: bytes, held: bytes) -> bytes:
    return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))
