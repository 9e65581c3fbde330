"""A large organisation to measure with: fifty plans, one of them of a thousand actions."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from equiplan.domain.plans.draft import Action, Axis, BudgetLine, CalendarPeriod, PlanDraft, Where
from equiplan.web.organisations.models import Kind, Member
from equiplan.web.organisations.services import Body, SignIn, enrol
from equiplan.web.plans import services
from equiplan.web.plans.models import Action as ActionRow
from equiplan.web.plans.models import ActionStatus, Owner, Plan
from equiplan.web.platform.roles import Role

PLANS = 50
AXES, ACTIONS_IN_AXIS = 20, 50
ACTIONS_IN_OTHERS = 20
MINE_EVERY = 40
CHANGED_EVERY = 10
STATUSES = (
    ActionStatus.DONE,
    ActionStatus.IN_PROGRESS,
    ActionStatus.NOT_STARTED,
    ActionStatus.DONE,
)


@dataclass(frozen=True, slots=True)
class Made:
    """Who looks, the plan of a thousand actions and the first of these."""

    member: Member
    plan: Plan
    action: ActionRow


def made() -> Made:
    """The organisation, made by the product's own services but for a thousand times the same."""
    person = SignIn("bench@fleuve.example", "Maud Ferrand", "fr", "une-phrase-assez-longue")
    member = enrol(person, Body("École du Fleuve", Kind.SCHOOL, "fr"), Role.ADMINISTRATOR)
    for number in range(1, PLANS):
        _adopt(_draft(f"Plan {number}", 1, ACTIONS_IN_OTHERS), member)
    plan = _adopt(_draft("Plan d’action pour l’égalité", AXES, ACTIONS_IN_AXIS), member)
    _live(plan, member)
    first = ActionRow.objects.filter(axis__plan=plan).order_by("axis__position", "position")[0]
    return Made(member, plan, first)


def _adopt(draft: PlanDraft, member: Member) -> Plan:
    return services.adopt_draft(draft, by=member, source="plan.docx", now=timezone.now())


def _live(plan: Plan, member: Member) -> None:
    """Statuses, what is mine, and two versions with a hundred actions changed between them."""
    rows = list(ActionRow.objects.filter(axis__plan=plan).order_by("pk"))
    for place, row in enumerate(rows):
        row.status = STATUSES[place % len(STATUSES)]
        row.progress = place % 100
    ActionRow.objects.bulk_update(rows, ["status", "progress"])
    mine = [row.pk for row in rows[::MINE_EVERY]]
    Owner.objects.filter(action__in=mine, position=1).update(member=member, is_accountable=True)
    now = timezone.now()
    services.validate(plan, accepted=(), by=member, now=now)
    for row in rows[::CHANGED_EVERY]:
        text = f"{row.comments} Relu en comité."
        services.change(row, "comments", text, by=member, now=now)
    services.revise(plan, reason="Relecture annuelle", by=member, now=now)


def _draft(title: str, axes: int, actions_in_axis: int) -> PlanDraft:
    return PlanDraft(
        title=title,
        organisation="École du Fleuve",
        language="fr",
        period=(2026, 2028),
        axes=tuple(
            Axis(
                title=f"Axe de travail {n}",
                number=str(n),
                objective="Recruter sans biais, promouvoir sans plafond",
                indicators=("Part des femmes parmi les recrues",),
                actions=tuple(_action(n, k) for k in range(1, actions_in_axis + 1)),
            )
            for n in range(1, axes + 1)
        ),
    )


def _action(axis: int, number: int) -> Action:
    """An action that says something of everything; one in three ended a month ago."""
    today = timezone.localdate()
    ends = today + timedelta(days=(-30, 20, 400)[number % 3])
    return Action(
        title=f"Former les jurys de recrutement du département {number}",
        where=Where(f"table {axis}, row {number}", table=axis, row=number),
        number=f"{axis}.{number}",
        measures=("Écrire le module", "Le donner deux fois par an"),
        indicators=("Nombre de personnes formées",),
        targets=("Au moins 40 % de femmes d’ici 2027",),
        calendar=f"jusqu’au {ends:%d/%m/%Y}",
        owners=("Direction des ressources humaines", "Mission égalité"),
        budget="environ 5 k€/an",
        comments="Avec le réseau des écoles",
        priority="Haute",
        calendar_period=CalendarPeriod(ends - timedelta(days=90), ends),
        budget_lines=(BudgetLine("environ 5 k€/an", 5000.0, "EUR", "year", approximate=True),),
    )
