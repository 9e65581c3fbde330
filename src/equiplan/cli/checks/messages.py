"""What `equiplan doctor` says, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "doctor.data": N_("data folder"),
    "doctor.data.unwritable": N_("let this user write in {folder}, or set EQUIPLAN_DATA"),
    "doctor.data.open": N_("{folder} is open to other users"),
    "doctor.data.well": N_("{folder}, writable and private"),
    "doctor.disk": N_("disk space"),
    "doctor.disk.free": N_("{free} GiB free"),
    "doctor.disk.cure": N_("make room on the disk of {folder}"),
    "doctor.secret": N_("secret key"),
    "doctor.secret.cure": N_(
        "give EQUIPLAN_SECRET_KEY at least {least} characters, or leave it out"
    ),
    "doctor.secret.short": N_("too short"),
    "doctor.secret.given": N_("given by EQUIPLAN_SECRET_KEY"),
    "doctor.secret.well": N_("made once, private"),
    "doctor.file.open": N_("{file} can be read by other users"),
    "doctor.exchange": N_("exchange key"),
    "doctor.exchange.none": N_("not needed yet; made when a page asks for it"),
    "doctor.exchange.well": N_("private; its fingerprint is {fingerprint}"),
    "doctor.exchange.broken": N_("{file} holds no key"),
    "doctor.exchange.cure": N_("restore it from a copy, or remove it for a new one"),
    "doctor.database": N_("database"),
    "doctor.database.cure": N_("start the database, or correct DATABASE_URL"),
    "doctor.database.pending": N_("{number} migrations to apply"),
    "doctor.database.well": N_("{vendor}, up to date"),
    "doctor.database.unknown": N_("unknown while the database is not up to date"),
    "doctor.static": N_("static files"),
    "doctor.static.missing": N_("{number} not collected"),
    "doctor.static.well": N_("{number} collected"),
    "doctor.languages": N_("translations"),
    "doctor.languages.stale": N_("not compiled: {names}"),
    "doctor.languages.cure": N_("make setup (from a checkout), or install the package again"),
    "doctor.languages.well": N_("{number} compiled"),
    "doctor.exposure": N_("exposure"),
    "doctor.exposure.local": N_("answers to this machine only"),
    "doctor.exposure.debug": N_("shows errors in full to everybody"),
    "doctor.exposure.debug_cure": N_("unset EQUIPLAN_DEBUG"),
    "doctor.exposure.clear": N_("sign-in travels in the clear"),
    "doctor.exposure.clear_cure": N_(
        "serve it by https behind a proxy, then set EQUIPLAN_HTTPS=yes and EQUIPLAN_PROXIES"
    ),
    "doctor.exposure.loop": N_("every page would redirect to itself"),
    "doctor.exposure.loop_cure": N_(
        "set EQUIPLAN_PROXIES to how many proxies stand in front (at least 1, for https)"
    ),
    "doctor.exposure.well": N_("https, as {names}"),
    "doctor.worker": N_("job worker"),
    "doctor.worker.cure": N_("equiplan serve (it takes back what was cut off)"),
    "doctor.worker.orphans": N_("{number} jobs were cut off"),
    "doctor.worker.waiting": N_("{number} jobs wait and no worker runs"),
    "doctor.worker.well": N_("{running} running, {waiting} jobs waiting long"),
    "doctor.row_security": N_("row security"),
    "doctor.row_security.sqlite": N_(
        "SQLite has none; the permissions of the pages keep organisations apart"
    ),
    "doctor.row_security.missing": N_("none for {names}"),
    "doctor.row_security.passes": N_("the role of DATABASE_URL passes it by"),
    "doctor.row_security.cure": N_(
        "connect as a plain role that owns the database (guide: The role of PostgreSQL)"
    ),
    "doctor.row_security.well": N_("on {number} tables"),
    "doctor.audit": N_("audit log"),
    "doctor.audit.broken": N_("altered, added or removed: {where}"),
    "doctor.audit.from": N_("{organisation} from line {line} on"),
    "doctor.audit.cure": N_(
        "find out who writes in the database beside Equiplan; compare with a backup"
    ),
    "doctor.audit.well": N_("{number} lines, each as it was written"),
    "doctor.accounts": N_("accounts"),
    "doctor.accounts.none": N_("none yet: begin at {where}"),
    "doctor.accounts.well": N_("the first one is there"),
    "doctor.periodic": N_("periodic work"),
    "doctor.periodic.failing": N_("failed the last time: {names}"),
    "doctor.periodic.cure": N_(
        "read the worker’s messages; it is tried again in its next hour or day"
    ),
    "doctor.periodic.well": N_("{number} sorts, none failing"),
    "doctor.letters": N_("letters"),
    "doctor.letters.none": N_("none is sent: EQUIPLAN_EMAIL_HOST is empty"),
    "doctor.letters.trouble": N_("the last letter of {number} may not have arrived"),
    "doctor.letters.cure": N_(
        "look at EQUIPLAN_EMAIL_…; what a server could not take is tried again every hour"
    ),
    "doctor.letters.well": N_("sent through {host}, with links to {url}"),
    "doctor.sso": N_("single sign-on"),
    "doctor.sso.none": N_("none"),
    "doctor.sso.incomplete": N_("set EQUIPLAN_OIDC_CLIENT and EQUIPLAN_OIDC_SECRET as well"),
    "doctor.sso.cure": N_(
        "correct EQUIPLAN_OIDC_ISSUER (https, as the provider names itself), or ask there"
    ),
    "doctor.sso.well": N_("{issuer} answers"),
    "doctor.line": N_("{what}: {found}"),
    "doctor.mark.well": N_("ok"),
    "doctor.mark.wrong": N_("WRONG"),
    "doctor.line.cure": N_("to mend it: {cure}"),
}
