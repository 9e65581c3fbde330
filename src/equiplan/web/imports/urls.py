"""Addresses of the intake."""

from django.urls import path

from .views import beside, bringing, comparing, correcting, lines

app_name = "imports"
urlpatterns = [
    path("", bringing.bring, name="bring"),
    path("sample/", bringing.sample, name="sample"),
    path("<int:reading_id>/", bringing.reading, name="reading"),
    path("<int:reading_id>/progress/", bringing.progress, name="progress"),
    path("<int:reading_id>/adopt/", bringing.adopt, name="adopt"),
    path("<int:reading_id>/again/", bringing.again, name="again"),
    path("<int:reading_id>/plan/<int:plan_id>/", comparing.compare, name="compare"),
    path("<int:reading_id>/facts/", correcting.thing, name="facts"),
    path("<int:reading_id>/part/<slug:key>/", correcting.thing, name="part"),
    path("<int:reading_id>/correct/", correcting.correct, name="correct"),
    path("<int:reading_id>/line/", lines.line, name="line"),
    path("<int:reading_id>/take/", beside.take, name="take"),
    path("<int:reading_id>/page/<int:number>.png", beside.picture, name="picture"),
    path("<int:reading_id>/undo/", correcting.undo, name="undo"),
    path("<int:reading_id>/columns/", correcting.columns, name="columns"),
    path("<int:reading_id>/understood/", correcting.understood, name="understood"),
    path("<int:reading_id>/plan.<slug:extension>", bringing.export, name="export"),
]
