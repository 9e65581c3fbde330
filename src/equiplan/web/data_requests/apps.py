"""The data_requests app: networks ask their members for counts, and see who has still to report."""

from django.apps import AppConfig


class DataRequestsConfig(AppConfig):
    """Data requests, submissions, locks and adoptions."""

    name = "equiplan.web.data_requests"
    label = "data_requests"
    verbose_name = "Data requests"
