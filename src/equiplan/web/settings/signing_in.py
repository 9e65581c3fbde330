"""How people sign in, prove who they are a second time, and stay signed in."""

from urllib.parse import urlsplit

from .environment import flag, number, text

DAY = 24 * 3600

AUTH_USER_MODEL = "accounts.Account"
ORGANISATION_MODEL = "organisations.Organisation"  # whose the rows of the platform are
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
CHOOSE_ORGANISATION_URL = "organisations:choose"  # for who is signed in and belongs nowhere yet
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "equiplan.web.accounts.adapter.InvitedOnly"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_FORMS = {"reset_password": "equiplan.web.accounts.forms_person.ResetForm"}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False  # the other sessions end; this one goes on
ALLAUTH_TRUSTED_PROXY_COUNT = number("EQUIPLAN_PROXIES")

# Fourteen days without a visit; a visit renews them at most once an hour.
ACCOUNT_SESSION_REMEMBER = True
SESSION_COOKIE_AGE = 14 * DAY
SESSION_SEEN_EVERY = 3600

# What may be tried in a minute from one address; and of one account, in five minutes.
LIMITS = True
ACCOUNT_RATE_LIMITS = {"login": "20/m/ip", "login_failed": "10/m/ip,5/5m/key"}

MFA_ADAPTER = "equiplan.web.accounts.second_factor.SecondFactor"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Equiplan"
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = False
MFA_RECOVERY_CODE_DIGITS = 10
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # addresses are given by who invites, not by who signs up
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not flag("EQUIPLAN_HTTPS")
MFA_FORMS = {
    "authenticate": "equiplan.web.accounts.forms.CodeForm",
    "reauthenticate": "equiplan.web.accounts.forms.CodeAgainForm",
    "activate_totp": "equiplan.web.accounts.forms.FirstCodeForm",
    "add_webauthn": "equiplan.web.accounts.forms.PasskeyForm",
    "edit_webauthn": "equiplan.web.accounts.forms.PasskeyNameForm",
}

OIDC_ISSUER = text("EQUIPLAN_OIDC_ISSUER").rstrip("/")
OIDC_NAME = text("EQUIPLAN_OIDC_NAME") or urlsplit(OIDC_ISSUER).netloc
OIDC_CLIENT = text("EQUIPLAN_OIDC_CLIENT")
OIDC_SECRET = text("EQUIPLAN_OIDC_SECRET")
SOCIALACCOUNT_ADAPTER = "equiplan.web.accounts.single_sign_on.OnlyKnownPeople"
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5
