"""The addresses of figures."""

from django.urls import path

from .views import binding, definitions, publishing, reading

app_name = "indicators"
urlpatterns = [
    path("", reading.index, name="list"),
    path("<int:indicator_id>/", reading.figure, name="figure"),
    path("<int:indicator_id>/bind/", binding.bind, name="bind"),
    path("<int:indicator_id>/unbind/", binding.unbind, name="unbind"),
    path("<int:indicator_id>/refresh/", binding.refresh, name="refresh"),
    path("countings/<int:counting_id>/", publishing.release_counting, name="release_counting"),
    path("measures/", definitions.measures, name="measures"),
    path("measures/new/", definitions.define, name="define"),
    path("measures/<int:definition_id>/change/", definitions.redefine, name="redefine"),
    path("measures/<int:definition_id>/remove/", definitions.undefine, name="undefine"),
]
