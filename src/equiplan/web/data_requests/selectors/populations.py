"""The populations that a question may count: those its network has asked about before."""

from equiplan.web.organisations.models import Organisation
from equiplan.web.publications.permissions import populations_of


def populations(network: Organisation) -> tuple[tuple[str, str], ...]:
    """The code and the name of each, by name."""
    return tuple(populations_of(network).values_list("code", "name"))
