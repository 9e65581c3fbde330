"""Addresses of sign-in pages: those of allauth's views that the product uses, and no other."""

from allauth.account import views as allauth
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes.views import generate_recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import path, re_path

from . import views, views_identity, views_person

urlpatterns = [
    path("", views_person.profile, name="account_profile"),
    path("address/", views_person.change_address, name="account_change_address"),
    path("address/<str:token>/", views_person.address, name="account_address"),
    path("data/", views_person.data, name="account_data"),
    path("data/file/", views_person.data_file, name="account_data_file"),
    path("data/erase/", views_person.erase, name="account_erase"),
    path("language/", views.language, name="set_language"),
    path("login/", allauth.login, name="account_login"),
    path("logout/", allauth.logout, name="account_logout"),
    path("signup/", allauth.signup, name="account_signup"),
    path("inactive/", allauth.account_inactive, name="account_inactive"),
    path("reauthenticate/", allauth.reauthenticate, name="account_reauthenticate"),
    path("password/change/", allauth.password_change, name="account_change_password"),
    path("password/set/", allauth.password_set, name="account_set_password"),
    path("password/reset/", allauth.password_reset, name="account_reset_password"),
    path("password/reset/done/", allauth.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        allauth.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("second/", mfa.index, name="mfa_index"),
    path("second/code/", mfa.authenticate, name="mfa_authenticate"),
    path("second/again/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("second/application/", totp.activate_totp, name="mfa_activate_totp"),
    path("second/application/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("second/codes/", views.RecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path("second/codes/new/", generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path(
        "second/codes/file/",
        views.RecoveryCodesFile.as_view(),
        name="mfa_download_recovery_codes",
    ),
    path("second/passkeys/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("second/passkeys/add/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("second/passkeys/<int:pk>/name/", views.rename_passkey, name="mfa_edit_webauthn"),
    path("second/passkeys/<int:pk>/remove/", views.remove_passkey, name="mfa_remove_webauthn"),
    path("second/passkeys/sign-in/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path(
        "second/passkeys/again/",
        passkeys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("sessions/", views.places, name="usersessions_list"),
    path("sessions/<int:session_id>/end/", views.end_place, name="usersessions_end"),
    path("sso/", views.to_issuer, name="openid_connect_login"),
    path("sso/link/", views_identity.identity, name="account_identity"),
    path("sso/link/begin/", views_identity.link, name="account_identity_link"),
    path("sso/link/remove/", views_identity.unlink, name="account_identity_unlink"),
    path("sso/back/", views.from_issuer, name="openid_connect_callback"),
]
