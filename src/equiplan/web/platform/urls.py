"""Addresses of the pages that belong to no app."""

from django.urls import path

from . import views

app_name = "platform"
urlpatterns = [
    path("theme/", views.theme, name="theme"),
    path("style/", views.style, name="style"),
]
