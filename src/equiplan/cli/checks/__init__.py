"""What `equiplan doctor` looks at, a function a check, once the settings are loaded."""

import shutil
import stat
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.db import DatabaseError, connection
from django_tasks_db.models import DBTaskResult

from equiplan.domain.text.messages import say
from equiplan.exchange import fingerprint
from equiplan.web.accounts import single_sign_on
from equiplan.web.networks import keys
from equiplan.web.notifications import selectors as notifications
from equiplan.web.organisations.models import Organisation
from equiplan.web.organisations.selectors.record import verified
from equiplan.web.platform import clock, schedules, tasks
from equiplan.web.platform import row_security as of_database
from equiplan.web.platform.registry import SCHEDULES, SCOPES
from equiplan.web.settings.environment import text
from equiplan.web.settings.storage import EXCHANGE_KEY

from ..migrate import pending
from ..start_link import address as start_address
from ..terminal.language import current
from .messages import MESSAGES

OTHERS = stat.S_IRWXG | stat.S_IRWXO
LEAST_FREE = 1 << 30
LEAST_KEY = 50
MARK = 7  # characters that the mark before a line takes
PATIENCE = timedelta(minutes=2)
SAME_MOMENT = 60  # seconds
LOCAL = {"localhost", "127.0.0.1", "[::1]"}


@dataclass(frozen=True, slots=True)
class Line:
    """What was looked at, what was found; `cure` is what to do, empty when all is well."""

    what: str
    found: str
    cure: str = ""

    def text(self) -> str:
        """The line for the terminal."""
        mark = sentence("mark.wrong" if self.cure else "mark.well")
        line = f"{mark:{MARK}}{sentence('line', what=sentence(self.what), found=self.found)}"
        if not self.cure:
            return line
        return f"{line}\n{'':{MARK}}{sentence('line.cure', cure=self.cure)}"


def sentence(code: str, **facts: object) -> str:
    """A sentence of the doctor, in the language of the terminal."""
    return say(MESSAGES, f"doctor.{code}", current(), **facts)


def _unknown(what: str) -> Line:
    """What cannot be looked at before the tables are there."""
    return Line(what, sentence("database.unknown"), "equiplan migrate")


def data_folder() -> Line:
    """Whether it can be written to, by its owner and nobody else."""
    what, folder = "data", Path(settings.DATA)
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as wrong:
        return Line(what, str(wrong), sentence("data.unwritable", folder=folder))
    if folder.stat().st_mode & OTHERS:
        return Line(what, sentence("data.open", folder=folder), f"chmod 700 {folder}")
    return Line(what, sentence("data.well", folder=folder))


def disk() -> Line:
    """Whether there is room for what people bring."""
    free = shutil.disk_usage(settings.DATA).free
    cure = "" if free >= LEAST_FREE else sentence("disk.cure", folder=settings.DATA)
    return Line("disk", sentence("disk.free", free=f"{free / (1 << 30):.1f}"), cure)


def secret_key() -> Line:
    """Whether it is long, and kept from other users."""
    what, path = "secret", Path(settings.DATA) / "secret-key"
    if len(settings.SECRET_KEY) < LEAST_KEY:
        return Line(what, sentence("secret.short"), sentence("secret.cure", least=LEAST_KEY))
    if text("EQUIPLAN_SECRET_KEY"):
        return Line(what, sentence("secret.given"))
    if path.stat().st_mode & OTHERS:
        return Line(what, sentence("file.open", file=path), f"chmod 600 {path}")
    return Line(what, sentence("secret.well"))


def exchange_key() -> Line:
    """Whether the key that signs packages for other installations is kept from other users."""
    what, path = "exchange", Path(settings.DATA) / EXCHANGE_KEY
    if not path.exists():
        return Line(what, sentence("exchange.none"))
    if path.stat().st_mode & OTHERS:
        return Line(what, sentence("file.open", file=path), f"chmod 600 {path}")
    try:
        return Line(what, sentence("exchange.well", fingerprint=fingerprint(keys.public())))
    except ValueError:
        return Line(what, sentence("exchange.broken", file=path), sentence("exchange.cure"))


def database() -> Line:
    """Whether it answers and has the tables of this version."""
    try:
        missing = pending()
    except DatabaseError as wrong:
        found = str(wrong).strip().splitlines()[0]
        return Line("database", found, sentence("database.cure"))
    if missing:
        return Line("database", sentence("database.pending", number=missing), "equiplan migrate")
    return Line("database", sentence("database.well", vendor=connection.vendor))


def static_files() -> Line:
    """Whether all that pages need was put where it is served from."""
    wanted = {path for finder in get_finders() for path, _ in finder.list([])}
    missing = {path for path in wanted if not staticfiles_storage.exists(path)}
    if missing:
        return Line("static", sentence("static.missing", number=len(missing)), "equiplan migrate")
    return Line("static", sentence("static.well", number=len(wanted)))


def translations() -> Line:
    """Whether pages can speak the languages they are written in."""
    catalogues = [path for folder in settings.LOCALE_PATHS for path in folder.rglob("*.po")]
    stale = [path.parts[-3] for path in catalogues if not _is_compiled(path)]
    if stale:
        found = sentence("languages.stale", names=", ".join(sorted(stale)))
        return Line("languages", found, sentence("languages.cure"))
    return Line("languages", sentence("languages.well", number=len(catalogues)))


