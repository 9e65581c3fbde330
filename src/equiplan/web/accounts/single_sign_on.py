"""Single sign-on: one OpenID Connect provider, named by the environment, for people known here.

allauth keeps the state, the code and its proof (PKCE). Beyond it: the nonce, the signature of what
is sworn, and that nobody but the issuer is ever spoken to. Whose account it is: `signing_in`.
"""

import secrets
from collections.abc import Mapping
from typing import Any, ClassVar
from urllib.parse import urlsplit

import jwt
from allauth.account.utils import get_next_redirect_url
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp, SocialLogin
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from allauth.utils import build_absolute_uri
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from requests import RequestException, Response, Session

from equiplan.domain.errors import Refused
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from . import identities, signing_in
from .id_tokens import claims_of
from .models import Account

PROVIDER = "oidc"
LINK = "link"  # what the state holds when an account asks to be linked: its number
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint")
REFUSED = 403
WRONG = (RequestException, OAuth2Error, jwt.PyJWTError, KeyError, ValueError)


class IssuerSession(Session):
    """Speaks to the issuer's address and to no other, and is not led elsewhere."""

    def request(self, method: str, url: str, **more: Any) -> Response:  # type: ignore[override]
        """As `requests` does, for an address of the issuer; OAuth2Error for another."""
        if not is_of_issuer(url):
            raise OAuth2Error("the provider names an address that is not its own")
        patience = settings.SOCIALACCOUNT_REQUESTS_TIMEOUT
        bounds = {"allow_redirects": False, "timeout": patience}
        return super().request(method, url, **{**more, **bounds})


def is_of_issuer(url: str) -> bool:
    """Whether an address is at the issuer's, by https unless it is this machine."""
    asked, issuer = urlsplit(url), urlsplit(settings.OIDC_ISSUER)
    is_private = asked.scheme == "https" or asked.hostname in LOCAL
    return is_private and (asked.scheme, asked.netloc) == (issuer.scheme, issuer.netloc)


class Talk(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]  # allauth has no types
    """What is asked of the provider, and what of its answers is believed."""

    @property
    def openid_config(self) -> dict[str, Any]:
        """What it says of itself, every address of it its own; OAuth2Error otherwise."""
        said: dict[str, Any] = super().openid_config
        if str(said.get("issuer", "")).rstrip("/") != settings.OIDC_ISSUER:
            raise OAuth2Error("the provider calls itself by another name")
        if not all(is_of_issuer(said[name]) for name in ENDPOINTS if name in said):
            raise OAuth2Error("the provider names an address that is not its own")
        return said

    @property
    def basic_auth(self) -> bool:
        """How to show the client's secret; a provider that does not say wants it in the header."""
        ways = self.openid_config.get("token_endpoint_auth_methods_supported")
        return "client_secret_post" not in (ways or ["client_secret_basic"])

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:  # noqa: ARG002
        """Where the provider sends people back to."""
        return str(build_absolute_uri(request, reverse("openid_connect_callback")))

    def complete_login(
        self, request: HttpRequest, app: SocialApp, token: Any, **more: Any
    ) -> SocialLogin:
        """What is sworn of the person, with what else the provider tells of the same person."""
        keys = _json(self.openid_config["jwks_uri"])
        sworn = claims_of(
            more["response"]["id_token"],
            keys,
            issuer=self.openid_config["issuer"],
            client=app.client_id,
        )
        claims = self._told(token.token)
        if claims.get("sub", sworn["sub"]) != sworn["sub"]:
            raise OAuth2Error("the provider speaks of two people")
        return self.get_provider().sociallogin_from_response(request, {**claims, **sworn})

    def _told(self, token: str) -> dict[str, Any]:
        if "userinfo_endpoint" not in self.openid_config:
            return {}
        info: dict[str, Any] = self._fetch_user_info(token)
        return info


def _json(url: str) -> dict[str, Any]:
    with IssuerSession() as session:
        answer = session.get(url)
        answer.raise_for_status()
        found: dict[str, Any] = answer.json()
        return found


class Issuer(OpenIDConnectProvider):  # type: ignore[misc]
    """The provider of the environment."""

    oauth2_adapter_class = Talk

    def redirect(
        self,
        request: HttpRequest,
        process: str,
        next_url: str | None = None,
        data: Any = None,
        **more: Any,
    ) -> HttpResponseBase:
        """Send a browser there, with a nonce that must come back in what is sworn."""
        nonce = secrets.token_urlsafe()
        asked = {**more, "auth_params": {"nonce": nonce}, "nonce": nonce}
        answer: HttpResponseBase = super().redirect(request, process, next_url, data, **asked)
        return answer


