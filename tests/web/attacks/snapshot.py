"""All that the tables of the product hold, to see whether something in them has changed."""

from django.apps import apps

Snapshot = dict[str, list[str]]


def everything() -> Snapshot:
    """Every row of every table of ours, by the label of the table."""
    ours = (model for model in apps.get_models() if model.__module__.startswith("equiplan."))
    return {
        model._meta.label_lower: sorted(
            repr(row) for row in model._default_manager.order_by("pk").values_list()
        )
        for model in ours
    }
