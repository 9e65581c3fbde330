"""The settings the product runs with: what Django, its libraries and the environment need said."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from . import storage
from .environment import flag, listed, number, public_url, text
from .security import *  # noqa: F403 - one file a theme; Django reads one module
from .signing_in import *  # noqa: F403

WEB = Path(__file__).resolve().parents[1]
DATA = storage.data_folder()

SECRET_KEY = storage.secret_key(DATA)
DEBUG = flag("EQUIPLAN_DEBUG")
EQUIPLAN_DEMO = flag("EQUIPLAN_DEMO")
EQUIPLAN_PEERS = listed("EQUIPLAN_PEERS")
ALLOWED_HOSTS = listed("EQUIPLAN_HOSTS")
PUBLIC_URL = public_url()
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS if host != "*"]

INSTALLED_APPS = [
    "equiplan.web.platform",
    "equiplan.web.accounts",
    "equiplan.web.organisations",
    "equiplan.web.uploads",
    "equiplan.web.plans",
    "equiplan.web.datasets",
    "equiplan.web.publications",
    "equiplan.web.indicators",
    "equiplan.web.imports",
    "equiplan.web.networks",
    "equiplan.web.notifications",
    "equiplan.web.help",
    "equiplan.web.data_requests",
    "equiplan.web.benchmarks",
    "equiplan.web.search",
    "equiplan.web.home",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.usersessions",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "equiplan.web.platform.middleware.headers",
    "equiplan.web.platform.middleware.before_membership",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "equiplan.web.accounts.middleware.AccountLanguageMiddleware",
    "equiplan.web.accounts.middleware.session_in_use",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "equiplan.web.organisations.middleware.membership",
    "equiplan.web.platform.middleware.RouteMiddleware",
    "equiplan.web.platform.readonly.readonly",
]

ROOT_URLCONF = "equiplan.web.urls"
WSGI_APPLICATION = "equiplan.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["equiplan.web.platform.templatetags.days"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {"default": storage.database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# In the database, so that both web processes count the same attempts to sign in.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "equiplan_cache",
        # Few enough to count quickly, too many to be pushed out by who tries many addresses.
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}
# Tables that a visit leaves a trace in, whatever is looked at.
BOOKKEEPING = frozenset({"equiplan_cache", "django_session", "usersessions_usersession"})
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

LANGUAGE_CODE = text("EQUIPLAN_LANGUAGE")
FORMAT_MODULE_PATH = ["equiplan.web.settings.formats"]
LANGUAGES = [("fr", _("French")), ("en", _("English")), ("es", _("Spanish"))]
LOCALE_PATHS = [WEB.parent / "locale"]
USE_TZ = True
TIME_ZONE = text("EQUIPLAN_TIME_ZONE")

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
MEDIA_ROOT = DATA / "files"
FILE_UPLOAD_TEMP_DIR = None
FILE_UPLOAD_HANDLERS = [
    "equiplan.web.uploads.handlers.BoundedUploadHandler",  # before any byte is kept
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
FILE_UPLOAD_PERMISSIONS = storage.PRIVATE_FILE
FILE_UPLOAD_DIRECTORY_PERMISSIONS = storage.PRIVATE_FOLDER
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

EMAIL_HOST = text("EQUIPLAN_EMAIL_HOST")
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if EMAIL_HOST
    else "django.core.mail.backends.console.EmailBackend"
)
EMAIL_PORT = number("EQUIPLAN_EMAIL_PORT")
EMAIL_HOST_USER = text("EQUIPLAN_EMAIL_USER")
EMAIL_HOST_PASSWORD = text("EQUIPLAN_EMAIL_PASSWORD")
EMAIL_USE_TLS = flag("EQUIPLAN_EMAIL_TLS")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = text("EQUIPLAN_EMAIL_FROM")

# What goes wrong is written to standard error, with its traceback and without the values in it:
# whoever runs the installation finds there why a page answered 500.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "loggers": {
        "django.request": {"handlers": ["stderr"], "level": "ERROR", "propagate": False},
    },
}
