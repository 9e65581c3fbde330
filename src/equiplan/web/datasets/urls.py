"""Addresses of rosters."""

from django.urls import path

from .views import countings, datasets, entering, people_files

app_name = "datasets"
urlpatterns = [
    path("", datasets.our_datasets, name="list"),
    path("new/", datasets.add, name="new"),
    path("<int:dataset_id>/", datasets.dataset, name="dataset"),
    path("<int:dataset_id>/change/", datasets.change, name="change"),
    path("<int:dataset_id>/remove/", datasets.remove, name="remove"),
    path("<int:dataset_id>/restore/", datasets.restore, name="restore"),
    path("<int:dataset_id>/forget/", datasets.forget, name="forget"),
    path("<int:dataset_id>/enter/", entering.enter, name="enter"),
    path("<int:dataset_id>/bring/", people_files.bring, name="bring"),
    path("file/<int:people_file_id>/", people_files.people_file, name="people_file"),
    path("file/<int:people_file_id>/progress/", people_files.progress, name="progress"),
    path("file/<int:people_file_id>/columns/", people_files.columns, name="columns"),
    path("file/<int:people_file_id>/keep/", people_files.keep, name="keep"),
    path("file/<int:people_file_id>/discard/", people_files.discard, name="discard"),
    path("counting/<int:counting_id>/", countings.counting, name="counting"),
    path("counting/<int:counting_id>/step/", countings.step, name="step"),
    path("counting/<int:counting_id>/remove/", countings.remove, name="remove_counting"),
    path("counting/<int:counting_id>/restore/", countings.restore, name="restore_counting"),
    path("counting/<int:counting_id>.<slug:extension>", countings.export, name="export"),
]
