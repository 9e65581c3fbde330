"""What people write about their organisation: what it says of itself, its units, its words."""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.http import HttpRequest, QueryDict
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from equiplan.domain.organisations.vocabulary import AT_MOST, DEFAULTS, Own, Pair, pair
from equiplan.domain.places import countries
from equiplan.domain.text.languages import Language
from equiplan.web.platform.language import spoken

from ..models import Kind, Unit, UnitKind
from ..services import Identity, Told

TIME_ZONES_LIST = "time-zones"
_AREAS = ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian")
_APART = re.compile(r"[\n,;]")


def time_zones() -> list[str]:
    """The time zones that are offered: places, and none of the old names."""
    areas = (*_AREAS, "Pacific")
    return sorted(zone for zone in available_timezones() if zone.split("/")[0] in areas)


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent of a form, even of one that was left empty; None where it is only shown."""
    return request.POST if request.method == "POST" else None


def _countries() -> list[tuple[str, Any]]:
    return [("", _("Not said, or international")), *countries.in_order(spoken())]


class IdentityForm(forms.Form):
    """What an organisation says of itself; what may be kept is decided by the service."""

    use_required_attribute = False

    name = forms.CharField(label=_("Name"), max_length=300, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices)
    country = forms.ChoiceField(label=_("Country"), choices=_countries, required=False)
    region = forms.CharField(label=_("Region"), max_length=120, required=False)
    time_zone = forms.CharField(
        label=_("Time zone"),
        required=False,
        max_length=64,
        help_text=_("Days begin and instants are told by it. Left empty, that of the site."),
        widget=forms.TextInput({"list": TIME_ZONES_LIST, "autocomplete": "off"}),
    )
    language = forms.ChoiceField(label=_("Main language"), choices=settings.LANGUAGES)
    languages = forms.MultipleChoiceField(
        label=_("Languages people work in"),
        choices=settings.LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("With several, texts of plans can be translated."),
    )
    sectors = forms.CharField(
        label=_("Sectors"),
        required=False,
        help_text=_("One a line, or separated by commas: engineering, health, …"),
        widget=forms.Textarea({"rows": 3}),
    )
    colour = forms.CharField(
        label=_("Colour"),
        required=False,
        max_length=40,
        help_text=_("As #1b5585. Links, buttons and headings take it. Left empty, ours."),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false", "size": 9}),
    )
    nearest = forms.CharField(required=False, widget=forms.HiddenInput)
    use_nearest = forms.BooleanField(required=False)
    proposal = ""
    """The nearest colour that can be read, where the one given cannot."""

    @classmethod
    def of(cls, identity: Identity) -> "IdentityForm":
        """The form as it is first shown."""
        first = {name: getattr(identity, name) for name in Identity.__dataclass_fields__}
        return cls(initial=first | {"sectors": "\n".join(identity.sectors)})

    def given(self) -> Identity:
        """What was written, of a form that is whole."""
        said: dict[str, Any] = {name: self.cleaned_data[name] for name in self.cleaned_data}
        nearest, accepted = said.pop("nearest"), said.pop("use_nearest")
        said["sectors"] = tuple(_APART.split(said["sectors"]))
        said["languages"] = tuple(said["languages"])
        return Identity(**said | ({"colour": nearest} if accepted and nearest else {}))


class UnitForm(forms.Form):
    """A unit: its name, its kind, the unit it is in."""

    use_required_attribute = False

    name = forms.CharField(label=_("Name"), max_length=200, required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=UnitKind.choices)
    parent = forms.ChoiceField(label=_("Within"), required=False)

    def __init__(self, places: Mapping[Unit, int], top: bool, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._places = {str(unit.pk): unit for unit in places}
        first = [("", _("The organisation itself"))] if top else []
        named = ((str(u.pk), "– " * (depth - 1) + u.name) for u, depth in places.items())
        self.fields["parent"].choices = [*first, *named]  # type: ignore[attr-defined]

    def told(self) -> Told:
        """What was written, of a form that is whole."""
        said = self.cleaned_data
        return Told(said["name"], said["kind"], self._places.get(said["parent"]))


Term = tuple[str, Language]
_TERMS = {
    "axis": _("What an axis is called"),
    "action": _("What an action is called"),
    "body": _("What a body is called"),
}


class WordsForm(forms.Form):
    """One thing and several, for each term in each language of the organisation."""

    use_required_attribute = False

    def __init__(self, own: Own, languages: Iterable[Language], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._asked = [(term, language) for language in languages for term in DEFAULTS]
        for term, language in self._asked:
            said = pair(own, term, language) if language in own.get(term, {}) else ("", "")
            for place, label in enumerate((_("In the singular"), _("In the plural"))):
                self.fields[_name(term, language, place)] = forms.CharField(
                    label=label,
                    required=False,
                    max_length=AT_MOST,
                    initial=said[place],
                    widget=forms.TextInput(
                        {"placeholder": DEFAULTS[term][language][place], "lang": language}
                    ),
                )

    def given(self) -> dict[Term, Pair]:
        """What was written, of a form that is whole."""
        said = self.cleaned_data
        return {
            (term, language): (said[_name(term, language, 0)], said[_name(term, language, 1)])
            for term, language in self._asked
        }

    def parts(self) -> list[dict[str, Any]]:
        """The boxes as the page shows them: by language, by term."""
        return [
            {
                "language": get_language_info(language)["name_translated"],
                "terms": [
                    (_TERMS[term], self[_name(term, language, 0)], self[_name(term, language, 1)])
                    for term, spoken_in in self._asked
                    if spoken_in == language
                ],
            }
            for language in dict.fromkeys(each for _term, each in self._asked)
        ]


def _name(term: str, language: str, place: int) -> str:
    return f"{term}-{language}-{place}"
