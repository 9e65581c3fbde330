"""Forms of networks: whom to invite or join, and what to share for what, until when."""

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.networks import Days, Years
from equiplan.web.organisations.models import Organisation
from equiplan.web.platform.day_field import DayField

from . import permissions
from .models import Matter
from .selectors import Terms
from .services import Grant

FIRST_YEAR, LAST_YEAR = 1950, 2150
LONGEST_PURPOSE = 1000
LONGEST_NAME = 90
HINTS = {
    Matter.PLAN_TITLES: _("The titles and years of your plans. Drafts never leave."),
    Matter.PLAN_PROGRESS: _("For each plan, how many actions are done, late, and in all."),
    Matter.INDICATOR: _("Its name, unit and starting value, and its targets and values by day."),
    Matter.RESOURCES: _("The titles of the documents linked with your actions, not the files."),
    Matter.MEMBERS: _("The names of the organisations that are members of yours."),
}


class NameForm(forms.Form):
    """An organisation, by its exact name or its code."""

    use_required_attribute = False

    said = forms.CharField(
        label=_("Exact name, or code"),
        max_length=300,
        help_text=_(
            "There is no list to look through: an organisation tells its name or its code to "
            "whom it wants. The code stands on its page “Our networks”."
        ),
        error_messages={"required": _("Write the name or the code of the organisation.")},
    )


class WhyForm(forms.Form):
    """Why a membership ends."""

    use_required_attribute = False

    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        help_text=_("The organisation reads it on its page of networks."),
        widget=forms.Textarea({"rows": 3}),
    )


def _year(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        widget=forms.TextInput({"inputmode": "numeric", "maxlength": 4, "size": 6}),
        error_messages={
            "invalid": _("Write a year in four figures, for example 2027."),
            "min_value": _("Write a year from 1950 to 2150."),
            "max_value": _("Write a year from 1950 to 2150."),
        },
    )


def _day(label: Any) -> DayField:
    return DayField(label=label)


class GrantForm(forms.Form):
    """What is shared, for what, which years of it, from which day to which."""

    use_required_attribute = False

    matters = forms.MultipleChoiceField(
        label=_("What you share"),
        choices=Matter.choices,
        error_messages={"required": _("Choose at least one thing to share.")},
    )
    indicator = forms.ChoiceField(
        label=_("Which indicator"),
        required=False,
        help_text=_("Only if you share one. For another one, grant another agreement."),
    )
    purpose = forms.CharField(
        label=_("What it will be used for"),
        max_length=LONGEST_PURPOSE,
        help_text=_("The network reads it before it accepts, and shows it beside your figures."),
        widget=forms.Textarea({"rows": 2}),
        error_messages={
            "required": _("Say what it will be used for: nothing is shared without a purpose.")
        },
    )
    first_year = _year(_("From the year"))
    last_year = _year(_("Until the year"))
    starts_on = _day(_("From the day"))
    ends_on = _day(_("Until the day"))

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ours = permissions.indicators_to_share(organisation)
        choices = [(str(each.pk), _short(each.text, each.unit)) for each in ours]
        field = cast("forms.ChoiceField", self.fields["indicator"])
        field.choices = [("", _("None")), *choices]

    @property
    def choices(self) -> list[tuple[Matter, Any, bool]]:
        """Each kind of thing, what sharing it means, and whether it is ticked."""
        ticked = self["matters"].value() or ()
        kinds = (Matter(code) for code in Matter.values)
        return [(kind, HINTS[kind], kind in ticked) for kind in kinds]

    @property
    def grant(self) -> Grant:
        """What a whole form grants."""
        given = self.cleaned_data
        return Grant(
            matters=tuple(given["matters"]),
            purpose=given["purpose"],
            starts_on=given["starts_on"],
            ends_on=given["ends_on"],
            first_year=given["first_year"],
            last_year=given["last_year"],
            indicator_id=int(given["indicator"]) if given["indicator"] else None,
        )


def _short(name: str, unit: str) -> str:
    label = f"{name} ({unit})" if unit else name
    return label if len(label) <= LONGEST_NAME else f"{label[: LONGEST_NAME - 1]}…"


def terms_of(grant: Grant) -> tuple[Terms, ...]:
    """What would be agreed, for the preview."""
    years, days = Years(grant.first_year, grant.last_year), Days(grant.starts_on, grant.ends_on)
    return tuple(
        Terms(
            matter,
            grant.purpose,
            years,
            days,
            indicator_id=grant.indicator_id if matter == Matter.INDICATOR else None,
        )
        for matter in grant.matters
    )


def first_days(today: date) -> dict[str, date]:
    """What a fresh form proposes: from today to the end of next year."""
    return {"starts_on": today, "ends_on": date(today.year + 1, 12, 31)}
