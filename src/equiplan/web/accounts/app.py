"""What the accounts app declares to the platform."""

from django.utils.translation import gettext_lazy as _

from equiplan.web.platform.manifest import (
    A_MINUTE,
    CHOICES,
    GUESSED,
    OUTGOING,
    PUBLIC,
    SIGNED_IN,
    App,
    Route,
    Schedule,
    Tab,
    routes,
)

from . import personal_data, retention

APP = App(
    routes=routes(
        "",
        {
            CHOICES: ("set_language",),
            PUBLIC: (
                "account_login",
                "account_signup",
                "account_inactive",
                "account_reset_password",
                "account_reset_password_done",
                "account_reset_password_from_key_done",
                "mfa_authenticate",
            ),
            SIGNED_IN: (
                "account_logout",
                "account_profile",
                "account_address",
                "account_data",
                "account_data_file",
                "account_change_password",
                "account_set_password",
                "mfa_index",
                "mfa_deactivate_totp",
                "mfa_generate_recovery_codes",
                "mfa_download_recovery_codes",
                "mfa_list_webauthn",
                "mfa_add_webauthn",
                "mfa_edit_webauthn",
                "mfa_remove_webauthn",
                "usersessions_list",
                "usersessions_end",
                "account_identity",
                "account_identity_unlink",
            ),
            GUESSED: (
                "account_change_address",
                "account_erase",
                "account_reauthenticate",
                "mfa_reauthenticate",
                "mfa_activate_totp",
                "mfa_reauthenticate_webauthn",
            ),
            OUTGOING: (
                "mfa_login_webauthn",
                "openid_connect_login",
            ),
            Route(limit=A_MINUTE, limits_reading=True): ("account_identity_link",),
            Route(
                is_public=True,
                limit=A_MINUTE,
                limits_reading=True,
                writes="the provider sends who signs in back by a link, and signs what it says",
            ): ("openid_connect_callback",),
            Route(
                is_public=True,
                limit=A_MINUTE,
                writes="whoever opens the link of a letter has the address it was sent to",
            ): ("account_reset_password_from_key",),
            Route(writes="codes made by an earlier version are kept anew when they are seen"): (
                "mfa_view_recovery_codes",
            ),
        },
    ),
    sections={"account": _("My account")},
    tabs=(
        Tab("account", 10, "account_profile", _("Who I am")),
        Tab("account", 30, "account_change_password", _("Password")),
        Tab("account", 40, "mfa_index", _("Second factor")),
        Tab("account", 50, "account_identity", _("Single sign-on")),
        Tab("account", 60, "usersessions_list", _("Sessions")),
        Tab("account", 70, "account_data", _("My data")),
    ),
    unscoped={
        "accounts.account": "asked for before anybody is known; one works in several places",
        "accounts.provideridentity": "asked for while somebody signs in, before anybody is known",
    },
    schedules=(Schedule("accounts.sessions", "day", retention.forget),),
    personal_data=personal_data.BOOK,
)
