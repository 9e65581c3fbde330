"""The refusal of a document that cannot or will not be read."""

from equiplan.domain.errors import Refused

from .messages import MESSAGES


class DocumentRefused(Refused):
    """The document was not read; nothing of it was kept."""

    messages = MESSAGES
