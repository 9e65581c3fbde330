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

from equiplan.exchange import fingerprint
from equiplan.web.accounts import single_sign_on
from equiplan.web.digests import queries as digests
from equiplan.web.networks import keys
from equiplan.web.organisations.models import Organisation
from equiplan.web.organisations.queries.record import verified
from equiplan.web.settings.environment import text
from equiplan.web.settings.storage import EXCHANGE_KEY
from equiplan.web.shared import clock, jobs, periodic
from equiplan.web.shared import walls as of_database

from .migrate import pending
from .start_link import address as start_address

OTHERS = stat.S_IRWXG | stat.S_IRWXO
LEAST_FREE = 1 << 30
LEAST_KEY = 50
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
        if not self.cure:
            return f"ok     {self.what}: {self.found}"
        return f"WRONG  {self.what}: {self.found}\n       to mend it: {self.cure}"


def data_folder() -> Line:
    """Whether it can be written to, by its owner and nobody else."""
    what, folder = "data folder", Path(settings.DATA)
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as wrong:
        return Line(what, str(wrong), f"let this user write in {folder}, or set EQUIPLAN_DATA")
    if folder.stat().st_mode & OTHERS:
        return Line(what, f"{folder} is open to other users", f"chmod 700 {folder}")
    return Line(what, f"{folder}, writable and private")


def disk() -> Line:
    """Whether there is room for what people bring."""
    free = shutil.disk_usage(settings.DATA).free
    found = f"{free / (1 << 30):.1f} GiB free"
    cure = "" if free >= LEAST_FREE else f"make room on the disk of {settings.DATA}"
    return Line("disk space", found, cure)


def secret_key() -> Line:
    """Whether it is long, and kept from other users."""
    what, path = "secret key", Path(settings.DATA) / "secret-key"
    if len(settings.SECRET_KEY) < LEAST_KEY:
        cure = f"give EQUIPLAN_SECRET_KEY at least {LEAST_KEY} characters, or leave it out"
        return Line(what, "too short", cure)
    if text("EQUIPLAN_SECRET_KEY"):
        return Line(what, "given by EQUIPLAN_SECRET_KEY")
    if path.stat().st_mode & OTHERS:
        return Line(what, f"{path} can be read by other users", f"chmod 600 {path}")
    return Line(what, "made once, private")


def exchange_key() -> Line:
    """Whether the key that signs packages for other installations is kept from other users."""
    what, path = "exchange key", Path(settings.DATA) / EXCHANGE_KEY
    if not path.exists():
        return Line(what, "not needed yet; made when a page asks for it")
    if path.stat().st_mode & OTHERS:
        return Line(what, f"{path} can be read by other users", f"chmod 600 {path}")
    try:
        return Line(what, f"private; its fingerprint is {fingerprint(keys.public())}")
    except ValueError:
        return Line(
            what, f"{path} holds no key", "restore it from a copy, or remove it for a new one"
        )


def database() -> Line:
    """Whether it answers and has the tables of this version."""
    try:
        missing = pending()
    except DatabaseError as wrong:
        found = str(wrong).strip().splitlines()[0]
        return Line("database", found, "start the database, or correct DATABASE_URL")
    if missing:
        return Line("database", f"{missing} migrations to apply", "equiplan migrate")
    return Line("database", f"{connection.vendor}, up to date")


def static_files() -> Line:
    """Whether all that pages need was put where it is served from."""
    wanted = {path for finder in get_finders() for path, _ in finder.list([])}
    missing = {path for path in wanted if not staticfiles_storage.exists(path)}
    if missing:
        return Line("static files", f"{len(missing)} not collected", "equiplan migrate")
    return Line("static files", f"{len(wanted)} collected")


def translations() -> Line:
    """Whether pages can speak the languages they are written in."""
    catalogues = [path for folder in settings.LOCALE_PATHS for path in folder.rglob("*.po")]
    stale = [path.parts[-3] for path in catalogues if not _is_compiled(path)]
    if stale:
        cure = "make setup (from a checkout), or install the package again"
        return Line("translations", f"not compiled: {', '.join(sorted(stale))}", cure)
    return Line("translations", f"{len(catalogues)} compiled")


def _is_compiled(catalogue: Path) -> bool:
    compiled = catalogue.with_suffix(".mo")
    # An installer writes both within moments of each other, in any order.
    oldest = catalogue.stat().st_mtime - SAME_MOMENT
    return compiled.exists() and compiled.stat().st_mtime >= oldest


def exposure() -> Line:
    """Whether what is reachable from elsewhere is safe to be."""
    what, hosts = "exposure", set(settings.ALLOWED_HOSTS)
    if hosts <= LOCAL:
        return Line(what, "answers to this machine only")
    if settings.DEBUG:
        return Line(what, "shows errors in full to everybody", "unset EQUIPLAN_DEBUG")
    if not settings.SESSION_COOKIE_SECURE:
        cure = "serve it by https behind a proxy, then set EQUIPLAN_HTTPS=yes and EQUIPLAN_PROXIES"
        return Line(what, "sign-in travels in the clear", cure)
    if not settings.SECURE_PROXY_SSL_HEADER:
        cure = "set EQUIPLAN_PROXIES to how many proxies stand in front (at least 1, for https)"
        return Line(what, "every page would redirect to itself", cure)
    return Line(what, f"https, as {', '.join(sorted(hosts))}")


