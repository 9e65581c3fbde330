"""Where parts of the product make their facts known, and say that what they know has changed.

An app exports `FACTS` in its `facts.py`; they are found when the product starts. Who depends on a
fact listens to `fact_changed`, so that neither knows the other.
"""

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.dispatch import Signal

from equiplan.domain.figures.facts import Registry

FACTS = Registry()
fact_changed = Signal()
"""Sent with `organisation_id` and `code` once a change has been written."""


def discover() -> Registry:
    """All facts that the installed apps export; finding them twice changes nothing."""
    for app in apps.get_app_configs():
        is_ours = app.name.startswith("equiplan.web.") and app.name != "equiplan.web.platform"
        if is_ours and find_spec(f"{app.name}.facts"):
            FACTS.add(*import_module(f"{app.name}.facts").FACTS)
    return FACTS


def say_changed(organisation_id: int, *codes: str) -> None:
    """Tell those who listen that an organisation's facts are not what they were."""
    for code in codes:
        fact_changed.send(sender=None, organisation_id=organisation_id, code=code)
