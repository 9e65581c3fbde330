"""The refusal of ballots that cannot be counted as they were given."""

from equiplan.domain.errors import Refused

from .messages import MESSAGES


class BallotsRefused(Refused):
    """Nothing was counted; the sentence names the line and what to do."""

    messages = MESSAGES
