"""What each address with an object in it is walked with: a row makes the object of a member."""

from collections.abc import Callable, Iterator
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.urls import URLPattern, URLResolver, get_resolver

from equiplan.web.imports.models import Reading
from equiplan.web.imports.selectors import state_of
from equiplan.web.organisations.models import AuditLine, Member, Organisation, Unit
from equiplan.web.plans.services import change, link_document, validate

from .benchmarks import making as comparing
from .data_requests import making as asking
from .datasets import making as counts
from .indicators.defining import a_definition
from .indicators.making import actions_done, bound
from .networks import making as made
from .networks.elsewhere import known
from .persons import invited, somebody
from .publications import making as leaving
from .readings import NOW, adopted, reading_of, upload_of

Make = Callable[[Member], dict[str, Any]]


def _axis(member: Member) -> Any:
    return adopted(member).axes.all()[0]


def _action(member: Member) -> Any:
    return _axis(member).actions.all()[0]


def _indicator(member: Member) -> Any:
    return _action(member).indicators.get()


def _bound(member: Member) -> Any:
    indicator = _indicator(member)
    bound(indicator, actions_done(), member, NOW)
    return indicator


def _document(member: Member) -> Any:
    title = "Relevé"
    return link_document(_action(member), upload_of(member), title, by=member, now=NOW)


def _line(member: Member) -> Any:
    change(_action(member), "title", "Un autre titre", by=member, now=NOW)
    return AuditLine.objects.latest("pk")


def _validated(member: Member) -> Any:
    plan = adopted(member)
    validate(plan, by=member, now=NOW)
    return plan


def _passkey(member: Member) -> Authenticator:
    made = {"name": "Mon téléphone", "credential": {}}
    return Authenticator.objects.create(user=member.account, type="webauthn", data=made)


def _place(member: Member) -> UserSession:
    told = {"session_key": f"of-{member.pk}", "user_agent": "Firefox/140.0", "ip": "203.0.113.7"}
    return UserSession.objects.create(user=member.account, **told)


def a_part(reading: Reading) -> dict[str, Any]:
    """The first row of a reading."""
    return {"reading_id": reading.pk, "key": state_of(reading).live()[0].key}


def a_unit(organisation: Organisation) -> Unit:
    """A unit with another below it."""
    unit = Unit.objects.create(organisation=organisation, name="Site nord", kind="site")
    Unit.objects.filter(pk=unit.pk).update(path=f"/{unit.pk}/")
    below = Unit.objects.create(organisation=organisation, parent=unit, name="Chimie")
    Unit.objects.filter(pk=below.pk).update(path=f"/{unit.pk}/{below.pk}/")
    return Unit.objects.get(pk=unit.pk)


