"""The refusal of tables that cannot be protected as they were given."""

from equiplan.domain.errors import Refused
from equiplan.domain.text.languages import Language
from equiplan.domain.text.messages import say

from .messages import EXPECTED, MESSAGES, WHAT


class TablesRefused(Refused):
    """Nothing was protected, nothing leaves; the sentence names the place and what to do."""

    messages = MESSAGES

    def sentence(self, language: Language) -> str:
        """The sentence, with what was expected and what there is too much of in that language."""
        words = {
            name: say(table, str(self.facts[name]), language)
            for name, table in (("expected", EXPECTED), ("what", WHAT))
            if self.facts.get(name) in table
        }
        return say(self.messages, self.code, language, **(self.facts | words))


def malformed(where: str, expected: str) -> TablesRefused:
    """The refusal of what is not in the format, with the place and what is expected there."""
    return TablesRefused("tables.malformed", where=where, expected=expected)