def worker() -> Line:
    """Whether jobs are done, and none is left behind."""
    what, now = "job worker", clock.now()
    cure = "equiplan serve (it takes back what was cut off)"
    try:
        workers, orphans = jobs.alive(now), jobs.orphans(now)
        waiting = DBTaskResult.objects.ready().filter(enqueued_at__lt=now - PATIENCE).count()
    except DatabaseError:
        return Line(what, "unknown while the database is not up to date", "equiplan migrate")
    if orphans:
        return Line(what, f"{len(orphans)} jobs were cut off", cure)
    if waiting and not workers:
        return Line(what, f"{waiting} jobs wait and no worker runs", cure)
    return Line(what, f"{len(workers)} running, {waiting} jobs waiting long")


def walls() -> Line:
    """Whether PostgreSQL itself keeps organisations apart, behind the doors of the pages."""
    what = "walls"
    if connection.vendor != "postgresql":
        return Line(what, "SQLite has none; the doors of the pages keep organisations apart")
    try:
        missing, passes = of_database.unwalled_tables(), of_database.passes_walls()
    except DatabaseError:
        return Line(what, "unknown while the database is not up to date", "equiplan migrate")
    if missing:
        return Line(what, f"none around {', '.join(missing)}", "equiplan migrate")
    if passes:
        cure = "connect as a plain role that owns the database (guide: The role of PostgreSQL)"
        return Line(what, "the role of DATABASE_URL passes every wall", cure)
    return Line(what, f"around {len(of_database.WALLS)} tables")


def audit_log() -> Line:
    """Whether every line of every organisation's record is as it was written."""
    what, lines, broken = "audit log", 0, []
    try:
        for organisation in Organisation.objects.filter(is_external=False).order_by("pk"):
            found = verified(organisation)
            lines += found.length
            if found.broken is not None:
                broken.append(f"{organisation.slug} from line {found.broken} on")
    except DatabaseError:
        return Line(what, "unknown while the database is not up to date", "equiplan migrate")
    if broken:
        cure = "find out who writes in the database beside Equiplan; compare with a backup"
        return Line(what, f"altered, added or removed: {'; '.join(broken)}", cure)
    return Line(what, f"{lines} lines, each as it was written")


def first_run() -> Line:
    """Whether somebody has an account; if not, where the first one is opened."""
    what = "accounts"
    try:
        where = start_address("")
    except DatabaseError:
        return Line(what, "unknown while the database is not up to date", "equiplan migrate")
    return Line(what, f"none yet: begin at {where}" if where else "the first one is there")


def periodic_work() -> Line:
    """Whether what comes back every hour or day was done the last time."""
    what = "periodic work"
    try:
        failing = periodic.failing()
    except DatabaseError:
        return Line(what, "unknown while the database is not up to date", "equiplan migrate")
    if failing:
        cure = "read the worker's messages; it is tried again in its next hour or day"
        return Line(what, f"failed the last time: {', '.join(failing)}", cure)
    return Line(what, f"{len(periodic.WORKS)} sorts, none failing")


def letters() -> Line:
    """Whether the letters that people asked for leave, and with addresses that can be reached."""
    what = "letters"
    if not settings.EMAIL_HOST:
        return Line(what, "none is sent: EQUIPLAN_EMAIL_HOST is empty")
    try:
        in_trouble = digests.in_trouble()
    except DatabaseError:
        return Line(what, "unknown while the database is not up to date", "equiplan migrate")
    if in_trouble:
        cure = "look at EQUIPLAN_EMAIL_…; what a server could not take is tried again every hour"
        return Line(what, f"the last letter of {in_trouble} may not have arrived", cure)
    return Line(what, f"sent through {settings.EMAIL_HOST}, with links to {settings.PUBLIC_URL}")


def provider() -> Line:
    """Whether the single sign-on provider, where one is named, is who it says and answers."""
    what, issuer = "single sign-on", settings.OIDC_ISSUER
    if not issuer:
        return Line(what, "none")
    if not (settings.OIDC_CLIENT and settings.OIDC_SECRET):
        return Line(what, issuer, "set EQUIPLAN_OIDC_CLIENT and EQUIPLAN_OIDC_SECRET as well")
    if fault := single_sign_on.fault():
        cure = "correct EQUIPLAN_OIDC_ISSUER (https, as the provider names itself), or ask there"
        return Line(what, f"{issuer}: {fault}", cure)
    return Line(what, f"{issuer} answers")


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
    walls,
    audit_log,
    first_run,
    periodic_work,
    letters,
)
