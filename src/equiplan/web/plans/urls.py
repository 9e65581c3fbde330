"""Addresses of plans."""

from django.urls import path

from .views import (
    action,
    beginning,
    editing,
    figures,
    following,
    life,
    measuring,
    plans,
    progressing,
    translating,
    versions,
)

app_name = "plans"
urlpatterns = [
    path("", plans.index, name="list"),
    path("new/", beginning.new, name="new"),
    path("mine/", following.follow, {"show": "mine"}, name="mine"),
    path("late/", following.follow, {"show": "late"}, name="late"),
    path("due/", following.follow, {"show": "due"}, name="due"),
    path("lacking/", following.follow, {"show": "lacking"}, name="lacking"),
    path("<int:plan_id>/", plans.detail, name="detail"),
    path("<int:plan_id>/validate/", life.validate, name="validate"),
    path("<int:plan_id>/revise/", life.revise, name="revise"),
    path("<int:plan_id>/status/<slug:status>/", life.status, name="status"),
    path("<int:plan_id>/versions/", versions.index, name="versions"),
    path("<int:plan_id>/versions/<int:number>/", versions.one, name="version"),
    path("<int:plan_id>/versions/<int:number>/<slug:other>/", versions.compare, name="compare"),
    path("<int:plan_id>/plan.<slug:extension>", plans.export, name="export"),
    path("<int:plan_id>/indicators/", measuring.measure, name="measure"),
    path("<int:plan_id>/progress/", progressing.progress, name="progress"),
    path("<int:plan_id>/facts/", action.facts, name="facts"),
    path("<int:plan_id>/axes/", action.add_axis, name="add_axis"),
    path("axes/<int:axis_id>/", action.axis, name="axis"),
    path("axes/<int:axis_id>/actions/", action.add_action, name="add_action"),
    path("actions/<int:action_id>/", action.action, name="action"),
    path("actions/<int:action_id>/axis/", action.move, name="move"),
    path("actions/<int:action_id>/comments/", action.comment, name="comment"),
    path("actions/<int:action_id>/documents/", action.link, name="link"),
    path("documents/<int:document_id>/", action.document, name="document"),
    path("indicators/<int:indicator_id>/", figures.indicator, name="indicator"),
    path("indicators/<int:indicator_id>/targets/", figures.aim, name="aim"),
    path("indicators/<int:indicator_id>/values/", figures.value, name="value"),
    path("add-indicator/<slug:of>/<int:pk>/", figures.add_indicator, name="add_indicator"),
    path("edit/<slug:of>/<int:pk>/<slug:field>/", editing.edit, name="edit"),
    path("remove/<slug:of>/<int:pk>/", action.remove, name="remove"),
    path("translate/<slug:of>/<int:pk>/", translating.translate, name="translate"),
    path("undo/<int:line_id>/", editing.undo, name="undo"),
]
