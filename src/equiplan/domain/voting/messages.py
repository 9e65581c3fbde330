"""What is said of ballots and of their count, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "ballots.not_read": N_("“{file}” cannot be read. Check the name of the file and your rights."),
    "ballots.too_large": N_(
        "This file is larger than {limit} MB. Count the ballots of one election at a time."
    ),
    "ballots.not_text": N_(
        "This file is not a table in text. Save it as CSV: a first row with the candidates, then one ballot a row."
    ),
    "ballots.no_candidates": N_(
        "The first row names no candidates. Write their names there, one in each column, then one ballot a row."
    ),
    "ballots.unnamed": N_(
        "Column {column} has no name in its first row. Name the candidate, or delete the column."
    ),
    "ballots.twice": N_(
        "“{name}” is in the first row twice. Give each candidate a name of their own."
    ),
    "ballots.too_many_candidates": N_(
        "There are {number} candidates, and {limit} at most are possible. Count fewer at a time."
    ),
    "ballots.none": N_("There is no ballot below the first row. Add one row for each ballot."),
    "ballots.too_long": N_(
        "Line {line} has more cells than there are candidates ({number}). Take out what is too much."
    ),
    "ballots.rank": N_(
        "Line {line}, “{name}”: “{text}” is no rank. Write 1 for the first choice, 2 for the second, or leave the cell empty for no opinion."
    ),
    "ballots.approval": N_(
        "Line {line}, “{name}”: “{text}” says neither yes nor no. Write 1 for who is approved, and leave the cell empty, or 0, for the others."
    ),
    "ballots.order": N_(
        "The order that breaks ties must name every candidate once. Missing or unknown: {names}."
    ),
}

RULES: Messages = {
    "schulze": N_(
        "Schulze: each candidate against each other, strongest paths by winning votes; who is given no rank is not compared."
    ),
    "stv": N_(
        "Single transferable vote as in Scotland: Droop quota in whole votes, weighted transfers of surpluses to five decimals; equals go by the most recent stage at which they were not equal."
    ),
    "approval": N_("Approval: whom the most ballots approve."),
}

RESULT: Messages = {
    "ballots": N_("Ballots: {number}, of which blank: {blank}"),
    "quota": N_("Quota: {quota}"),
    "ranking": N_("Ranking"),
    "tie": N_("tie: {names}"),
    "elected": N_("Elected: {names}"),
    "nobody": N_("nobody yet"),
    "open": N_(
        "Tie for the last seats ({number}): {names}. The votes do not decide it. Break it by the rule that was chosen before the count: --lot SEED, or --order."
    ),
    "by_lot": N_("Ties were broken by lot, drawn from the seed “{seed}”: {names}"),
    "by_order": N_("Ties were broken by the order given: {names}"),
    "vacant": N_("Seats that stay vacant, as there are fewer candidates: {number}"),
    "unsupported": N_("Elected without one ballot that names them: {names}"),
}
