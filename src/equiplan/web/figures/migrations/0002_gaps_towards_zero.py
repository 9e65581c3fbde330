"""Indicators that a pay gap fills go towards zero: a gap of -8 is as far from it as one of 8."""

from typing import Any

from django.db import migrations


def turn(apps: Any, _editor: Any) -> None:
    """Turn what fell because nothing better could be said."""
    bound = apps.get_model("figures", "Binding").objects.filter(measure__startswith="pay_gap")
    indicators = apps.get_model("plans", "Indicator").objects
    falling = indicators.filter(pk__in=bound.values("indicator"), direction="down")
    falling.update(direction="zero")


class Migration(migrations.Migration):
    dependencies = [
        ("figures", "0001_initial"),
        ("plans", "0003_towards_zero"),
    ]

    operations = [migrations.RunPython(turn, migrations.RunPython.noop)]
