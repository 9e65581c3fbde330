"""Addresses of digests."""

from django.urls import path

from . import views

app_name = "notifications"
urlpatterns = [
    path("", views.mine, name="mine"),
    path("stop/<str:token>/", views.unsubscribe, name="unsubscribe"),
    path("<int:organisation_id>/", views.choose, name="choose"),
    path("<int:organisation_id>/today/", views.preview, name="preview"),
    path("<int:organisation_id>/open/<path:to>", views.open_, name="open"),
]
