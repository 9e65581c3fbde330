"""Signed packages between installations: what a member has agreed to share, and who says so.

The format is told to other implementers in docs/exchange.md; `package.schema.json` is its shape.
"""

from .errors import PackageRefused
from .introduction import Introduction, introduced
from .keys import fingerprint, is_key, public_key, signature_of, verifies
from .model import Package, Party, Shared
from .opening import Expected, open_, opened_by_hand
from .packing import FILE, SIGNATURE_FILE, ZIP_NAME, packed, unzipped, zipped
from .sending import Letter, send

__all__ = [
    "FILE",
    "SIGNATURE_FILE",
    "ZIP_NAME",
    "Expected",
    "Introduction",
    "Letter",
    "Package",
    "PackageRefused",
    "Party",
    "Shared",
    "fingerprint",
    "introduced",
    "is_key",
    "open_",
    "opened_by_hand",
    "packed",
    "public_key",
    "send",
    "signature_of",
    "unzipped",
    "verifies",
    "zipped",
]
