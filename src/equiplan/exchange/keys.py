"""Ed25519 (RFC 8032) keys and signatures, as the base64 texts in which they travel."""

import base64
import binascii
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

KEY_BYTES = 32
SIGNATURE_BYTES = 64


def public_key(private: str) -> str:
    """The public key of a private one; ValueError if that is none."""
    return base64.b64encode(_private(private).public_key().public_bytes_raw()).decode()


def is_key(text: str) -> bool:
    """Whether a text is a public key."""
    try:
        Ed25519PublicKey.from_public_bytes(_bytes(text, KEY_BYTES))
    except ValueError:
        return False
    return True


def fingerprint(public: str) -> str:
    """What two people compare by telephone: the start of the key's SHA-256, in groups of four."""
    digest = hashlib.sha256(_bytes(public, KEY_BYTES)).hexdigest().upper()
    return " ".join(digest[start : start + 4] for start in range(0, 32, 4))


def signature_of(packed: bytes, private: str) -> str:
    """The detached signature of these very bytes."""
    return base64.b64encode(_private(private).sign(packed)).decode()


def verifies(packed: bytes, signature: str, public: str) -> bool:
    """Whether who holds the private key signed these very bytes."""
    try:
        key = Ed25519PublicKey.from_public_bytes(_bytes(public, KEY_BYTES))
        key.verify(_bytes(signature, SIGNATURE_BYTES), packed)
    except (ValueError, InvalidSignature):
        return False
    return True


def _private(text: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(_bytes(text, KEY_BYTES))


def _bytes(text: str, length: int) -> bytes:
    """The bytes of their one way of being written; ValueError for any other text."""
    try:
        found = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError):
        raise ValueError("not base64") from None
    # The last character of base64 has bits to spare: only one spelling of each is taken.
    if len(found) != length or base64.b64encode(found).decode() != text:
        raise ValueError("not of this length, or not written as it should be")
    return found
