"""Where parts of the product make their facts known, and say that what they know has changed.

An app names its facts in its manifest. Who depends on a fact listens to `fact_changed`, so that
neither knows the other.
"""

from django.dispatch import Signal

fact_changed = Signal()
"""Sent with `organisation_id` and `code` once a change has been written."""


def say_changed(organisation_id: int, *codes: str) -> None:
    """Tell those who listen that an organisation's facts are not what they were."""
    for code in codes:
        fact_changed.send(sender=None, organisation_id=organisation_id, code=code)
