"""The refusal of a file that cannot be counted."""

from ..errors import DocumentRefused
from .messages import MESSAGES


class RosterRefused(DocumentRefused):
    """The roster was not counted; nothing of it was kept."""

    messages = MESSAGES
