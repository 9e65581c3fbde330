"""The addresses of comparing."""

from django.urls import URLPattern

app_name = "comparing"
urlpatterns: list[URLPattern] = []
