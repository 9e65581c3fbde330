"""The directory, one person's page, and the roles they hold."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from equiplan.domain.access import roles as core
from equiplan.domain.access.roles import MATRIX
from equiplan.domain.errors import Refused
from equiplan.web.platform import clock
from equiplan.web.platform.roles import Permission, Role

from .. import letters, permissions, services
from ..forms.people import FindForm, GrantForm, InviteForm, PersonForm
from ..requests import OrganisationRequest
from ..selectors import people as selectors
from .answers import attempt, spoken

ANY = ["GET", "HEAD", "POST"]
A_PAGE = 50
OPEN_FORMS = {"give": "grant_form", "invite": "invite_form"}


def people(request: OrganisationRequest) -> HttpResponse:
    """Everybody the organisation knows, found by name, unit, role or standing."""
    asked = _asked(request)
    found = selectors.directory(request.organisation, asked, by=request.member)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    rest = request.GET.copy()
    rest.pop("page", None)
    context = {
        "page": page,
        "lines": selectors.lines(page, by=request.member),
        "asked": asked,
        "units": selectors.units_of(request.organisation),
        "roles": Role.choices,
        "states": [(code, words) for code, (words, _icon) in selectors.STATES.items()],
        "query": rest.urlencode(),
        "sees_addresses": selectors.sees_addresses(request.member),
    }
    return render(request, "organisations/people/list.html", context)


def _asked(request: OrganisationRequest) -> selectors.Asked:
    form = FindForm(request.GET)
    form.is_valid()
    return selectors.Asked(**{name: value for name, value in form.cleaned_data.items() if value})


@require_http_methods(ANY)
def add(request: OrganisationRequest) -> HttpResponse:
    """Somebody new in the directory."""
    form = PersonForm(request.member, request.POST or None)
    if form.is_valid():
        try:
            person = services.add_person(form.known, by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            return redirect("organisations:person", person.pk)
    context = {"form": form, "title": _("Add a person"), "back": reverse("organisations:people")}
    return _form(request, context)


def person(request: OrganisationRequest, person_id: int) -> HttpResponse:
    """One person: who they are, what they may do, and what one may do about it."""
    return shown(request, person_id)


def shown(
    request: OrganisationRequest, person_id: int, *, status: int = 200, **forms: object
) -> HttpResponse:
    """The page of a person; a form that was refused comes back as it was written."""
    someone = permissions.person_for(request.organisation, person_id)
    page = selectors.person_page(someone, by=request.member)
    context = {
        "page": page,
        "person": page.line.person,
        "grant_form": GrantForm(request.member),
        "invite_form": InviteForm(request.member, person=someone),
        "mail_leaves": letters.may_leave(),
        "wrong": next((name for name, form in OPEN_FORMS.items() if form in forms), ""),
        **forms,
    }
    return render(request, "organisations/people/person.html", context, status=status)


@require_http_methods(ANY)
def correct(request: OrganisationRequest, person_id: int) -> HttpResponse:
    """What is known of a person, put right."""
    someone = permissions.person_for(request.organisation, person_id)
    form = PersonForm(request.member, request.POST or None, person=someone)
    if form.is_valid():
        try:
            services.correct_person(someone, form.known, by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            return redirect("organisations:person", person_id)
    back = reverse("organisations:person", args=[person_id])
    return _form(request, {"form": form, "title": _("Correct"), "back": back})


def _form(request: OrganisationRequest, context: dict[str, object]) -> HttpResponse:
    status = 400 if request.method == "POST" else 200
    return render(request, "organisations/people/form.html", context, status=status)


@require_http_methods(ANY)
def remove(request: OrganisationRequest, person_id: int) -> HttpResponse:
    """Ask, then take a person out of the directory."""
    someone = permissions.person_for(request.organisation, person_id)
    if request.method == "POST":
        return attempt(
            request,
            lambda: services.remove_person(someone, by=request.member, now=clock.now()),
            "organisations:people",
        )
    context = {
        "title": _("Remove %(name)s from the directory?") % {"name": someone.name},
        "sentence": _(
            "They lose their roles here and any invitation at once. What they did stays in the"
            " record, and you can put them back."
        ),
        "yes": _("Remove"),
        "back": reverse("organisations:person", args=[person_id]),
    }
    return render(request, "ui/confirm_page.html", context)


@require_POST
def restore(request: OrganisationRequest, person_id: int) -> HttpResponse:
    """Put a person back, without any role."""
    someone = permissions.person_for(request.organisation, person_id)
    return attempt(
        request,
        lambda: services.restore_person(someone, by=request.member, now=clock.now()),
        "organisations:person",
        person_id,
    )


@require_POST
def give(request: OrganisationRequest, person_id: int) -> HttpResponse:
    """Give a person a role; giving it again changes its last day."""
    someone = permissions.person_for(request.organisation, person_id)
    form = GrantForm(request.member, request.POST)
    if form.is_valid():
        try:
            services.give(someone, form.grant, by=request.member, now=clock.now())
        except Refused as refusal:
            form.add_error(None, refusal.sentence(spoken()))
        else:
            return redirect("organisations:person", person_id)
    return shown(request, person_id, status=400, grant_form=form)


@require_http_methods(ANY)
def take(request: OrganisationRequest, assignment_id: int) -> HttpResponse:
    """Ask, then take a role away."""
    assignment = permissions.assignment_for(request.organisation, assignment_id)
    someone = assignment.member.person
    if request.method == "POST":
        return attempt(
            request,
            lambda: services.take(assignment, by=request.member, now=clock.now()),
            "organisations:person",
            someone.pk,
        )
    said = {"name": someone.name, "role": Role(assignment.role).label}
    context = {
        "title": _("Take the role “%(role)s” away from %(name)s?") % said,
        "sentence": _("They can no longer do what only this role allows, at once."),
        "yes": _("Take it away"),
        "back": reverse("organisations:person", args=[someone.pk]),
    }
    return render(request, "ui/confirm_page.html", context)


@require_http_methods(ANY)
def leave(request: OrganisationRequest) -> HttpResponse:
    """Ask, then go."""
    if request.method == "POST":
        name = request.organisation.name
        return attempt(
            request,
            lambda: services.leave(request.member, now=clock.now()),
            "organisations:choose",
            said=_("You have left %(organisation)s.") % {"organisation": name},
        )
    context = {
        "title": _("Leave %(organisation)s?") % {"organisation": request.organisation.name},
        "sentence": _(
            "You lose your roles here at once, and only somebody who administers it can invite"
            " you again. What you did stays in its record."
        ),
        "yes": _("Leave"),
        "back": reverse("organisations:people"),
    }
    return render(request, "ui/confirm_page.html", context)


def roles(request: OrganisationRequest) -> HttpResponse:
    """Who may do what: the table that is enforced, as it is enforced."""
    table = [
        (permission, [(role, _extent(role, permission)) for role in Role])
        for permission in Permission
    ]
    context = {"roles": list(Role), "table": table}
    return render(request, "organisations/people/roles.html", context)


def _extent(role: Role, permission: Permission) -> str:
    return MATRIX[core.Role(role)][core.Permission(permission)].name.lower()
