"""What the pages of benchmarks say after a change."""

from django.contrib import messages
from django.utils.translation import gettext_lazy as _

from equiplan.domain.errors import Refused
from equiplan.web.organisations.requests import OrganisationRequest
from equiplan.web.platform.language import spoken

ANY = ["GET", "HEAD", "POST"]
SAID = {
    "beside": _("This indicator is compared with the series you chose."),
    "kept": _("The series is in use: the indicators of its measure are compared with it."),
    "removed": _("Removed: nothing is compared with this series any more."),
}


def refuse(request: OrganisationRequest, refusal: Refused) -> None:
    """Say why something was not done."""
    messages.error(request, refusal.sentence(spoken()))


def said_of(request: OrganisationRequest, service: str) -> None:
    """Say what was done."""
    messages.success(request, str(SAID[service]))
