"""What an OpenID Connect provider swears about a person, believed only when its signature holds."""

from collections.abc import Mapping
from typing import Any

import jwt

# Signed with a key the provider keeps to itself: never `none`, never one that we could forge.
ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
REQUIRED = ("iss", "sub", "aud", "exp", "iat")
LEEWAY = 30  # seconds between two clocks


def claims_of(token: str, keys: Mapping[str, Any], *, issuer: str, client: str) -> dict[str, Any]:
    """The claims of an ID token signed with one of the issuer's keys, for this client, now.

    Source: OpenID Connect Core 1.0, 3.1.3.7. Raises jwt.PyJWTError for any other token.
    """
    claims: dict[str, Any] = jwt.decode(
        token,
        _key_of(token, keys),
        algorithms=list(ALGORITHMS),
        issuer=issuer,
        audience=client,
        leeway=LEEWAY,
        options={"require": list(REQUIRED)},
    )
    if claims.get("azp", client) != client:
        raise jwt.InvalidAudienceError("the token was made for another client")
    return claims


def _key_of(token: str, keys: Mapping[str, Any]) -> jwt.PyJWK:
    wanted = jwt.get_unverified_header(token).get("kid")
    known = jwt.PyJWKSet.from_dict(dict(keys)).keys
    fitting = [key for key in known if wanted in (None, key.key_id)]
    if len(fitting) != 1:
        raise jwt.InvalidKeyError("no key of the issuer fits the token")
    return fitting[0]


def verified_address(claims: Mapping[str, Any]) -> str:
    """The e-mail address the provider says it has verified; empty when it has not."""
    is_verified = claims.get("email_verified") in (True, "true")
    address = claims.get("email")
    return address.strip().lower() if is_verified and isinstance(address, str) else ""
