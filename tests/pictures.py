"""Small pictures for tests, written byte by byte."""

import struct
import zlib


def png(width: int = 40, height: int = 30, colour: bytes = b"\x1b\x55\x85") -> bytes:
    """A PNG of one colour."""
    row = b"\0" + colour * width
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def jpeg(width: int = 40, height: int = 30, *, frame: int = 0xC0) -> bytes:
    """The markers of a JPEG up to its scan, with a comment before the frame."""
    comment = b"\xff\xfe" + struct.pack(">H", 7) + b"hello"
    size = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    head = bytes([0xFF, frame]) + struct.pack(">H", len(size) + 2) + size
    return b"\xff\xd8" + comment + b"\xff" + head + b"\xff\xda\x00\x02\x00\xff\xd9"
