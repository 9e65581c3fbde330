"""What any command may have to say of the values, the files and the site it is given."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "value.whole": N_("“{text}” will not do; give a whole number from {least} to {most}."),
    "value.number": N_(
        "“{text}” is not a number that can be used; write it in digits, such as 12.5."
    ),
    "value.seconds": N_(
        "“{text}” is not a time that can be used; give seconds, more than 0 and at most {most}."
    ),
    "value.day": N_("“{text}” is not a day; write year-month-day, such as 2026-01-31."),
    "value.uid": N_(
        "“{text}” is not an identifier; it is in the introduction of the other organisation."
    ),
    "value.nothing_named": N_("name at least one column."),
    "value.codes": N_("give each value F, M, _O or _U, such as 1=M,2=F."),
    "value.empty": N_("a readable text is needed, not an empty one."),
    "file.missing": N_("“{file}” does not exist. Check its name and where it is."),
    "file.forbidden": N_(
        "“{file}” is not open to you. Ask for the right to read or write there, or choose another place."
    ),
    "file.is_folder": N_("“{file}” is a folder. Give a file."),
    "file.no_folder": N_("“{file}” goes through a file as if it were a folder. Check the path."),
    "file.no_room": N_(
        "There is no room left for “{file}”. Free some space on the disk, then try again."
    ),
    "file.long_name": N_("This file name is too long. Choose a shorter one."),
    "file.trouble": N_("The system refused “{file}” ({why}). Check the file, then try again."),
    "site.settings": N_(
        "The settings cannot be read ({why}). Check the EQUIPLAN_… variables and DATABASE_URL."
    ),
    "site.not_migrated": N_("The database is not up to date. Run first: equiplan migrate"),
    "site.no_database": N_(
        "The database does not answer as it should ({why}). Start it, or correct DATABASE_URL or EQUIPLAN_DATA; “equiplan doctor” says more."
    ),
    "port.taken": N_(
        "Port {port} of {host} is already in use. Stop what listens there, or choose another with --port."
    ),
    "port.forbidden": N_(
        "Port {port} is reserved to the system. Choose one from 1024 to 65535 with --port."
    ),
    "port.no_host": N_(
        "“{host}” is not an address of this machine. Give one with --host, such as 127.0.0.1."
    ),
    "outcome.input_ended": N_(
        "The input ended before the answer that was awaited. Run the command in a terminal, or give the answer on standard input."
    ),
    "outcome.unreadable_text": N_("One of the texts given cannot be read. Write it in UTF-8."),
    "outcome.no_memory": N_(
        "This machine has not enough memory. Give a smaller file, or close other programs."
    ),
    "outcome.our_fault": N_(
        "An error of ours stopped the command ({kind}). Report it, with what EQUIPLAN_DEBUG=yes shows in addition."
    ),
    "call.file_or_sample": N_("give either a FILE or a --sample NAME."),
    "call.no_sample": N_("no such sample; choose among: {known}."),
    "call.upper_below": N_("--upper must not be below --target."),
    "call.begins_ends": N_("--begins needs --ends."),
    "call.target_or_calendar": N_("give --target and --actual, or --calendar."),
    "call.no_occurrence": N_("no such occurrence: {wrong}."),
    "value.years": N_("“{text}” will not do; give the years of the plan, such as 2025-2027."),
    "value.country": N_("“{text}” is no country; give its two letters, such as FR."),
}
