"""The pages of a person about themselves: who they are, what is held of them, how to go."""

import json
from datetime import date, datetime
from typing import Any

from django.contrib import messages
from django.contrib.auth import logout
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from equiplan.domain.errors import Refused
from equiplan.domain.text.languages import LANGUAGES, Language
from equiplan.web.platform import clock, personal_data, row_security
from equiplan.web.platform.days import date_format

from . import addresses, services
from .forms_person import AddressForm, EraseForm, ProfileForm
from .requests import AccountRequest

ANY = ["GET", "HEAD", "POST"]
SHOWN = 10  # rows of a table on the page; the file has all


def _language() -> Language:
    spoken = get_language()
    return next((each for each in LANGUAGES if each == spoken), "fr")


@require_http_methods(ANY)
def profile(request: AccountRequest) -> HttpResponse:
    """Name and language, and the address one signs in with."""
    account = request.user
    first = {"name": account.name, "language": account.language}
    form = ProfileForm(request.POST or None, initial=first)
    if form.is_valid():
        services.set_profile(account, **form.cleaned_data)
        with translation.override(account.language or get_language()):
            messages.success(request, _("Saved."))
        return redirect("account_profile")
    return _profile(request, form=form)


def _profile(request: AccountRequest, **forms: Any) -> HttpResponse:
    account = request.user
    context = {
        "form": ProfileForm(initial={"name": account.name, "language": account.language}),
        "address_form": AddressForm(account),
        "proved": addresses.are_proved(),
        "asks_address": "address_form" in forms,
        **forms,
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "account/profile.html", context, status=status)


@require_POST
def change_address(request: AccountRequest) -> HttpResponse:
    """Ask the new address whether it is one's own; where no letter leaves, change it at once."""
    form = AddressForm(request.user, request.POST)
    if not form.is_valid():
        return _profile(request, address_form=form)
    email = form.cleaned_data["email"]
    if not addresses.are_proved():
        return _changed(request, email, form)
    token = addresses.token(request.user, email)
    link = request.build_absolute_uri(reverse("account_address", args=[token]))
    if addresses.ask(request.user, email, link):
        said = _("A letter is on its way to %(email)s: open its link to change your address.")
        messages.success(request, said % {"email": email})
    else:
        said = _("The letter could not be sent, and your address is as it was. Try again later.")
        messages.error(request, said)
    return redirect("account_profile")


@never_cache
@require_http_methods(ANY)
def address(request: AccountRequest, token: str) -> HttpResponse:
    """What the letter to a new address opens: one click, and it is the account's."""
    email = addresses.address_in(token, request.user)
    if not email:
        return render(request, "account/address_link_old.html", status=404)
    if request.method == "POST":
        return _changed(request, email)
    context = {
        "title": _("Sign in with %(email)s from now on?") % {"email": email},
        "sentence": _("Your old address no longer signs in. Nothing else changes."),
        "yes": _("Change my address"),
        "back": reverse("account_profile"),
    }
    return render(request, "ui/confirm_page.html", context)


def _changed(request: AccountRequest, email: str, form: AddressForm | None = None) -> HttpResponse:
    before = request.user.email
    try:
        services.change_address(request.user, email)
    except Refused as refusal:
        request.user.refresh_from_db()
        if form:
            form.add_error("email", refusal.sentence(_language()))
            return _profile(request, address_form=form)
        messages.error(request, refusal.sentence(_language()))
    else:
        addresses.tell_before(request.user, before)
        messages.success(request, _("You sign in with %(email)s now.") % {"email": email})
    return redirect("account_profile")


@never_cache
def data(request: AccountRequest) -> HttpResponse:
    """Everything that is held about the person who asks."""
    with row_security.lifted():
        tables = personal_data.held(request.user)
    cut = [(each, _rows(each), len(each.rows) - SHOWN) for each in tables]
    context = {
        "tables": cut,
        "goes": list(personal_data.goes()),
        "stays": list(personal_data.stays()),
    }
    return render(request, "account/data.html", context)


def _rows(table: personal_data.Table) -> list[list[tuple[personal_data.Words, str]]]:
    """The first rows, each cell with the name of its column."""
    shown = [[_said(value) for value in row] for row in table.rows[:SHOWN]]
    return [list(zip(table.columns, row, strict=True)) for row in shown]


def _said(value: personal_data.Plain) -> str:
    """A value as this language writes it."""
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
    if isinstance(value, date):
        return date_format(value, "SHORT_DATE_FORMAT")
    return "—" if value in (None, "") else str(value)


@never_cache
def data_file(request: AccountRequest) -> HttpResponse:
    """The same, whole, as a file that other programs read."""
    with row_security.lifted():
        tables = personal_data.held(request.user)
    content = {str(table.title): table.records() for table in tables}
    body = json.dumps(content, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
    answer = HttpResponse(body, content_type="application/json; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="equiplan-my-data.json"'
    return answer


@require_http_methods(ANY)
def erase(request: AccountRequest) -> HttpResponse:
    """Say what goes and what stays; then, for the password, forget the person."""
    form = EraseForm(request.user, request.POST or None)
    refusal = _refusal(request)
    if refusal is None and form.is_valid():
        try:
            with row_security.lifted():
                personal_data.erase(request.user, clock.now())
        except Refused as late:
            refusal = late
        else:
            logout(request)
            return render(request, "account/erased.html")
    context = {
        "form": form,
        "goes": list(personal_data.goes()),
        "stays": list(personal_data.stays()),
        "refusal": refusal.sentence(_language()) if refusal else "",
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "account/erase.html", context, status=status)


def _refusal(request: AccountRequest) -> Refused | None:
    try:
        with row_security.lifted():
            personal_data.check(request.user)
    except Refused as refusal:
        return refusal
    return None
