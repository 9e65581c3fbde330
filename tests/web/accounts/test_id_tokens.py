"""What a provider swears is believed when it is signed, fresh, its own, and meant for this site."""

import base64
import hashlib
import hmac
import json
import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from hypothesis import given
from hypothesis import strategies as some

from equiplan.web.accounts.id_tokens import claims_of, verified_address

ISSUER, CLIENT = "https://sso.example.org", "equiplan"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)


def public(key: rsa.RSAPrivateKey, kid: str = "one") -> dict[str, Any]:
    """A key as a provider publishes it."""
    made = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
    return {**made, "kid": kid, "use": "sig", "alg": "RS256"}


KEYS = {"keys": [public(KEY), public(OTHER_KEY, "two")]}


def sworn(key: Any = KEY, algorithm: str = "RS256", kid: str = "one", **other: Any) -> str:
    """A token, right but for what is given; a claim that is None is left out."""
    now = int(time.time())
    right = {"iss": ISSUER, "aud": CLIENT, "sub": "awa", "iat": now, "exp": now + 300}
    claims = {name: value for name, value in {**right, **other}.items() if value is not None}
    return jwt.encode(claims, key, algorithm=algorithm, headers={"kid": kid})


def believed(token: str) -> dict[str, Any]:
    """What of a token is believed."""
    return claims_of(token, KEYS, issuer=ISSUER, client=CLIENT)


def test_a_right_token_is_believed() -> None:
    assert believed(sworn(email="awa@example.org"))["email"] == "awa@example.org"


def test_a_token_for_several_that_names_this_site_as_its_party_is_believed() -> None:
    assert believed(sworn(aud=["other", CLIENT], azp=CLIENT))["sub"] == "awa"


WRONG: dict[str, dict[str, Any]] = {
    "of another issuer": {"iss": "https://evil.example.org"},
    "for another client": {"aud": "another"},
    "for another party": {"aud": ["another", CLIENT], "azp": "another"},
    "expired": {"exp": int(time.time()) - 60},
    "of the future": {"iat": int(time.time()) + 3600},
    "without an end": {"exp": None},
    "without an audience": {"aud": None},
    "without a person": {"sub": None},
    "without an issuer": {"iss": None},
    "signed by somebody else": {"key": OTHER_KEY},
    "signed with an unknown key": {"kid": "three"},
}


@pytest.mark.parametrize("why", WRONG)
def test_a_wrong_token_is_not_believed(why: str) -> None:
    with pytest.raises(jwt.PyJWTError):
        believed(sworn(**WRONG[why]))


def test_a_token_signed_by_nobody_is_not_believed() -> None:
    with pytest.raises(jwt.PyJWTError):
        believed(sworn(key=None, algorithm="none"))


def _text(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).decode().rstrip("=")


def test_a_token_sealed_with_the_public_key_is_not_believed() -> None:
    pem = KEY.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    _, claims, _ = sworn().split(".")
    header = _text(json.dumps({"alg": "HS256", "kid": "one", "typ": "JWT"}).encode())
    seal = hmac.new(pem, f"{header}.{claims}".encode(), hashlib.sha256).digest()
    with pytest.raises(jwt.PyJWTError):
        believed(f"{header}.{claims}.{_text(seal)}")


@given(some.text(max_size=200))
def test_what_is_no_token_is_not_believed(text: str) -> None:
    with pytest.raises(jwt.PyJWTError):
        believed(text)


@given(some.data())
def test_a_token_changed_anywhere_is_not_believed(data: some.DataObject) -> None:
    header, claims, seal = sworn().split(".")
    place = data.draw(some.integers(0, len(claims) - 1))
    letter = data.draw(some.sampled_from("ABCxyz019").filter(lambda one: one != claims[place]))
    forged = f"{header}.{claims[:place]}{letter}{claims[place + 1 :]}.{seal}"
    with pytest.raises(jwt.PyJWTError):
        believed(forged)


@pytest.mark.parametrize(
    ("claims", "address"),
    [
        ({"email": " Awa@Example.org", "email_verified": True}, "awa@example.org"),
        ({"email": "awa@example.org", "email_verified": "true"}, "awa@example.org"),
        ({"email": "awa@example.org", "email_verified": False}, ""),
        ({"email": "awa@example.org", "email_verified": "false"}, ""),
        ({"email": "awa@example.org"}, ""),
        ({"email_verified": True}, ""),
        ({"email": ["awa@example.org"], "email_verified": True}, ""),
    ],
)
def test_an_address_counts_when_the_provider_has_verified_it(
    claims: dict[str, Any], address: str
) -> None:
    assert verified_address(claims) == address
