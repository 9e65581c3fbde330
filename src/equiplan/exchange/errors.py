"""The refusal of a package, an introduction or a sending."""

from ..core.errors import Refused
from .sentences import SENTENCES


class PackageRefused(Refused):
    """Nothing of the package was taken; nothing here has changed."""

    sentences = SENTENCES
