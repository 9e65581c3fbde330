"""The product's settings made fast and private to one run of the tests."""

import atexit
import os
import shutil
import tempfile

_FOLDER = tempfile.mkdtemp(prefix="equiplan-test-")
atexit.register(shutil.rmtree, _FOLDER, ignore_errors=True)
os.environ["EQUIPLAN_DATA"] = _FOLDER

from .product import *  # noqa: E402, F403 - the folder must be named before they are read
from .product import DATABASES, STORAGES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
LIMITS = False
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False  # type: ignore[assignment]
WHITENOISE_AUTOREFRESH = True
DATABASES["default"]["CONN_MAX_AGE"] = 0
