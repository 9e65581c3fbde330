"""What the commands say and refuse, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "file.not_json": N_(
        "“{file}” is not readable JSON. Export the plan again with “equiplan import FILE --json”."
    ),
    "file.exists": N_(
        "“{file}” already exists. Choose another name, or add --force to replace it."
    ),
    "file.not_written": N_(
        "“{file}” could not be written. Check that the folder exists and that you may write there."
    ),
    "migrate.done": N_("The database and the static files are up to date."),
    "start.too_late": N_("Somebody has an account already. Open others with: equiplan createuser"),
    "unlock.nobody": N_(
        "Nobody signs in with {email}. Look the address up in the directory of people."
    ),
    "unlock.done": N_(
        "{email}: {removed} second factor(s) removed; the password alone signs in, and no session is left."
    ),
    "createuser.password": N_("Password: "),
    "createuser.done": N_("{email} is {role} of {organisation}."),
    "demo.preparing": N_("Preparing the demonstration: a database, four bodies, their plans…"),
    "demo.sign_in": N_("Sign in with the password {password} as one of:"),
    "serve.answers": N_("Equiplan answers at {address}/ (Ctrl-C stops it)"),
    "serve.ended": N_("The {name} ended with {number} and is started again in {seconds} s."),
    "serve.begin": N_("Nobody has an account yet. Begin at {where}"),
    "package.written": N_("Package {number} is in {file}."),
    "package.arrived": N_("Package {number} has arrived."),
    "package.signed": N_("signed by: {fingerprint} (is that whom you think? Compare.)"),
    "package.from": N_("from: {name} ({uid})"),
    "package.to": N_("to: {name} ({uid})"),
    "package.number": N_("number: {number}"),
    "package.holds": N_("holds: {begins} to {ends} UTC"),
    "package.shares": N_("shares: {matter}, {begins} to {ends}: {purpose}"),
    "relink.nobody": N_("No account of {whose}. See the directory of people."),
    "relink.done": N_("{email}: linked to nobody, and signed out everywhere."),
    "relink.next": N_("Whoever signs in with that verified address within {days} days is linked."),
}
