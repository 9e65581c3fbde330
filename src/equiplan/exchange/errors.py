"""The refusal of a package, an introduction or a sending."""

from equiplan.domain.errors import Refused

from .messages import MESSAGES


class PackageRefused(Refused):
    """Nothing of the package was taken; nothing here has changed."""

    messages = MESSAGES
