"""The form by which an indicator is bound: what was said, what it comes to, what it would set."""

from datetime import date

from django.utils.translation import gettext as _

from equiplan.web.organisations.models import Organisation
from equiplan.web.plans.models import Indicator

from . import permissions
from .selectors import Proposed, chosen, proposed, said_of
from .services import Bound


class BindForm:
    """What is chosen to fill an indicator; first what fills it now, or what its plan lets guess.

    `said` is None when nobody has said anything yet.
    """

    def __init__(
        self,
        organisation: Organisation,
        indicator: Indicator,
        said: dict[str, str] | None,
        today: date,
    ) -> None:
        binding = permissions.binding_of(organisation, indicator)
        self.proposed: Proposed | None = None if binding else proposed(indicator)
        first = self.proposed.said if self.proposed else {}
        self.said = said if said is not None else (said_of(binding) if binding else first)
        self.chosen = chosen(organisation, self.said, today)
        self.errors: list[str] = []

    @property
    def is_proposed(self) -> bool:
        """Whether the measure that is chosen is the one its plan lets guess."""
        given = self.proposed.said["measure"] if self.proposed else ""
        return given != "" and given == self.chosen.measures.value

    @property
    def sets_aim(self) -> bool:
        """Whether the target that its plan states is to become its target."""
        return self.is_proposed and self.said.get("aim", "") == "yes"

    def is_whole(self) -> bool:
        """Whether what was said can be kept; `errors` say what is missing."""
        if self.chosen.wish is None:
            self.errors.append(_("Choose how the indicator is measured, and from which counts."))
        if self.chosen.lost:
            self.errors.append(
                _("Something you chose is not offered any more. Look at the choices again.")
            )
        return not self.errors

    @property
    def bound(self) -> Bound:
        """What a whole form binds."""
        wish = self.chosen.wish
        if wish is None:
            raise ValueError("the form is not whole")
        aim = self.proposed.aim if self.proposed and self.sets_aim else None
        return Bound(wish.measure, wish.slots, wish.by, wish.options or {}, aim)
