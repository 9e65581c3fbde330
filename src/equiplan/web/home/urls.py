"""Addresses of the home page, and of the first run."""

from django.urls import path

from . import views

app_name = "home"
urlpatterns = [
    path("", views.index, name="index"),
    path("begun/", views.begun, name="begun"),
    path("start/<str:key>/", views.start, name="start"),
]
