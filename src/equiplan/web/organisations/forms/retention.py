"""For how many months things are kept, in boxes that say how far one may go."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.retention import RULES, Retained, months

from ..models import Organisation

LABELS = {
    Retained.DOCUMENTS: _("Documents brought, once their plan is adopted (months)"),
    Retained.INVITATIONS: _("Invitations nobody accepted (months)"),
    Retained.PEOPLE: _("People who have gone (months)"),
}


class RetentionForm(forms.Form):
    """A number of months for each thing that is kept; empty for good where that may be."""

    use_required_attribute = False

    def __init__(self, organisation: Organisation, *args: Any, **kwargs: Any) -> None:
        kind = {kind.value: months(organisation.retention, kind) for kind in Retained}
        kwargs["initial"] = kind
        super().__init__(*args, **kwargs)
        for each in Retained:
            self.fields[each.value] = _box(each)

    @property
    def chosen(self) -> dict[Retained, int | None]:
        """What a form that is whole says."""
        return {kind: self.cleaned_data[kind.value] for kind in Retained}


def _box(kind: Retained) -> forms.IntegerField:
    rule = RULES[kind]
    bounds = {"least": rule.least, "most": rule.most}
    help_text = _("From %(least)d to %(most)d.") % bounds
    if rule.may_stay:
        help_text = _("From %(least)d to %(most)d; empty to keep them for good.") % bounds
    return forms.IntegerField(
        label=LABELS[kind],
        help_text=help_text,
        required=not rule.may_stay,
        min_value=rule.least,
        max_value=rule.most,
        widget=forms.TextInput({"inputmode": "numeric", "maxlength": 4, "size": 6}),
    )
