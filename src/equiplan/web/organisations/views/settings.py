"""Pages of what an organisation says of itself: its identity, its logo, its words."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from equiplan.domain.errors import Refused
from equiplan.domain.organisations import colours
from equiplan.domain.organisations.pictures import picture_of
from equiplan.domain.organisations.vocabulary import DEFAULTS, pair
from equiplan.domain.places import countries
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.web.platform import clock
from equiplan.web.platform.language import spoken

from .. import permissions, services
from ..forms.identity import IdentityForm, WordsForm, sent, time_zones
from ..requests import OrganisationRequest

A_YEAR = 365 * 24 * 3600


@require_safe
def profile(request: OrganisationRequest) -> HttpResponse:
    """What the organisation says of itself."""
    organisation = request.organisation
    context = {
        "country": countries.name_of(organisation.country, spoken()),
        "languages": [_named(code) for code in organisation.languages or [organisation.language]],
        "may_change": permissions.may_change(request.member),
    }
    return render(request, "organisations/profile.html", context | _tones(organisation.colour))


def _named(code: str) -> str:
    return str(get_language_info(code)["name_translated"])


def _tones(colour: str) -> dict[str, Any]:
    if not colour:
        return {"tones": ()}
    return {"tones": ((_("Light"), colours.light(colour)), (_("Dark"), colours.dark(colour)))}


@require_http_methods(["GET", "HEAD", "POST"])
def identity(request: OrganisationRequest) -> HttpResponse:
    """Change what the organisation says of itself."""
    if request.method != "POST":
        now = services.identity_of(request.organisation)
        return _asking_identity(request, IdentityForm.of(now))
    form = IdentityForm(request.POST)
    if form.is_valid():
        try:
            services.identify(form.given(), by=request.member, now=clock.now())
        except Refused as refusal:
            _say(form, refusal)
        else:
            messages.success(request, _("Saved."))
            return redirect("organisations:profile")
    return _asking_identity(request, form, status=400)


def _say(form: IdentityForm, refusal: Refused) -> None:
    """Say beside the box what cannot be, and what would."""
    field = refusal.facts.get("field")
    form.add_error(str(field) if field else None, refusal.sentence(spoken()))
    form.proposal = str(refusal.facts.get("nearest", ""))


def _asking_identity(
    request: OrganisationRequest, form: IdentityForm, status: int = 200
) -> HttpResponse:
    context = {"form": form, "time_zones": time_zones()}
    return render(request, "organisations/identity.html", context, status=status)


@require_safe
def logo(request: OrganisationRequest) -> FileResponse:
    """The logo of the organisation one is in, as what its own bytes say it is."""
    kept = request.organisation.logo
    if not kept.name or not kept.storage.exists(kept.name):
        raise Http404
    with kept.open() as file:
        picture = picture_of(file.read())
    if picture is None:
        raise Http404
    answer = FileResponse(kept.open(), content_type=picture.media_type, filename="logo")
    answer.headers["Cache-Control"] = f"private, max-age={A_YEAR}, immutable"
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = settings.POLICY_OF_FILES
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
def set_logo(request: OrganisationRequest) -> HttpResponse:
    """Choose another logo, or take it away."""
    refused = ""
    if request.method == "POST":
        now = clock.now()
        try:
            if "remove" in request.POST:
                services.remove_logo(by=request.member, now=now)
            else:
                services.set_logo(request.FILES.get("logo"), by=request.member, now=now)
        except Refused as refusal:
            refused = refusal.sentence(spoken())
        else:
            messages.success(request, _("Saved."))
            return redirect("organisations:profile")
    context = {"refused": refused}
    return render(request, "organisations/logo.html", context, status=400 if refused else 200)


@require_safe
def words(request: OrganisationRequest) -> HttpResponse:
    """What the organisation calls an axis, an action, a body."""
    own, languages = request.organisation.vocabulary, _languages(request)
    context = {
        "languages": [(code, _named(code)) for code in languages],
        "terms": [
            (
                pair({}, term, spoken())[0],
                [(code, _named(code), pair(own, term, code)) for code in languages],
            )
            for term in DEFAULTS
        ],
        "may_change": permissions.may_change(request.member),
    }
    return render(request, "organisations/words.html", context)


def _languages(request: OrganisationRequest) -> list[Language]:
    """The languages of the organisation, its main one first."""
    organisation = request.organisation
    said = {organisation.language, *organisation.languages}
    return sorted((each for each in LANGUAGES if each in said), key=organisation.language.__ne__)


@require_http_methods(["GET", "HEAD", "POST"])
def set_words(request: OrganisationRequest) -> HttpResponse:
    """Change those words."""
    own = request.organisation.vocabulary
    form = WordsForm(own, _languages(request), sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            services.set_words(form.given(), by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            messages.success(request, _("Saved."))
            return redirect("organisations:words")
    status = 400 if form.errors else 200
    return render(request, "organisations/words_form.html", {"form": form}, status=status)
