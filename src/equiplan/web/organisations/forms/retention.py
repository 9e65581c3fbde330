"""For how many months things are kept, in boxes that say how far one may go."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from equiplan.domain.access.retention import RULES, Kept, months

from ..models import Organisation

LABELS = {
    Kept.DOCUMENTS: _("Documents brought, once their plan is adopted (months)"),
    Kept.INVITATIONS: _("Invitations nobody accepted (months)"),
    Kept.PEOPLE: _("People who have gone (months)"),
}


class RetentionForm(forms.Form):
    """A number of months for each thing that is kept; empty for good where that may be."""

    use_required_attribute = False

    def __init__(self, organisation: Organisation, *args: Any, **kwargs: Any) -> None:
        kept = {kept.value: months(organisation.retention, kept) for kept in Kept}
        kwargs["initial"] = kept
        super().__init__(*args, **kwargs)
        for each in Kept:
            self.fields[each.value] = _box(each)

    @property
    def chosen(self) -> dict[Kept, int | None]:
        """What a form that is whole says."""
        return {kept: self.cleaned_data[kept.value] for kept in Kept}


def _box(kept: Kept) -> forms.IntegerField:
    rule = RULES[kept]
    bounds = {"least": rule.least, "most": rule.most}
    help_text = _("From %(least)d to %(most)d.") % bounds
    if rule.may_stay:
        help_text = _("From %(least)d to %(most)d; empty to keep them for good.") % bounds
    return forms.IntegerField(
        label=LABELS[kept],
        help_text=help_text,
        required=not rule.may_stay,
        min_value=rule.least,
        max_value=rule.most,
        widget=forms.TextInput({"inputmode": "numeric", "maxlength": 4, "size": 6}),
    )
