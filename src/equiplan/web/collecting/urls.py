"""The addresses of collecting."""

from django.urls import URLPattern

app_name = "collecting"
urlpatterns: list[URLPattern] = []
