"""Finds the encoding of a text file from its bytes."""

from ..errors import DocumentRefused

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE = 4096
_LAYOUT = frozenset("\t\n\r\x0b\x0c\x1a\x85")


def decode(content: bytes) -> str:
    """The text of a file; raises DocumentRefused where the bytes are not text."""
    text = _decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    odd = sum(1 for sign in text if ord(sign) < 32 and sign not in _LAYOUT)
    if odd * 200 > len(text):
        raise DocumentRefused("document.unknown_format")
    return text


def _decoded(content: bytes) -> str:
    encoding = _marked(content) or _unmarked_utf16(content[:_SAMPLE])
    for candidate in (encoding,) if encoding else ("utf-8", "cp1252", "latin-1"):
        try:
            return content.decode(candidate)
        except UnicodeDecodeError:
            continue
    raise DocumentRefused("document.unknown_format")


def _marked(content: bytes) -> str | None:
    return next((name for mark, name in _MARKS if content.startswith(mark)), None)


def _unmarked_utf16(sample: bytes) -> str | None:
    # Western text in UTF-16 has a zero in nearly every second byte.
    pairs = len(sample) // 2
    if pairs < 8:
        return None
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if zeros.count(0) > pairs * 0.8 and sample.count(0) <= pairs:
            return name
    return None
