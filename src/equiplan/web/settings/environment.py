"""Every setting an administrator may give, in one table that the guide and `doctor` follow."""

import os
from dataclasses import dataclass

TRUE = frozenset({"1", "true", "yes", "on"})


@dataclass(frozen=True, slots=True)
class Setting:
    """An environment variable; `default` is what its absence means."""

    name: str
    default: str
    meaning: str


_TABLE = (
    Setting("EQUIPLAN_DATA", "", "Folder of the database, brought files and secret key."),
    Setting("DATABASE_URL", "", "Database; SQLite in the data folder when empty."),
    Setting("EQUIPLAN_SECRET_KEY", "", "Secret that signs sessions; made once when empty."),
    Setting("EQUIPLAN_HOSTS", "localhost,127.0.0.1,[::1]", "Names the site answers to."),
    Setting(
        "EQUIPLAN_URL", "", "Whole address of the site in letters; made of the names when empty."
    ),
    Setting("EQUIPLAN_HTTPS", "no", "Whether people reach the site by https."),
    Setting("EQUIPLAN_PROXIES", "0", "How many proxies stand in front of the site."),
    Setting("EQUIPLAN_DEBUG", "no", "Whether errors are shown in full; never on a public site."),
    Setting("EQUIPLAN_DEMO", "no", "Whether this is the demonstration, with its open logins."),
    Setting("EQUIPLAN_LANGUAGE", "fr", "Language of those who have chosen none: fr, en or es."),
    Setting("EQUIPLAN_TIME_ZONE", "Europe/Paris", "Time zone in which instants are shown."),
    Setting("EQUIPLAN_PEERS", "", "Hosts of other installations that packages may be sent to."),
    Setting("EQUIPLAN_EMAIL_HOST", "", "Server that sends e-mail; none is sent when empty."),
    Setting("EQUIPLAN_EMAIL_PORT", "587", "Port of that server."),
    Setting("EQUIPLAN_EMAIL_USER", "", "Account on that server."),
    Setting("EQUIPLAN_EMAIL_PASSWORD", "", "Password of that account."),
    Setting("EQUIPLAN_EMAIL_TLS", "yes", "Whether to speak to that server by STARTTLS."),
    Setting("EQUIPLAN_EMAIL_FROM", "equiplan@localhost", "Sender of the e-mail."),
    Setting("EQUIPLAN_OIDC_NAME", "", "What people call the single sign-on provider."),
    Setting("EQUIPLAN_OIDC_ISSUER", "", "Its address (OpenID Connect); none when empty."),
    Setting("EQUIPLAN_OIDC_CLIENT", "", "What the provider calls this site."),
    Setting("EQUIPLAN_OIDC_SECRET", "", "Secret the provider gave this site."),
)
SETTINGS = {setting.name: setting for setting in _TABLE}


def text(name: str) -> str:
    """A setting's value; a name that is not in the table is a KeyError."""
    return os.environ.get(name, SETTINGS[name].default).strip()


def flag(name: str) -> bool:
    """Whether a setting is on."""
    return text(name).lower() in TRUE


def number(name: str) -> int:
    """A setting that counts; ValueError when it is no whole number."""
    try:
        return int(text(name))
    except ValueError:
        raise ValueError(f"{name}={text(name)}") from None


def listed(name: str) -> list[str]:
    """A setting of several values, separated by commas."""
    return [part.strip() for part in text(name).split(",") if part.strip()]


def public_url() -> str:
    """The whole address of the site for those who are not on a page, without a last slash."""
    hosts = [host.lstrip(".") for host in listed("EQUIPLAN_HOSTS") if host != "*"]
    host = hosts[0] if hosts else "localhost"
    made = f"https://{host}" if flag("EQUIPLAN_HTTPS") else f"http://{host}"
    return (text("EQUIPLAN_URL") or (f"{made}:8000" if host == "localhost" else made)).rstrip("/")
