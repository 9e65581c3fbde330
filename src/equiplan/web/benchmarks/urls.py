"""The addresses of comparing."""

from django.urls import path

from .views import comparing, series

app_name = "benchmarks"
urlpatterns = [
    path("", series.listing, name="list"),
    path("series/add/", series.add, name="add"),
    path("series/<int:series_id>/", series.detail, name="series"),
    path("series/<int:series_id>/check/", series.check, name="check"),
    path("series/<int:series_id>/remove/", series.remove, name="remove"),
    path("<int:indicator_id>/", comparing.compare, name="compare"),
    path("<int:indicator_id>/beside/", comparing.beside, name="beside"),
    path("<int:indicator_id>/export.<str:extension>", comparing.export, name="export"),
]
