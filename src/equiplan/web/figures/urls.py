"""The addresses of figures."""

from django.urls import path

from .views import binding, reading

app_name = "figures"
urlpatterns = [
    path("", reading.index, name="list"),
    path("<int:indicator_id>/", reading.figure, name="figure"),
    path("<int:indicator_id>/bind/", binding.bind, name="bind"),
    path("<int:indicator_id>/unbind/", binding.unbind, name="unbind"),
    path("<int:indicator_id>/refresh/", binding.refresh, name="refresh"),
]
