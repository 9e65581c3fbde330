"""Uploads, readings and plans for tests: made by the product's own actions, of any size."""

from dataclasses import asdict, replace
from datetime import UTC, date, datetime

from django.core.files.base import ContentFile

from equiplan.domain.plans.draft import (
    Action,
    Axis,
    BudgetLine,
    CalendarPeriod,
    Finding,
    PlanDraft,
    TargetValue,
    Where,
)
from equiplan.importing import source
from equiplan.importing.choices import TableColumns
from equiplan.importing.constraints import BlockClass
from equiplan.importing.pipeline import read_plan
from equiplan.samples import path as path_of
from equiplan.web.accounts.models import Account
from equiplan.web.imports import services
from equiplan.web.imports.models import Reading
from equiplan.web.organisations.models import Member
from equiplan.web.plans.models import Plan
from equiplan.web.plans.services import adopt_draft
from equiplan.web.uploads.models import Upload
from equiplan.web.uploads.services import receive
from tests.people import member_of, roles_of

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
MEGABYTE = 1024 * 1024


def action(number: int) -> Action:
    """An action that says something of everything."""
    return Action(
        title=f"Former les jurys de recrutement ({number})",
        where=Where("table 1, row 2", table=1, row=number + 1),
        number=f"1.{number}",
        measures=("Écrire le module", "Le donner deux fois par an"),
        indicators=("Nombre de personnes formées",),
        targets=("Au moins 40 % de femmes d'ici 2027",),
        calendar="T3-T4 2026",
        owners=("Direction des ressources humaines", "Mission égalité"),
        budget="environ 5 k€/an",
        comments="Avec le réseau des écoles",
        priority="Haute",
        target_values=(
            TargetValue("40 % de femmes", 40.0, "percent", ">=", "women", date(2027, 12, 31)),
        ),
        calendar_period=CalendarPeriod(date(2026, 7, 1), date(2026, 12, 31)),
        budget_lines=(BudgetLine("environ 5 k€/an", 5000.0, "EUR", "year", approximate=True),),
    )


def draft(actions_in_axis: int = 2, axes: int = 2) -> PlanDraft:
    """A draft of so many axes with so many actions each, every field filled."""
    return PlanDraft(
        title="Plan d'action pour l'égalité",
        organisation="École du Fleuve",
        language="fr",
        period=(2026, 2028),
        axes=tuple(
            Axis(
                title=f"Axe de travail {n}",
                number=str(n),
                objective="Recruter sans biais",
                indicators=("Part des femmes parmi les recrues",),
                targets=("45 % en 2028",),
                actions=tuple(action(k) for k in range(1, actions_in_axis + 1)),
            )
            for n in range(1, axes + 1)
        ),
        findings=(
            Finding(
                "document.wrong_extension", "note", None, {"extension": "doc", "format": "odt"}
            ),
        ),
    )


def columns() -> tuple[TableColumns, ...]:
    """The columns of a table that was read, and of one that was not."""
    return (
        TableColumns(
            "t1",
            ("Quoi", "Qui", "Quand"),
            ("action", "owners", "calendar"),
            ("Former les jurys", "Direction", "2026"),
            4,
            is_read=True,
            page=None,
            sheet=None,
            anchor="t1-r1",
        ),
        TableColumns(
            "t2",
            ("Poste", "Femmes"),
            (None, None),
            ("Direction", "3"),
            9,
            is_read=False,
            page=3,
            sheet=None,
            anchor="t2-r1",
        ),
    )


def upload_of(member: Member, content: bytes = b"a plan", name: str = "plan.txt") -> Upload:
    """A file that a member has brought."""
    return receive(ContentFile(content, name=name), by=member, at_most=MEGABYTE, now=NOW)


def reading_of(member: Member, *, read: PlanDraft | None = None) -> Reading:
    """A reading that has ended well and waits to be adopted."""
    reading = services.begin(upload_of(member), by=member, now=NOW)
    made = read or draft()
    blocks = tuple(
        source.SourceBlock(source.anchor_of(each.where), "row", (each.number or "", each.title))
        for each in made.axes[0].actions
    )
    services.end(reading, source.Read(made, blocks, columns()))
    reading.refresh_from_db()
    return reading


def printed(member: Member) -> Reading:
    """A reading of the sample that is a PDF, whose pages can be drawn."""
    path = path_of("school")
    upload = upload_of(member, path.read_bytes(), path.name)
    reading = services.begin(upload, by=member, now=NOW)
    services.end(reading, read_plan(path))
    reading.refresh_from_db()
    return reading


def doubtful(member: Member) -> Reading:
    """A reading of one axis with two actions, of each of which two cells are doubtful."""
    made = draft()
    made = replace(made, axes=made.axes[:1])
    found = tuple(
        Finding(code, "note", each.where, {"text": "?"})
        for each in made.axes[0].actions
        for code in ("calendar.not_understood", "budget.not_understood")
    )
    return reading_of(member, read=replace(made, findings=found))


def questioned(member: Member) -> Reading:
    """A reading of text with a question about two lines, and one line of which a person spoke."""
    reading = printed(member)
    anchors = [block["anchor"] for block in reading.source or () if block["kind"] == "heading"][:3]
    asked = BlockClass(
        anchors[0], "axis", "action", 0.2, 0.52, False, tuple(anchors[:2]), ("A", "B")
    )
    reading.classes = [asdict(asked)]
    reading.constraints = {anchors[2]: "axis"}
    reading.save()
    return reading


def adopted(member: Member, *, made: PlanDraft | None = None) -> Plan:
    """A plan that a member has adopted."""
    return adopt_draft(made or draft(), by=member, source="plan.docx", now=NOW)


def colleague(member: Member) -> Member:
    """Somebody else of the same organisation, who may do the same."""
    account = Account.objects.create_user("colleague@example.org", "a long enough sentence")
    return member_of(account, member.organisation, *roles_of(member))
