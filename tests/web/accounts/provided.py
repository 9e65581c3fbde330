"""Going to the provider and coming back, in a browser without pictures."""

from django.test import Client

from tests.provider import Provider

BACK = "http://testserver/account/sso/back/"
BEGIN = "/account/sso/"


def asked(client: Client, onward: str = "", begin: str = BEGIN) -> str:
    """Where the browser is sent."""
    answer = client.get(begin, {"next": onward} if onward else {})
    assert answer.status_code == 302
    return answer.headers["Location"]


def come_back(client: Client, provider: Provider, who: str, **claims: object) -> tuple[int, str]:
    """Go there, sign in as somebody, and come back: the status, and where one lands or the page."""
    back = provider.consents(asked(client), provider.knows(who, **claims))
    answer = client.get(back, headers={"Accept-Language": "en"})
    return answer.status_code, answer.headers.get("Location", answer.content.decode())


def verified(email: str) -> dict[str, object]:
    """What a provider says of an address it has verified."""
    return {"email": email, "email_verified": True, "name": "Awa"}