# URL name -> what makes the object, which belongs to the member's organisation, and names it.
OBJECTS: dict[str, Make] = {
    "account_reset_password_from_key": lambda _member: {"uidb36": "1", "key": "no-such-key"},
    **dict.fromkeys(
        ("notifications:choose", "notifications:preview"),
        lambda member: {"organisation_id": member.organisation_id},
    ),
    "notifications:open": lambda member: {
        "organisation_id": member.organisation_id,
        "to": "plans/",
    },
    "notifications:unsubscribe": lambda _member: {"token": "no-such-token"},
    "home:start": lambda _member: {"key": "no-such-key"},
    "help:page": lambda _member: {"name": "bring-a-plan"},
    **dict.fromkeys(
        (
            "organisations:person",
            "organisations:correct_person",
            "organisations:remove_person",
            "organisations:restore_person",
            "organisations:give_role",
            "organisations:invite",
        ),
        lambda member: {"person_id": somebody(member).pk},
    ),
    **dict.fromkeys(
        ("organisations:invite_again", "organisations:withdraw_invitation"),
        lambda member: {"invitation_id": invited(member)[0].pk},
    ),
    "organisations:take_role": lambda member: {"assignment_id": member.assignments.all()[0].pk},
    "account_address": lambda _member: {"token": "no-such-token"},
    "account_join": lambda member: {"key": invited(member)[1]},
    "mfa_edit_webauthn": lambda member: {"pk": _passkey(member).pk},
    "mfa_remove_webauthn": lambda member: {"pk": _passkey(member).pk},
    "usersessions_end": lambda member: {"session_id": _place(member).pk},
    "organisations:take_audit_away": lambda _member: {"extension": "csv"},
    "organisations:enter": lambda member: {"organisation_id": member.organisation_id},
    **dict.fromkeys(
        ("organisations:unit", "organisations:remove_unit"),
        lambda member: {"unit_id": a_unit(member.organisation).pk},
    ),
    "plans:detail": lambda member: {"plan_id": adopted(member).pk},
    "plans:export": lambda member: {"plan_id": adopted(member).pk, "extension": "xlsx"},
    **dict.fromkeys(
        ("plans:validate", "plans:revise", "plans:versions"),
        lambda member: {"plan_id": _validated(member).pk},
    ),
    "plans:status": lambda member: {"plan_id": _validated(member).pk, "status": "active"},
    "plans:version": lambda member: {"plan_id": _validated(member).pk, "number": 1},
    "plans:compare": lambda member: {
        "plan_id": _validated(member).pk,
        "number": 1,
        "other": "now",
    },
    "plans:measure": lambda member: {"plan_id": adopted(member).pk},
    "plans:progress": lambda member: {"plan_id": adopted(member).pk},
    "plans:facts": lambda member: {"plan_id": adopted(member).pk},
    "plans:add_axis": lambda member: {"plan_id": adopted(member).pk},
    "plans:axis": lambda member: {"axis_id": _axis(member).pk},
    "plans:add_action": lambda member: {"axis_id": _axis(member).pk},
    "plans:action": lambda member: {"action_id": _action(member).pk},
    "plans:move": lambda member: {"action_id": _action(member).pk},
    "plans:occurrence": lambda member: {"action_id": _action(member).pk, "code": "2026"},
    "plans:comment": lambda member: {"action_id": _action(member).pk},
    "plans:link": lambda member: {"action_id": _action(member).pk},
    "plans:document": lambda member: {"document_id": _document(member).pk},
    "plans:indicator": lambda member: {"indicator_id": _indicator(member).pk},
    **dict.fromkeys(
        ("indicators:figure", "indicators:bind"),
        lambda member: {"indicator_id": _indicator(member).pk},
    ),
    **dict.fromkeys(
        ("indicators:unbind", "indicators:refresh"),
        lambda member: {"indicator_id": _bound(member).pk},
    ),
    **dict.fromkeys(
        ("indicators:redefine", "indicators:undefine"),
        lambda member: {"definition_id": a_definition(member).pk},
    ),
    **dict.fromkeys(
        ("benchmarks:compare", "benchmarks:beside"),
        lambda member: {"indicator_id": _indicator(member).pk},
    ),
    "benchmarks:export": lambda member: {"indicator_id": _indicator(member).pk, "extension": "csv"},
    **dict.fromkeys(
        ("benchmarks:series", "benchmarks:remove"),
        lambda member: {"series_id": comparing.kept(member).pk},
    ),
    "benchmarks:check": lambda member: {"series_id": comparing.brought(member).pk},
    "plans:aim": lambda member: {"indicator_id": _indicator(member).pk},
    "plans:value": lambda member: {"indicator_id": _indicator(member).pk},
    "plans:add_indicator": lambda member: {"of": "axis", "pk": _axis(member).pk},
    "plans:edit": lambda member: {"of": "action", "pk": _action(member).pk, "field": "title"},
    "plans:remove": lambda member: {"of": "action", "pk": _action(member).pk},
    "plans:translate": lambda member: {"of": "action", "pk": _action(member).pk},
    "plans:undo": lambda member: {"line_id": _line(member).pk},
    **dict.fromkeys(
        ("networks:reply", "networks:leave"),
        lambda member: {"membership_id": made.invited_by_another(member).pk},
    ),
    "networks:admit": lambda member: {"membership_id": made.asked_by_another(member).pk},
    **dict.fromkeys(
        ("networks:end", "networks:member"),
        lambda member: {"membership_id": made.with_another(member).pk},
    ),
    "networks:grant": lambda member: {"membership_id": made.within_another(member).pk},
    "networks:revoke": lambda member: {"agreement_id": made.shared_with_another(member).pk},
    "networks:answer": lambda member: {"agreement_id": made.shared_by_another(member).pk},
    "networks:indicator": lambda member: {"key": made.key_of_a_shared_indicator(member)},
    "networks:export": lambda _member: {"extension": "csv"},
    **dict.fromkeys(
        ("publications:publication", "publications:withdraw"),
        lambda member: {"number": leaving.published(member).number},
    ),
    "publications:file": lambda member: {
        "number": leaving.published(member).number,
        "extension": "csv",
    },
    **dict.fromkeys(
        ("publications:draft", "publications:progress", "publications:publish"),
        lambda member: {"draft_id": leaving.prepared(member).pk},
    ),
    "publications:public": lambda member: {"uid": leaving.published(member).uid},
    "publications:public_file": lambda member: {
        "uid": leaving.published(member).uid,
        "extension": "csv",
    },
    **dict.fromkeys(
        ("networks:forget", "networks:package", "networks:send"),
        lambda member: {"peer_id": known(member).pk},
    ),
    **dict.fromkeys(
        (
            "data_requests:change",
            "data_requests:publish",
            "data_requests:add_question",
        ),
        lambda member: {"data_request_id": asking.our_draft(member).pk},
    ),
    **dict.fromkeys(
        (
            "data_requests:question",
            "data_requests:remove_question",
            "data_requests:publish_question",
        ),
        lambda member: {"question_id": asking.our_question(member).pk},
    ),
    **dict.fromkeys(
        (
            "data_requests:data_request",
            "data_requests:put_off",
            "data_requests:close",
            "data_requests:remind",
            "data_requests:lock_all",
            "data_requests:results",
        ),
        lambda member: {"data_request_id": asking.ours(member).pk},
    ),
    **dict.fromkeys(
        (
            "data_requests:submission",
            "data_requests:lock",
            "data_requests:send_back",
            "data_requests:exception",
        ),
        lambda member: {"submission_id": asking.to_us(member).pk},
    ),
    "data_requests:end_exception": lambda member: {"exception_id": asking.opened_by_us(member).pk},
    **dict.fromkeys(
        (
            "data_requests:answer",
            "data_requests:validate",
            "data_requests:give_back",
            "data_requests:withdraw",
            "data_requests:template",
            "data_requests:fill",
        ),
        lambda member: {"submission_id": asking.by_us(member).pk},
    ),
    "data_requests:roster": asking.a_question_by_us,
    **dict.fromkeys(
        (
            "datasets:dataset",
            "datasets:change",
            "datasets:remove",
            "datasets:forget",
            "datasets:enter",
            "datasets:bring",
        ),
        lambda member: {"dataset_id": counts.dataset(member).pk},
    ),
    "datasets:restore": lambda member: {"dataset_id": counts.a_removed_dataset(member).pk},
    **dict.fromkeys(
        (
            "datasets:people_file",
            "datasets:progress",
            "datasets:columns",
            "datasets:keep",
            "datasets:discard",
        ),
        lambda member: {"people_file_id": counts.a_file(member).pk},
    ),
    **dict.fromkeys(
        (
            "datasets:counting",
            "datasets:step",
            "datasets:remove_counting",
            "indicators:release_counting",
        ),
        lambda member: {"counting_id": counts.a_counting(member).pk},
    ),
    "datasets:restore_counting": lambda member: {
        "counting_id": counts.a_removed_counting(member).pk
    },
    "datasets:export": lambda member: {
        "counting_id": counts.a_counting(member).pk,
        "extension": "csv",
    },
    "imports:reading": lambda member: {"reading_id": reading_of(member).pk},
    "imports:progress": lambda member: {"reading_id": reading_of(member).pk},
    "imports:adopt": lambda member: {"reading_id": reading_of(member).pk},
    "imports:again": lambda member: {"reading_id": reading_of(member).pk},
    **dict.fromkeys(
        (
            "imports:facts",
            "imports:correct",
            "imports:undo",
            "imports:columns",
            "imports:understood",
            "imports:take",
            "imports:line",
        ),
        lambda member: {"reading_id": reading_of(member).pk},
    ),
    "imports:compare": lambda member: {
        "reading_id": reading_of(member).pk,
        "plan_id": adopted(member).pk,
    },
    "imports:picture": lambda member: {"reading_id": reading_of(member).pk, "number": 1},
    "imports:part": lambda member: a_part(reading_of(member)),
    "imports:export": lambda member: {"reading_id": reading_of(member).pk, "extension": "json"},
}
# What belongs to no organisation, or to whichever asks.
OF_NOBODY = {"help:page", "networks:export", "organisations:take_audit_away"}


def every_name() -> set[str]:
    """The name of every address of the site; an address without one is a ValueError."""
    return set(_names(get_resolver().url_patterns, ""))


def _names(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[str]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from _names(pattern.url_patterns, inner)
        elif pattern.name is None:
            raise ValueError(f"{pattern.pattern} has no name")
        else:
            yield prefix + pattern.name
