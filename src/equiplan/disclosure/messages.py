"""What protection may have to refuse, and what it gave up, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "tables.not_read": N_("“{file}” cannot be read. Check the name of the file and your rights."),
    "tables.too_large": N_("This file is larger than {limit} MB. Give fewer tables at a time."),
    "tables.not_json": N_(
        "This file is not readable JSON (a name twice, an infinite or too long number, a text left open). Correct it, then start again."
    ),
    "tables.malformed": N_(
        "Something is wrong at “{where}”: {expected} is expected. Correct it, then start again."
    ),
    "tables.unknown_word": N_(
        "“{where}” holds “{word}”, which has no meaning there. Names that may stand there: {allowed}."
    ),
    "tables.too_many": N_(
        "“{where}” has {number} {what}, and {limit} at most are possible. Give fewer tables at a time, or wider categories."
    ),
    "tables.twice": N_("“{what}” is given twice at “{where}”. Keep one of them."),
    "tables.total": N_(
        "Table “{table}”, cell {cell}: the total given is {given}, but its parts add up to {sum}. Correct one or the other, or leave the total out: it follows from the parts."
    ),
    "tables.disagree": N_(
        "The cell {cell} is {one} in the table “{first}” and {other} in “{second}”. Tables protected together count the same people: correct one of them, or protect them apart if these are other people."
    ),
    "tables.earlier": N_(
        "The cell {cell} is {one} here and {other} in what has been published already. If the figures were corrected meanwhile, the difference may give somebody away: publish these tables as another set of people, or take the published figures."
    ),
    "tables.earlier_sums": N_(
        "These tables cannot count the same people as what has been published already: their sums contradict each other. Check the figures, or publish them as another set of people."
    ),
    "tables.hierarchy_dimension": N_(
        "A hierarchy speaks of “{name}”, which is the dimension of no table. Correct the name, or take the hierarchy out."
    ),
    "tables.hierarchy_missing": N_(
        "The hierarchy does not say in which category of “{parent}” lies “{category}” ({child}). Add it to “map”; if it may lie in several, give the list of them."
    ),
    "tables.hierarchy_two": N_(
        "“{category}” ({child}) lies in one category of “{parent}” by one hierarchy, and in another by a second one or by what was published. Keep the right one."
    ),
    "tables.hierarchy_ring": N_(
        "These dimensions lie in each other in a ring: {names}. Take out the hierarchy that goes the wrong way."
    ),
    "tables.hierarchy_empty": N_(
        "“{category}” ({parent}) counts people, but no category of “{child}” lies in it. Complete “map”, or correct a misspelling."
    ),
    "tables.hierarchy_people": N_(
        "Table “{table}”: the cell {cell} counts people ({count}), though the hierarchies say that nobody can be there. Correct one or the other."
    ),
    "tables.hierarchy_total": N_(
        "The cell {cell} is {given}, but what lies in it by the hierarchies and the tables adds up to {sum}. Correct the figures or the hierarchy."
    ),
}
"""Refusals."""

EXPECTED: Messages = {
    "object": N_("an object"),
    "list": N_("a list that is not empty"),
    "text": N_("a text of 1 to 200 characters, with no space around it and no control character"),
    "threshold": N_("a whole number from 1 to 1000"),
    "count": N_("a whole number from 0 to 1,000,000,000"),
    "count_or_null": N_("null or a whole number from 0 to 1,000,000,000"),
    "policy": N_("“public”, “internal” or “sensitive”"),
    "dimension": N_("the name of a dimension of the tables"),
    "hierarchies": N_("a list of hierarchies, empty if there are none"),
    "map": N_("an object that says of each category in which one it lies"),
    "complete": N_("every cell, totals included"),
}
"""What is expected where something is malformed."""

WHAT: Messages = {
    "tables": N_("tables"),
    "dimensions": N_("dimensions"),
    "categories": N_("categories"),
    "hierarchies": N_("hierarchies"),
    "cells": N_("cells, totals included"),
}
"""Of what there is too much."""

REPORT: Messages = {
    "hidden": N_(
        "{hidden} cells of {cells} protected: {primary} for themselves, {complementary} so that those do not follow from the others."
    ),
    "optimal": N_("It is proven that no fewer could be protected."),
    "gap": N_("At most {gap}% more than the proven minimum."),
    "stopped": N_(
        "The time allowed is over: everything is protected, but perhaps more than needed. Allow more time (--seconds)."
    ),
    "merged": N_(
        "These categories of “{dimension}” are told together, for the tables were too fine to be protected: {categories}."
    ),
    "dropped": N_(
        "The table “{table}” is no longer broken down by “{dimension}”: it was too fine to be protected."
    ),
    "withheld": N_(
        "No figure can be given: after what has been published already, or in the time allowed, nothing can be protected. Ask for less detail, or allow more time."
    ),
    "audit_passed": N_("The independent audit could not work anything out."),
    "audit_failed": N_("The independent audit blocks this publication; nothing is given."),
    "alike": N_(
        "“{one}” and “{other}” ({dimension}) differ only in accents, capitals, spaces or punctuation. Are they the same category? All is protected as if they were, and nothing is put together. If so, write it the same everywhere; if not, give them names that differ more."
    ),
    "alike_dimensions": N_(
        "The dimensions “{one}” and “{other}” differ only in accents, capitals, spaces or punctuation. Are they the same? All is protected as if they were. If so, write it the same everywhere; if not, give them names that differ more."
    ),
    "hierarchy_found": N_(
        "“{child}” seems to lie in “{parent}”: its counts add up to those in one way only. All is protected as if it did. Declare it in “hierarchies”, so that later releases know; if it is not so, give an empty list."
    ),
    "protected": N_("protected"),
    "seconds": N_("{seconds} s"),
}
"""What is told of a protection."""
