"""What a small picture is, told by its own bytes: its kind and its size, without drawing it.

PNG: https://www.w3.org/TR/png-3/#11IHDR. JPEG: ITU-T T.81, annex B (frame headers).
"""

from collections.abc import Iterator
from dataclasses import dataclass

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # start-of-frame markers
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers that nothing follows
_SCAN, _END = 0xDA, 0xD9


@dataclass(frozen=True, slots=True)
class Picture:
    """Its media type and its size in pixels."""

    media_type: str
    width: int
    height: int


def picture_of(data: bytes) -> Picture | None:
    """What the bytes are a picture of; None when they are neither a whole PNG nor a JPEG."""
    size = _png(data) if data.startswith(PNG) else _jpeg(data) if data.startswith(JPEG) else None
    if size is None or not all(size):
        return None
    return Picture("image/png" if data.startswith(PNG) else "image/jpeg", *size)


def _png(data: bytes) -> tuple[int, int] | None:
    """Width and height of the first chunk, when there is a last one too."""
    if data[12:16] != b"IHDR" or b"IEND" not in data[33:]:
        return None
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """Width and height of the first frame header before the scan."""
    for marker, body in _segments(data):
        if marker in _FRAMES and len(body) >= 6:
            return int.from_bytes(body[3:5]), int.from_bytes(body[1:3])
    return None


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Markers with what they hold, up to the scan."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker in {_SCAN, _END}:
            return
        if marker in _ALONE or marker == 0xFF:
            at += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[at + 2 : at + 4])
        if length < 2:
            return
        yield marker, data[at + 4 : at + 2 + length]
        at += 2 + length
