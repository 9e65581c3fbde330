"""Two people change the same action: whoever comes second is told, and nobody's text is lost."""

import pytest

from equiplan.web.organisations.models import Member, Organisation
from equiplan.web.plans import selectors, services
from equiplan.web.plans.models import Action, Axis, Plan
from tests.installation import Installation
from tests.web.readings import NOW

pytestmark = pytest.mark.django_db

MAKE = """
from equiplan.web.accounts.models import Account
from equiplan.web.organisations.models import Member, Organisation
from tests.people import member_of
from tests.web.readings import adopted, draft
body = Organisation.objects.create(name={name!r}, slug={name!r}, kind="school")
for n in range(8):
    account = Account.objects.create_user(f"{{n}}@{name}.example", "a long enough sentence")
    member_of(account, body, "equality_officer")
plan = adopted(body.members.first(), made=draft(1, 1))
pk = plan.axes.get().actions.get().pk
print(pk)
"""
AT_ONCE = """
import os
import time
from multiprocessing import get_context
from django.db import connections
from equiplan.web.plans import services
from equiplan.web.plans.models import Action
from tests.web.readings import NOW

{writer}

def person(n, at, answers):
    time.sleep(max(0, at - time.time()))
    answers.put(write(n))

connections.close_all()
fork = get_context("fork")
answers, at = fork.Queue(), time.time() + 0.5
people = [fork.Process(target=person, args=(n, at, answers)) for n in range({people})]
for each in people:
    each.start()
said = sorted(answers.get(timeout=50) for _ in people)
for each in people:
    each.join()
print(" ".join(said))
"""
FIND = """
    action = Action.objects.select_related("axis__plan__organisation").get(pk=pk)
    by = action.axis.plan.organisation.members.order_by("pk")[n]
"""
SAME_FIELD = """
def write(n):
{find}
    try:
        services.change(action, "title", f"Titre {{n}}", by=by, now=NOW, edit=0)
    except services.EditConflict as conflict:
        return f"lost:{{conflict.facts['theirs']}}:{{conflict.facts['mine']}}".replace(" ", "_")
    return f"won:Titre_{{n}}"
"""
OTHER_FIELDS = """
def write(n):
{find}
    fields = "title description comments priority number calendar budget owners"
    field = fields.split()[n]
    services.change(action, field, f"Texte {{n}}", by=by, now=NOW, edit=0)
    return field
"""
MANY = """
def write(n):
{find}
    for k in range(10):
        services.comment(action, f"{{n}}.{{k}}", by=by, now=NOW)
        services.change(action, "progress", n * 10 + k, by=by, now=NOW)
    return str(n)
"""


def at_once(installation: Installation, name: str, writer: str, people: int) -> tuple[str, str]:
    """What several processes answer that write to one new action; its id comes first."""
    write = AT_ONCE.format(writer=writer.format(find=FIND), people=people)
    pk, said = installation.python(MAKE.format(name=name) + write).splitlines()
    return pk, said


def test_of_processes_that_change_one_field_at_once_one_wins_and_the_others_are_told(
    installation: Installation,
) -> None:
    _pk, said = at_once(installation, "same", SAME_FIELD, 6)
    lost, (won,) = [each for each in said.split() if each[0] == "l"], said.split()[5:]
    assert won.startswith("won:")
    assert {each.split(":")[1] for each in lost} == {won.removeprefix("won:")}
    assert len({each.split(":")[2] for each in (*lost, "::" + won[4:])}) == 6


def test_of_processes_that_change_other_fields_at_once_all_are_kept(
    installation: Installation,
) -> None:
    pk, said = at_once(installation, "others", OTHER_FIELDS, 8)
    assert len(said.split()) == 8
    kept = installation.python(
        "from equiplan.web.plans.models import Action\n"
        f"a = Action.objects.get(pk={pk})\n"
        "own = [o.name for o in a.owners.all()]\n"
        "print(*(t[-1] for t in (a.title, a.description, a.comments, a.priority, a.number,"
        " a.calendar, a.budget, *own)))"
    )
    assert kept == "0 1 2 3 4 5 6 7"