class OnlyKnownPeople(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Signs in those who have an account here, or an invitation; nothing of it is stored."""

    error_messages: ClassVar[dict[str, object]] = DefaultSocialAccountAdapter.error_messages

    def list_apps(self, *_asked: Any, **_more: Any) -> list[SocialApp]:
        """The one of the environment: the database has no say in who may vouch for people."""
        return [_app()] if settings.OIDC_ISSUER else []

    def get_provider(
        self, request: HttpRequest, provider: str, client_id: str | None = None
    ) -> Issuer:
        """That one; SocialApp.DoesNotExist where none is configured."""
        return Issuer(request, app=self.get_app(request, provider=provider, client_id=client_id))

    def get_requests_session(self) -> Session:
        """What allauth speaks to the provider with."""
        return IssuerSession()

    def authenticate_by_email(self, sociallogin: SocialLogin) -> None:
        """Not allauth's way, which empties passwords: `pre_social_login` finds the account."""

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Put the account in its place, or answer with the page that says why there is none."""
        claims: Mapping[str, Any] = sociallogin.account.extra_data
        state: Mapping[str, Any] = sociallogin.state
        if not _is_the_same(claims.get("nonce"), state.get("nonce")):
            raise ImmediateHttpResponse(refused(request, "failed"))
        if LINK in state:
            raise ImmediateHttpResponse(_linked(request, state[LINK], claims))
        found = signing_in.who(claims, state.get("next", ""), now=clock.now())
        if isinstance(found, str):
            raise ImmediateHttpResponse(refused(request, found))
        sociallogin.user = found

    def on_authentication_error(self, request: HttpRequest, *_wrong: Any, **_more: Any) -> None:
        """A page of ours whatever went wrong."""
        raise ImmediateHttpResponse(refused(request, "failed"))


def _app() -> SocialApp:
    return SocialApp(
        provider=OpenIDConnectProvider.id,
        provider_id=PROVIDER,
        name=settings.OIDC_NAME,
        client_id=settings.OIDC_CLIENT,
        secret=settings.OIDC_SECRET,
        settings={"server_url": settings.OIDC_ISSUER, "oauth_pkce_enabled": True},
    )


def _is_the_same(given: object, kept: object) -> bool:
    both = isinstance(given, str) and isinstance(kept, str) and bool(kept)
    return both and secrets.compare_digest(str(given), str(kept))


def _linked(request: HttpRequest, asked_by: object, claims: Mapping[str, Any]) -> HttpResponseBase:
    """Link who came back to the account that asked for it, if it is still the one signed in."""
    if not request.user.is_authenticated or request.user.pk != asked_by:
        return refused(request, "failed")
    try:
        identities.link(request.user, claims["iss"], claims["sub"], now=clock.now())
    except Refused as refusal:
        messages.error(request, refusal.sentence(spoken()))
    else:
        messages.success(request, _("Linked: from now on this identity opens your account."))
    return redirect("account_identity")


def refused(request: HttpRequest, why: str) -> HttpResponseBase:
    """The page that says why nobody was signed in: a reason of `signing_in`, or failed."""
    context = {"why": why, "oidc_name": settings.OIDC_NAME}
    return render(request, "socialaccount/refused.html", context, status=REFUSED)


def begin(request: HttpRequest, *, link: Account | None = None) -> HttpResponseBase:
    """Send a browser to the provider, to sign in or to link an account; 404 where there is none."""
    if not settings.OIDC_ISSUER:
        raise Http404
    asked = {LINK: link.pk} if link else {}
    try:
        issuer = OnlyKnownPeople(request).get_provider(request, PROVIDER)
        return issuer.redirect(request, "login", get_next_redirect_url(request), **asked)
    except WRONG:
        return refused(request, "failed")


def complete(request: HttpRequest) -> HttpResponseBase:
    """Sign in who comes back from the provider."""
    if not settings.OIDC_ISSUER:
        raise Http404
    try:
        answer: HttpResponseBase = OAuth2CallbackView.adapter_view(Talk(request, PROVIDER))(request)
    except WRONG:
        return refused(request, "failed")
    return answer


def fault() -> str:
    """What is wrong with the provider of the environment, asked now; empty when all is well."""
    try:
        _ = Talk(HttpRequest(), PROVIDER).openid_config
    except WRONG as wrong:
        return str(wrong)
    return ""
