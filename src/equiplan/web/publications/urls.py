"""The addresses of releases."""

from django.urls import path

from .views import drafts, opened, publications

app_name = "publications"
urlpatterns = [
    path("", publications.published, name="list"),
    path("<int:number>/", publications.publication, name="publication"),
    path("<int:number>.<slug:extension>", publications.file, name="file"),
    path("<int:number>/withdraw/", publications.withdraw, name="withdraw"),
    path("drafts/<int:draft_id>/", drafts.draft, name="draft"),
    path("drafts/<int:draft_id>/progress/", drafts.progress, name="progress"),
    path("drafts/<int:draft_id>/publish/", drafts.publish, name="publish"),
    path("open/<uuid:uid>/", opened.public, name="public"),
    path("open/<uuid:uid>.<slug:extension>", opened.public_file, name="public_file"),
]
