"""Addresses of the guide."""

from django.urls import path

from . import views

app_name = "help"
urlpatterns = [
    path("", views.index, name="index"),
    path("sign-in/", views.sign_in, name="sign_in"),
    path("<slug:name>/", views.page, name="page"),
]
