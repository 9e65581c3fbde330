"""The pages every reader may meet: each row is looked at in every language, width and light."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.base import ContentFile

from equiplan.domain.access.networks import Side
from equiplan.domain.organisations.colours import nearest_readable
from equiplan.domain.plans.corrections import Correction, CorrectionKind
from equiplan.importing.errors import DocumentRefused
from equiplan.web.accounts.models import Account
from equiplan.web.benchmarks.services import put_beside as beside_it
from equiplan.web.datasets import services as rosters
from equiplan.web.imports import selectors, services, tasks
from equiplan.web.networks.models import Peer
from equiplan.web.networks.services import arrivals, peers
from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans import services as corrections
from equiplan.web.plans.models import Action, Indicator, Plan

from ..pictures import png
from ..web import persons, readings, walk
from ..web.benchmarks import making as comparing
from ..web.data_requests import staged as asking
from ..web.datasets import making as counts
from ..web.indicators import defining, staged
from ..web.networks import elsewhere
from ..web.networks import staged as network
from ..web.publications import staged as releases

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
Reach = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """Who looks, and the organisation whose pages are looked at."""

    account: Account
    organisation: Organisation
    member: Member


def a_plan(stage: Stage) -> Reach:
    """For the page of a plan: one of two axes, every field of its actions filled."""
    return (readings.adopted(stage.member).pk,)


def a_lived_in_plan(stage: Stage) -> Plan:
    """A plan whose first action has something of everything, and whose second is late."""
    plan = readings.adopted(stage.member)
    first, second = Action.objects.filter(axis__plan=plan).order_by("pk")[:2]
    how: dict[str, Any] = {"by": stage.member, "now": readings.NOW}
    corrections.change(first, "status", "in_progress", **how)
    corrections.change(first, "progress", 40, **how)
    corrections.change(first, "comments", "Avec le réseau des écoles et les syndicats", **how)
    corrections.change_owner(first.owners.all()[0], "person", stage.member.person.pk, **how)
    corrections.change(first, "accountable", first.owners.all()[0].pk, **how)
    corrections.tick(first.steps.all()[0], True, **how)
    corrections.spend(first.budget_lines.get(), "1200", **how)
    corrections.comment(first, "Le premier jury est formé.", **how)
    corrections.link_document(first, readings.upload_of(stage.member), "Relevé", **how)
    indicator = first.indicators.get()
    corrections.change_indicator(indicator, "baseline", (12, "2025-12-31"), **how)
    corrections.aim(indicator, on="2027-12-31", value=60, **how)
    corrections.record_value(indicator, on="2026-02-28", value=25, note="Deux sessions", **how)
    corrections.change(second, "dates", {"ends_on": "2026-01-31"}, **how)
    return plan


def _the_action(stage: Stage) -> Action:
    return Action.objects.filter(axis__plan=a_lived_in_plan(stage)).order_by("pk")[0]


def an_action(stage: Stage) -> Reach:
    """For the page of one action with something of everything."""
    return (_the_action(stage).pk,)


def an_action_that_comes_back(stage: Stage) -> Reach:
    """For the page of an action of every autumn, done once, late once."""
    how: dict[str, Any] = {"by": stage.member, "now": readings.NOW}
    action = _the_action(stage)
    corrections.change_plan(action.axis.plan, "period", (2023, 2027), **how)
    corrections.change(action, "calendar", "automne 2023, puis chaque année", **how)
    corrections.record_occurrence(action, "2023", "done", note="Deux ateliers, à Bamako", **how)
    return (action.pk,)


def a_lived_plan(stage: Stage) -> Reach:
    """For the pages of one plan in which people have worked."""
    return (a_lived_in_plan(stage).pk,)


def an_axis(stage: Stage) -> Reach:
    """For the page of one axis."""
    return (a_lived_in_plan(stage).axes.all()[0].pk,)


def an_indicator(stage: Stage) -> Reach:
    """For the page of one indicator with a target and a value."""
    return (Indicator.objects.get(action=_the_action(stage)).pk,)


def a_bare_figure(stage: Stage) -> Reach:
    """For the page of an indicator of which nothing is known."""
    return (staged.a_bare_figure(stage.member).pk,)


def a_figure(stage: Stage) -> Reach:
    """For the page of an indicator that fills itself, by year, with its parts."""
    return (staged.a_figure(stage.member).pk,)


def a_definition(stage: Stage) -> Reach:
    """For the pages of a measure that the organisation has defined itself."""
    return (defining.a_definition(stage.member).pk,)


def in_two_languages(stage: Stage) -> Reach:
    """For the page on which an action is translated, of an organisation of two languages."""
    plan = readings.adopted(stage.member)
    rows = Organisation.objects.filter(pk=stage.organisation.pk)
    rows.update(languages=["fr", "en"])
    action = Action.objects.filter(axis__plan=plan).order_by("pk")[0]
    texts = {"en": {"title": "Train the recruitment juries"}}
    corrections.translate(action, texts, by=stage.member, now=readings.NOW)
    return ("action", str(action.pk))


def a_plan_in_two_languages(stage: Stage) -> Reach:
    """For the page of a plan of which one action is translated."""
    _of, action = in_two_languages(stage)
    return (Action.objects.get(pk=str(action)).axis.plan_id,)


def a_field(of: str, field: str) -> Callable[[Stage], Reach]:
    """For the page on which one field of an action is changed."""
    return lambda stage: (of, *an_action(stage), field)


def a_plan_that_lived(stage: Stage) -> Plan:
    """A plan that was validated with something left open, changed since, and is carried out."""
    plan, by = readings.adopted(stage.member), stage.member
    left = ["no_baseline", "all_on_one_day"]
    why = "Les valeurs de départ arrivent après l’enquête."
    corrections.validate(plan, accepted=left, by=by, now=readings.NOW, reason=why)
    for axis in plan.axes.all()[:1]:
        first, second = axis.actions.all()
        corrections.change(first, "title", "Former tous les jurys", by=by, now=readings.NOW)
        corrections.change(first, "calendar", "2027", by=by, now=readings.NOW)
        corrections.remove_action(second, by=by, now=readings.NOW)
        corrections.add_action(axis, "Publier les écarts de salaire", by=by, now=readings.NOW)
    return corrections.set_status(plan, "active", by=by, now=readings.NOW)


def its(*more: object) -> Callable[[Stage], Reach]:
    """For the pages of the life of that plan."""
    return lambda stage: (a_plan_that_lived(stage).pk, *more)


def a_letter(stage: Stage) -> Reach:
    """For the letter of an organisation in whose plan there is something of everything."""
    a_lived_in_plan(stage)
    return (stage.organisation.pk,)


def a_neighbour(stage: Stage) -> Peer:
    """A network and a member elsewhere: the one could not be reached, the other has sent."""
    theirs = elsewhere.introduction(uid=uuid4(), name="Red de universidades")
    network = peers.introduce(theirs, Side.NETWORK, by=stage.member, now=elsewhere.NOW)
    facts = {"code": "sending.no_answer", "facts": {"host": "gep.example"}}
    Peer.objects.filter(pk=network.pk).update(failure=facts, failed_at=readings.NOW)
    member = elsewhere.known(stage.member)
    sent = elsewhere.a_package(stage.organisation, elsewhere.an_agreement())
    arrivals.receive(*elsewhere.signed(sent), by=stage.member, now=elsewhere.NOW)
    return member


def a_reading(stage: Stage) -> Reach:
    """For the page of what was read in a document, with something that was not understood."""
    return (readings.reading_of(stage.member).pk,)


def a_reading_under_way(stage: Stage) -> Reach:
    """For the page of a document that nobody has read yet."""
    upload = readings.upload_of(stage.member)
    return (tasks.begin(upload, by=stage.member, now=readings.NOW).pk,)


def a_reading_corrected(stage: Stage) -> Reach:
    """For the page of what was read: a row checked, one left out, an axis too, a finding seen."""
    made = readings.reading_of(stage.member)
    state = selectors.state_of(made)
    first, second = state.parts[0].rows[:2]
    done = (
        (CorrectionKind.CHECK, first.key),
        (CorrectionKind.DROP, second.key),
        (CorrectionKind.DROP, state.parts[1].key),
        (CorrectionKind.RESOLVE, state.findings[0].key),
    )
    for kind, key in done:
        services.correct(made, [Correction(kind, key)], by=stage.member, now=readings.NOW)
    return (made.pk,)


def a_printed_reading(stage: Stage) -> Reach:
    """For the page of what was read in a PDF, its pages beside it, something of it in no field."""
    return (readings.printed(stage.member).pk,)


def a_doubtful_reading(stage: Stage) -> Reach:
    """For the page of what was read, with cells to look at in two rows."""
    return (readings.doubtful(stage.member).pk,)


def a_questioned_reading(stage: Stage) -> Reach:
    """For the page of what was read, with a question about lines, and one that was answered."""
    return (readings.questioned(stage.member).pk,)


def a_row_to_correct(stage: Stage) -> Reach:
    """For the form of a row."""
    made = readings.reading_of(stage.member)
    return (made.pk, selectors.state_of(made).live()[0].key)


def an_axis_to_correct(stage: Stage) -> Reach:
    """For the form of an axis."""
    made = readings.reading_of(stage.member)
    return (made.pk, selectors.state_of(made).parts[0].key)


def a_newer_edition(stage: Stage) -> Reach:
    """For the comparison of what was read with a plan that is there: something of each kind."""
    plan = readings.adopted(stage.member)
    made = readings.draft()
    first, second = made.axes
    changed = replace(first.actions[0], calendar="T1 2027", owners=("Rectorat",))
    new = replace(first.actions[1], title="Signer une charte chaque année")
    axes = (replace(first, actions=(changed,)), replace(second, actions=(*second.actions, new)))
    return (readings.reading_of(stage.member, read=replace(made, axes=axes)).pk, plan.pk)


def the_same_again(stage: Stage) -> Reach:
    """For the comparison of what was read with a plan that says the same."""
    plan = readings.adopted(stage.member)
    return (readings.reading_of(stage.member).pk, plan.pk)


def a_likely_plan(stage: Stage) -> Reach:
    """For the last step of the import of a plan that is there already."""
    return the_same_again(stage)[:1]


def a_refused_reading(stage: Stage) -> Reach:
    """For the page of a document that could not be read."""
    begun = services.begin(readings.upload_of(stage.member), by=stage.member, now=readings.NOW)
    services.refuse(begun, DocumentRefused("document.encrypted"))
    return (begun.pk,)


def a_passkey(stage: Stage) -> Reach:
    """For the pages of a passkey of theirs."""
    made = {"name": "Mon téléphone", "credential": {}}
    key = Authenticator.objects.create(user=stage.account, type="webauthn", data=made)
    return (key.pk,)


def a_place_elsewhere(stage: Stage) -> Reach:
    """For the page of places: a phone somewhere else."""
    phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"
    held = SessionStore()
    held.update({SESSION_KEY: str(stage.account.pk), BACKEND_SESSION_KEY: BACKEND})
    held[HASH_SESSION_KEY] = stage.account.get_session_auth_hash()
    held.create()
    told = {"session_key": held.session_key, "user_agent": phone, "ip": "2001:db8:1:2::7"}
    UserSession.objects.create(user=stage.account, **told)
    return ()


def somebody(stage: Stage) -> Reach:
    """For the page of a person without an account."""
    return (persons.somebody(stage.member).pk,)


def somebody_invited(stage: Stage) -> Reach:
    """For the page of a person whose invitation waits."""
    return (persons.invited(stage.member)[0].person_id,)


def oneself(stage: Stage) -> Reach:
    """For the page of who looks: roles held, one of them given until a day."""
    return (stage.member.person.pk,)


def an_invitation(stage: Stage) -> Reach:
    """For what the link of an invitation opens."""
    return (persons.invited(stage.member)[1],)


def a_dataset(stage: Stage) -> Reach:
    """For the pages of a dataset that nobody has counted yet."""
    return (counts.dataset(stage.member).pk,)


def a_counted_dataset(stage: Stage) -> Reach:
    """For the page of a dataset with two countings, one that was removed, and a file on its way."""
    row = counts.dataset(stage.member)
    counts.counting(row, stage.member, counts.BEFORE)
    gone = counts.counting(row, stage.member)
    rosters.remove_counting(gone, by=stage.member, now=readings.NOW)
    counts.counting(row, stage.member)
    counts.brought(row, stage.member)
    return (row.pk,)


def datasets(stage: Stage) -> None:
    """A dataset that was counted and a sensitive one that was not."""
    a_counted_dataset(stage)
    counts.dataset(stage.member, "Aménagements", policy="sensitive")


def a_roster(make: Callable[[Member], Any]) -> Callable[[Stage], Reach]:
    """For the pages of a brought file."""
    return lambda stage: (make(stage.member).pk,)


def a_comparison(stage: Stage) -> Reach:
    """For an indicator beside a series, with its target and values."""
    (pk,) = an_indicator(stage)
    indicator = Indicator.objects.get(pk=str(pk))
    comparing.measured(indicator, stage.member, {2024: "5/24", 2025: "6/24"})
    series = comparing.kept(stage.member)
    beside_it(indicator, [series.pk], by=stage.member, now=readings.NOW)
    return (indicator.pk,)


def a_series(stage: Stage) -> Reach:
    """For a reference series in use."""
    return (comparing.kept(stage.member).pk,)


def a_series_to_check(stage: Stage) -> Reach:
    """For a file of figures that was read, a row of which could not be."""
    areas = comparing.AREAS | {"Niger": (12, "douze")}
    return (comparing.brought(stage.member, areas=areas).pk,)


def nothing(_stage: Stage) -> Reach:
    """For an address that takes no part."""
    return ()


def beside(made: Callable[[Stage], object]) -> Callable[[Stage], Reach]:
    """For an address that takes no part, once something is there to be listed."""

    def parts(stage: Stage) -> Reach:
        made(stage)
        return ()

    return parts


def a_unit(stage: Stage) -> Reach:
    """For the pages of a unit with another below it."""
    return (walk.a_unit(stage.organisation).pk,)


def an_organisation_of_its_own(stage: Stage) -> None:
    """An organisation that has said all there is to say, in a colour that had to be darkened."""
    rows = Organisation.objects.filter(pk=stage.organisation.pk)
    rows.update(
        country="FR",
        region="Val-Clair",
        time_zone="Europe/Paris",
        languages=["fr", "en"],
        sectors=["Ingénierie", "Eau"],
        colour=nearest_readable("#ff4fa0"),
        vocabulary={"axis": {"fr": ["Résultat", "Résultats"]}},
    )
    stage.organisation.refresh_from_db()
    stage.organisation.logo.save("logo", ContentFile(png()))


@dataclass(frozen=True, slots=True)
class Row:
    """A URL name; `parts` makes what the page shows and gives the parts of its address.

    `title` tells apart rows of one URL name; `status` is what the page answers with;
    `as_stranger` looks without signing in.
    """

    name: str
    parts: Callable[[Stage], Reach] = nothing
    as_stranger: bool = False
    status: int = 200
    title: str = ""

    def __str__(self) -> str:
        return self.title or self.name


PAGES = (
    Row("account_login", as_stranger=True),
    Row("account_reset_password", as_stranger=True),
    Row("account_reset_password_done", as_stranger=True),
    Row("account_reset_password_from_key_done", as_stranger=True),
    Row("account_reset_password_from_key", parts=lambda _stage: ("1", "old-key"), as_stranger=True),
    Row("account_signup", as_stranger=True),
    Row("account_inactive", as_stranger=True),
    Row("account_logout"),
    Row("account_change_password"),
    Row("account_reauthenticate"),
    Row("benchmarks:list"),
    Row("benchmarks:list", title="reference series", parts=beside(a_comparison)),
    Row("benchmarks:add"),
    Row("benchmarks:check", parts=a_series_to_check),
    Row("benchmarks:series", parts=a_series),
    Row("benchmarks:remove", parts=a_series),
    Row("benchmarks:compare", title="an indicator that stands alone", parts=an_indicator),
    Row("benchmarks:compare", parts=a_comparison),
    Row("notifications:mine"),
    Row("notifications:preview", parts=lambda stage: (stage.organisation.pk,)),
    Row("notifications:preview", title="a letter that says something", parts=a_letter),
    Row("notifications:unsubscribe", parts=lambda _stage: ("a-token",), as_stranger=True),
    Row("help:index"),
    Row("help:sign_in", as_stranger=True),
    Row("help:page", parts=lambda _stage: ("administration",)),
    Row("mfa_index"),
    Row("mfa_index", title="a second factor in use", parts=beside(a_passkey)),
    Row("mfa_list_webauthn"),
    Row("mfa_list_webauthn", title="passkeys", parts=beside(a_passkey)),
    Row("account_identity"),
    Row("usersessions_list"),
    Row("usersessions_list", title="two places", parts=beside(a_place_elsewhere)),
    Row("organisations:choose"),
    Row("organisations:people", parts=beside(somebody_invited)),
    Row("organisations:person", parts=somebody),
    Row("organisations:person", title="a person who is invited", parts=somebody_invited),
    Row("organisations:person", title="oneself", parts=oneself),
    Row("organisations:add_person"),
    Row("organisations:correct_person", parts=somebody),
    Row("organisations:remove_person", parts=somebody),
    Row("organisations:leave"),
    Row("organisations:roles"),
    Row("organisations:retention"),
    Row("organisations:set_retention"),
    Row("account_join", parts=an_invitation, as_stranger=True),
    Row(
        "account_join",
        title="an invitation that opens nothing",
        parts=lambda _stage: ("no-such-key",),
        as_stranger=True,
        status=404,
    ),
    Row("account_profile"),
    Row("account_data", parts=beside(a_lived_in_plan)),
    Row("account_erase"),
    Row("account_address", parts=lambda _stage: ("no-such-token",), status=404),
    Row("organisations:audit"),
    Row("organisations:audit", title="a record of something", parts=beside(a_lived_in_plan)),
    Row("organisations:profile", parts=beside(an_organisation_of_its_own)),
    Row("organisations:profile", title="an organisation that said nothing"),
    Row("organisations:identity", parts=beside(an_organisation_of_its_own)),
    Row("organisations:set_logo", parts=beside(an_organisation_of_its_own)),
    Row("organisations:words"),
    Row("organisations:set_words"),
    Row("organisations:units"),
    Row("organisations:units", title="units, two of them", parts=beside(a_unit)),
    Row("organisations:add_unit"),
    Row("organisations:unit", parts=a_unit),
    Row("organisations:remove_unit", parts=a_unit),
    Row("search:index"),
    Row("home:index"),
    Row("home:index", title="home with a plan", parts=beside(a_plan)),
    Row("plans:list"),
    Row("plans:list", title="plans, one of them", parts=beside(a_plan)),
    Row("plans:detail", parts=a_plan),
    Row("plans:detail", title="a plan in which people work", parts=a_lived_plan),
    Row("plans:waiting"),
    Row("plans:waiting", title="all that waits", parts=beside(a_lived_in_plan)),
    Row("plans:waiting", title="data requests that wait", parts=beside(asking.lived)),
    Row("plans:mine"),
    Row("plans:mine", title="mine", parts=beside(a_lived_in_plan)),
    Row("plans:late", parts=beside(a_lived_in_plan)),
    Row("plans:due", parts=beside(a_lived_in_plan)),
    Row("plans:lacking", parts=beside(a_lived_in_plan)),
    Row("plans:facts", parts=a_lived_plan),
    Row("plans:progress", parts=a_lived_plan),
    Row("plans:measure", parts=a_plan),
    Row("plans:axis", parts=an_axis),
    Row("plans:action", parts=an_action),
    Row("plans:action", title="an action that comes back", parts=an_action_that_comes_back),
    Row("plans:indicator", parts=an_indicator),
    Row("indicators:list"),
    Row("indicators:list", title="figures that people gave", parts=beside(an_indicator)),
    Row("indicators:list", title="figures that fill themselves", parts=beside(a_figure)),
    Row("indicators:figure", title="a figure that nobody gave", parts=a_bare_figure),
    Row("indicators:figure", parts=a_figure),
    Row("indicators:bind", title="what may fill an indicator", parts=a_bare_figure),
    Row("indicators:bind", parts=a_figure),
    Row("indicators:unbind", parts=a_figure),
    Row("indicators:measures"),
    Row("indicators:measures", title="measures of our own", parts=beside(a_definition)),
    Row("indicators:define"),
    Row("indicators:redefine", parts=a_definition),
    Row("indicators:undefine", parts=a_definition),
    Row("plans:edit", title="a text to change", parts=a_field("action", "title")),
    Row("plans:edit", title="dates to change", parts=a_field("action", "dates")),
    Row("plans:translate", parts=in_two_languages),
    Row("plans:detail", title="a plan in two languages", parts=a_plan_in_two_languages),
    Row("plans:remove", parts=lambda stage: ("action", *an_action(stage))),
    Row("plans:new"),
    Row("plans:validate", parts=a_plan),
    Row("plans:versions", parts=its()),
    Row("plans:versions", title="versions, none yet", parts=a_plan),
    Row("plans:version", parts=its(1)),
    Row("plans:compare", parts=its(1, "now")),
    Row("plans:revise", parts=its()),
    Row("plans:status", parts=its("closed")),
    Row("networks:exchange"),
    Row("networks:exchange", title="installations known", parts=beside(a_neighbour)),
    Row("networks:introduce"),
    Row("networks:forget", parts=lambda stage: (a_neighbour(stage).pk,)),
    Row("networks:receive"),
    Row("data_requests:list"),
    Row("data_requests:list", title="what we owe and what we ask", parts=asking.both_sides),
    Row("data_requests:adoption"),
    Row("data_requests:adoption", title="adoption of two indicators", parts=beside(asking.lived)),
    Row("data_requests:new"),
    Row("data_requests:change", parts=asking.in_writing),
    Row("data_requests:data_request", title="a collection being written", parts=asking.in_writing),
    Row("data_requests:data_request", parts=asking.lived),
    Row("data_requests:add_question", parts=asking.in_writing),
    Row("data_requests:question", parts=asking.a_question),
    Row("data_requests:publish", parts=asking.in_writing),
    Row("data_requests:put_off", parts=asking.lived),
    Row("data_requests:results", parts=asking.lived),
    Row("data_requests:submission", parts=asking.with_an_open_lock),
    Row("data_requests:submission", title="a report that is a draft", parts=asking.of_a_draft),
    Row("data_requests:send_back", parts=asking.with_an_open_lock),
    Row("data_requests:exception", parts=asking.with_an_open_lock),
    Row("data_requests:answer", parts=asking.to_answer),
    Row("data_requests:answer", title="an answer that was submitted", parts=asking.answered),
    Row("data_requests:answer", title="an answer that was sent back", parts=asking.sent_back),
    Row("data_requests:fill", parts=asking.to_answer),
    Row("data_requests:roster", parts=asking.from_a_roster),
    Row("networks:list"),
    Row("networks:list", title="networks, one invites", parts=network.invited),
    Row("networks:list", title="networks, one of them", parts=network.belonging),
    Row("networks:join"),
    Row("networks:leave", parts=network.to_leave),
    Row("networks:members"),
    Row("networks:members", title="members, with something to answer", parts=network.with_members),
    Row("networks:invite"),
    Row("networks:end", parts=network.to_end),
    Row("networks:answer", parts=network.to_answer),
    Row("networks:sharing"),
    Row("networks:sharing", title="sharing in every standing", parts=network.sharing),
    Row("networks:grant", parts=network.to_grant),
    Row("networks:revoke", parts=network.to_revoke),
    Row("networks:seen"),
    Row("networks:seen", title="seen by a network", parts=network.sharing),
    Row("networks:network_view"),
    Row("networks:network_view", title="what members share", parts=network.with_members),
    Row("networks:member", parts=network.a_member),
    Row("networks:indicator", parts=network.an_indicator_page),
    Row("datasets:list"),
    Row("datasets:list", title="datasets, two of them", parts=beside(datasets)),
    Row("datasets:new"),
    Row("datasets:dataset", parts=a_dataset),
    Row("datasets:dataset", title="a dataset that was counted", parts=a_counted_dataset),
    Row("datasets:change", parts=a_dataset),
    Row("datasets:remove", parts=a_dataset),
    Row("datasets:forget", parts=a_dataset),
    Row("datasets:enter", parts=a_counted_dataset),
    Row("datasets:bring", parts=a_dataset),
    Row("datasets:people_file", parts=a_roster(counts.a_file)),
    Row(
        "datasets:people_file", title="a file on its way", parts=a_roster(counts.a_file_on_its_way)
    ),
    Row("datasets:columns", parts=a_roster(counts.a_file)),
    Row("datasets:discard", parts=a_roster(counts.a_file)),
    Row("datasets:counting", parts=lambda stage: (counts.a_counting(stage.member).pk,)),
    Row("datasets:remove_counting", parts=lambda stage: (counts.a_counting(stage.member).pk,)),
    Row("publications:list"),
    Row("publications:list", title="publications, some of them", parts=releases.some),
    Row("publications:publication", parts=releases.one),
    Row("publications:withdraw", parts=releases.one),
    Row("publications:public", parts=releases.opened),
    Row("publications:draft", parts=releases.ready),
    Row("publications:draft", title="a draft blocked by the audit", parts=releases.blocked),
    Row("publications:draft", title="a draft under way", parts=releases.under_way),
    Row("imports:bring"),
    Row("imports:bring", title="bring, with documents brought", parts=beside(a_reading)),
    Row("imports:sample"),
    Row("imports:reading", parts=a_reading),
    Row("imports:reading", title="a reading corrected", parts=a_reading_corrected),
    Row("imports:reading", title="a reading of pages", parts=a_printed_reading),
    Row("imports:reading", title="a reading with doubts", parts=a_doubtful_reading),
    Row("imports:reading", title="a reading with a question", parts=a_questioned_reading),
    Row("imports:part", title="a row to correct", parts=a_row_to_correct),
    Row("imports:part", title="an axis to correct", parts=an_axis_to_correct),
    Row("imports:facts", parts=a_reading),
    Row("imports:columns", parts=a_reading),
    Row("imports:adopt", parts=a_reading),
    Row("imports:adopt", title="a plan that is there already", parts=a_likely_plan),
    Row("imports:compare", parts=a_newer_edition),
    Row("imports:compare", title="the same plan again", parts=the_same_again),
    Row("imports:reading", title="a reading under way", parts=a_reading_under_way),
    Row("imports:reading", title="a reading refused", parts=a_refused_reading),
    Row("platform:style"),
    Row("a page that is not there", status=404),
)
