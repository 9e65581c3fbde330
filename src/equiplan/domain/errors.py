"""What every refusal is: a code, facts, and a sentence found by the code."""

from .text.languages import Language
from .text.messages import Messages, say


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not a fault
    """Something a person asked for that cannot be done, and why. Subclasses end in `Refused`."""

    messages: Messages = {}

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def sentence(self, language: Language) -> str:
        """What happened and what to do next."""
        return say(self.messages, self.code, language, **self.facts)

    def __str__(self) -> str:
        return self.sentence("en")
