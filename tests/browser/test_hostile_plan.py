"""A plan whose every text is an attack is shown by a real browser, and nothing of it runs."""

import pytest
from django.urls import reverse
from playwright.sync_api import Dialog

from ..web import readings
from ..web.attacks.test_xss import MARK, PAYLOAD, hostile
from .conftest import Heard, OpenContext
from .pages import Stage

pytestmark = pytest.mark.browser


def test_nothing_of_a_hostile_plan_is_run(stage: Stage, visit: OpenContext) -> None:
    reading = readings.reading_of(stage.member, read=hostile())
    plan = readings.adopted(stage.member, made=hostile())
    axis = plan.axes.all()[0]
    ran: list[str] = []

    def shut(dialog: Dialog) -> None:
        ran.append("dialog")
        dialog.dismiss()

    context = visit("fr", account=stage.account)
    context.expose_function(MARK, lambda: ran.append(MARK))
    for where in (
        reverse("home:index"),
        reverse("plans:list"),
        reverse("plans:detail", args=[plan.pk]),
        reverse("plans:axis", args=[axis.pk]),
        reverse("plans:action", args=[axis.actions.all()[0].pk]),
        reverse("plans:edit", args=["action", axis.actions.all()[0].pk, "title"]),
        reverse("plans:validate", args=[plan.pk]),
        reverse("imports:reading", args=[reading.pk]),
        reverse("imports:compare", args=[reading.pk, plan.pk]),
    ):
        page, heard = context.new_page(), Heard()
        heard.listen(page)
        page.on("dialog", shut)
        page.goto(where)
        page.mouse.move(200, 200)
        assert MARK in page.content(), where
        # A policy that had to stop something would say so here.
        assert heard.errors == [], where
    assert ran == []
    assert PAYLOAD.count(MARK) > 2