def _is_compiled(catalogue: Path) -> bool:
    compiled = catalogue.with_suffix(".mo")
    # An installer writes both within moments of each other, in any order.
    oldest = catalogue.stat().st_mtime - SAME_MOMENT
    return compiled.exists() and compiled.stat().st_mtime >= oldest


def exposure() -> Line:
    """Whether what is reachable from elsewhere is safe to be."""
    what, hosts = "exposure", set(settings.ALLOWED_HOSTS)
    if hosts <= LOCAL:
        return Line(what, sentence("exposure.local"))
    if settings.DEBUG:
        return Line(what, sentence("exposure.debug"), sentence("exposure.debug_cure"))
    if not settings.SESSION_COOKIE_SECURE:
        return Line(what, sentence("exposure.clear"), sentence("exposure.clear_cure"))
    if not settings.SECURE_PROXY_SSL_HEADER:
        return Line(what, sentence("exposure.loop"), sentence("exposure.loop_cure"))
    return Line(what, sentence("exposure.well", names=", ".join(sorted(hosts))))


def worker() -> Line:
    """Whether jobs are done, and none is left behind."""
    what, now, cure = "worker", clock.now(), sentence("worker.cure")
    try:
        workers = tasks.alive(now)
        orphans = tasks.orphans(workers)
        waiting = DBTaskResult.objects.ready().filter(enqueued_at__lt=now - PATIENCE).count()
    except DatabaseError:
        return _unknown(what)
    if orphans:
        return Line(what, sentence("worker.orphans", number=len(orphans)), cure)
    if waiting and not workers:
        return Line(what, sentence("worker.waiting", number=waiting), cure)
    return Line(what, sentence("worker.well", running=len(workers), waiting=waiting))


def row_security() -> Line:
    """Whether PostgreSQL itself keeps organisations apart, behind the permissions of the pages."""
    what = "row_security"
    if connection.vendor != "postgresql":
        return Line(what, sentence("row_security.sqlite"))
    try:
        missing, passes = of_database.tables_without_policy(), of_database.bypasses_row_security()
    except DatabaseError:
        return _unknown(what)
    if missing:
        return Line(
            what, sentence("row_security.missing", names=", ".join(missing)), "equiplan migrate"
        )
    if passes:
        return Line(what, sentence("row_security.passes"), sentence("row_security.cure"))
    return Line(what, sentence("row_security.well", number=len(SCOPES)))


def audit_log() -> Line:
    """Whether every line of every organisation's record is as it was written."""
    what, lines, broken = "audit", 0, []
    try:
        for organisation in Organisation.objects.filter(is_external=False).order_by("pk"):
            found = verified(organisation)
            lines += found.length
            if found.broken is not None:
                broken.append(
                    sentence("audit.from", organisation=organisation.slug, line=found.broken)
                )
    except DatabaseError:
        return _unknown(what)
    if broken:
        return Line(what, sentence("audit.broken", where="; ".join(broken)), sentence("audit.cure"))
    return Line(what, sentence("audit.well", number=lines))


def first_run() -> Line:
    """Whether somebody has an account; if not, where the first one is opened."""
    what = "accounts"
    try:
        where = start_address("")
    except DatabaseError:
        return _unknown(what)
    return Line(
        what, sentence("accounts.none", where=where) if where else sentence("accounts.well")
    )


def periodic_work() -> Line:
    """Whether what comes back every hour or day was done the last time."""
    what = "periodic"
    try:
        failing = schedules.failing()
    except DatabaseError:
        return _unknown(what)
    if failing:
        found = sentence("periodic.failing", names=", ".join(failing))
        return Line(what, found, sentence("periodic.cure"))
    return Line(what, sentence("periodic.well", number=len(SCHEDULES)))


def letters() -> Line:
    """Whether the letters that people asked for leave, and with addresses that can be reached."""
    what = "letters"
    if not settings.EMAIL_HOST:
        return Line(what, sentence("letters.none"))
    try:
        in_trouble = notifications.in_trouble()
    except DatabaseError:
        return _unknown(what)
    if in_trouble:
        return Line(what, sentence("letters.trouble", number=in_trouble), sentence("letters.cure"))
    return Line(what, sentence("letters.well", host=settings.EMAIL_HOST, url=settings.PUBLIC_URL))


def provider() -> Line:
    """Whether the single sign-on provider, where one is named, is who it says and answers."""
    what, issuer = "sso", settings.OIDC_ISSUER
    if not issuer:
        return Line(what, sentence("sso.none"))
    if not (settings.OIDC_CLIENT and settings.OIDC_SECRET):
        return Line(what, issuer, sentence("sso.incomplete"))
    if fault := single_sign_on.fault():
        return Line(what, f"{issuer}: {fault}", sentence("sso.cure"))
    return Line(what, sentence("sso.well", issuer=issuer))


CHECKS: tuple[Callable[[], Line], ...] = (
    data_folder,
    disk,
    secret_key,
    exchange_key,
    database,
    static_files,
    translations,
    exposure,
    provider,
    worker,
    row_security,
    audit_log,
    first_run,
    periodic_work,
    letters,
)
