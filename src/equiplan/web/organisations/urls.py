"""Addresses of organisations."""

from django.urls import path

from .views import entering, inviting, people, record, retention, settings, units

app_name = "organisations"
urlpatterns = [
    path("", entering.choose, name="choose"),
    path("<int:organisation_id>/enter/", entering.enter, name="enter"),
    path("people/", people.people, name="people"),
    path("people/add/", people.add, name="add_person"),
    path("people/<int:person_id>/", people.person, name="person"),
    path("people/<int:person_id>/correct/", people.correct, name="correct_person"),
    path("people/<int:person_id>/remove/", people.remove, name="remove_person"),
    path("people/<int:person_id>/restore/", people.restore, name="restore_person"),
    path("people/<int:person_id>/roles/", people.give, name="give_role"),
    path("people/<int:person_id>/invite/", inviting.invite, name="invite"),
    path("invitations/<int:invitation_id>/again/", inviting.again, name="invite_again"),
    path("invitations/<int:invitation_id>/back/", inviting.withdraw, name="withdraw_invitation"),
    path("roles/", people.roles, name="roles"),
    path("roles/<int:assignment_id>/take/", people.take, name="take_role"),
    path("settings/retention/", retention.retention, name="retention"),
    path("settings/retention/change/", retention.set_retention, name="set_retention"),
    path("leave/", people.leave, name="leave"),
    path("audit/", record.audit, name="audit"),
    path("audit/<str:extension>/", record.take_away, name="take_audit_away"),
    path("logo/", settings.logo, name="logo"),
    path("settings/", settings.profile, name="profile"),
    path("settings/identity/", settings.identity, name="identity"),
    path("settings/logo/", settings.set_logo, name="set_logo"),
    path("settings/words/", settings.words, name="words"),
    path("settings/words/change/", settings.set_words, name="set_words"),
    path("settings/units/", units.index, name="units"),
    path("settings/units/new/", units.add, name="add_unit"),
    path("settings/units/<int:unit_id>/", units.change, name="unit"),
    path("settings/units/<int:unit_id>/remove/", units.remove, name="remove_unit"),
]