def test_eight_processes_that_write_lose_nothing(installation: Installation) -> None:
    pk, said = at_once(installation, "many", MANY, 8)
    assert said == "0 1 2 3 4 5 6 7"
    counted = installation.python(
        "from equiplan.web.organisations.models import AuditLine\n"
        "from equiplan.web.plans.models import Action\n"
        f"lines = AuditLine.objects.filter(about='plans.action', about_id={pk})\n"
        "changes = [l.facts for l in lines.order_by('pk') if l.facts['field'] == 'progress']\n"
        "linked = all(a['after'] == b['before'] for a, b in zip(changes, changes[1:]))\n"
        "edits = [l.facts['edit'] for l in lines.order_by('pk')]\n"
        f"print(Action.objects.get(pk={pk}).remarks.count(), len(changes), linked,"
        " edits == sorted(set(edits)))"
    )
    assert counted == "80 80 True True"


def test_who_comes_second_gets_both_texts_and_who_wrote_the_other(
    action: Action, officer: Member, colleague: Member
) -> None:
    services.change(action, "title", "Le titre d'une", by=colleague, now=NOW, edit=action.edit)
    with pytest.raises(services.EditConflict) as refused:
        services.change(
            action, "title", "Le titre de l'autre", by=officer, now=NOW, edit=action.edit
        )
    assert refused.value.facts == {
        "field": "title",
        "theirs": "Le titre d'une",
        "mine": "Le titre de l'autre",
        "by": str(colleague),
        "at": NOW,
    }
    assert str(colleague) in refused.value.sentence("es")
    assert Action.objects.get(pk=action.pk).title == "Le titre d'une"


def test_who_has_seen_the_other_text_may_replace_it(
    action: Action, officer: Member, colleague: Member
) -> None:
    seen = services.change(action, "title", "Le titre d'une", by=colleague, now=NOW)
    mine = services.change(seen, "title", "Notre titre", by=officer, now=NOW, edit=seen.edit)
    assert mine.title == "Notre titre"


def test_two_who_write_the_same_do_not_disturb_each_other(
    action: Action, officer: Member, colleague: Member
) -> None:
    for member in (colleague, officer):
        services.change(action, "title", "Le même", by=member, now=NOW, edit=action.edit)
    assert len(selectors.history(action)) == 1


def test_ones_own_earlier_change_is_no_conflict(action: Action, officer: Member) -> None:
    for title in ("Un", "Deux"):
        services.change(action, "title", title, by=officer, now=NOW, edit=action.edit)
    assert Action.objects.get(pk=action.pk).title == "Deux"


def test_words_of_a_calendar_and_dates_set_by_hand_are_one_matter(
    action: Action, officer: Member, colleague: Member
) -> None:
    days = {"starts_on": "2027-01-01", "ends_on": "2027-02-01"}
    services.change(action, "dates", days, by=colleague, now=NOW, edit=action.edit)
    with pytest.raises(services.EditConflict):
        services.change(action, "calendar", "mars 2027", by=officer, now=NOW, edit=action.edit)


def test_axes_plans_owners_and_indicators_notice_it_too(
    plan: Plan, axis: Axis, action: Action, officer: Member, colleague: Member
) -> None:
    owner, indicator = action.owners.all()[0], action.indicators.get()

    def write(text: str, kind: str, by: Member) -> None:
        services.change_plan(plan, "title", text, by=by, now=NOW, edit=plan.edit)
        services.change_axis(axis, "objective", text, by=by, now=NOW, edit=axis.edit)
        services.change_owner(owner, "kind", kind, by=by, now=NOW, edit=action.edit)
        services.change_indicator(indicator, "unit", text, by=by, now=NOW, edit=action.edit)

    write("Un", "body", colleague)
    for attempt in (
        lambda: services.change_plan(plan, "title", "D", by=officer, now=NOW, edit=plan.edit),
        lambda: services.change_axis(axis, "objective", "D", by=officer, now=NOW, edit=axis.edit),
        lambda: services.change_owner(owner, "kind", "person", by=officer, now=NOW, edit=0),
        lambda: services.change_indicator(indicator, "unit", "D", by=officer, now=NOW, edit=0),
    ):
        with pytest.raises(services.EditConflict):
            attempt()


def test_another_owner_changed_meanwhile_is_no_conflict(
    action: Action, officer: Member, colleague: Member, school: Organisation
) -> None:
    first, second = action.owners.all()
    services.change_owner(first, "kind", "body", by=colleague, now=NOW, edit=0)
    changed = services.change_owner(second, "kind", "partner", by=officer, now=NOW, edit=0)
    assert changed.kind == "partner"
