"""What the auditor has to say, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "audit.whole": N_("everybody"),
    "audit.passed": N_(
        "Passed: none of the protected cells ({hidden}) can be known more closely than {width} apart."
    ),
    "audit.blocked": N_("Blocked: these tables must not leave like this (reasons: {n})."),
    "audit.exact": N_("The protected cell “{cell}” can be recomputed exactly: {low}."),
    "audit.narrow": N_(
        "The protected cell “{cell}” is nearly known: from {low} to {high}, where both ends must be at least {width} apart."
    ),
    "audit.small": N_(
        "The count of the cell “{cell}” is shown or follows ({low} to {high}), though it is below the threshold of {threshold}."
    ),
    "audit.everybody": N_(
        "“{cell}” counts a whole group: this tells what every person of the group has in common."
    ),
    "audit.unproven": N_(
        "The time allowed was not enough to prove that the protected cell “{cell}” cannot be found out. Nothing leaves without proof: allow more time or publish less detail."
    ),
    "audit.contradiction": N_(
        "The numbers contradict each other: no table of whole numbers agrees with all of them. Check that all tables count the same people, and that earlier releases do too."
    ),
    "audit.number": N_(
        "Words beside the tables tell the number {number}, which is not in the tables: it may give a protected cell away. Take it out of the words."
    ),
    "audit.too_large": N_(
        "The tables overlap too much, or have too many cells, to be checked. Publish fewer dimensions or categories at once."
    ),
    "audit.alike": N_(
        "“{one}” and “{other}” ({dimension}) differ only in accents, capitals, spaces or punctuation. Are they the same category? The attack took them for the same."
    ),
    "audit.alike_dimensions": N_(
        "The dimensions “{one}” and “{other}” differ only in accents, capitals, spaces or punctuation. Are they the same? The attack took them for the same."
    ),
    "audit.hierarchy": N_(
        "Each hierarchy (“hierarchies”) is an object with “child”, “parent” and “map”, which says of each category in which one it lies. Correct the file."
    ),
    "audit.hierarchy_dimension": N_(
        "A hierarchy speaks of “{name}”, which is the dimension of no table. Correct the name, or take the hierarchy out."
    ),
    "audit.hierarchy_missing": N_(
        "The hierarchy does not say where “{category}” ({child}) lies in “{parent}”. Add it to “map”."
    ),
    "audit.hierarchy_ring": N_(
        "These dimensions lie in each other in a ring: {names}. Take out the hierarchy that goes the wrong way."
    ),
    "audit.hierarchy_two": N_(
        "“{category}” ({child}) lies in two places of “{parent}”. Keep the right one."
    ),
    "audit.absurd": N_(
        "This file holds the number “{number}”, which no table has. Write numbers plainly, a billion at most and nine decimals at most."
    ),
    "audit.not_json": N_(
        "This file is not readable JSON. Give the one that “equiplan protect TABLES.json --json” writes."
    ),
    "audit.not_tables": N_(
        "This JSON holds no readable tables. It needs “tables”, and each of them “dimensions” and “cells”, as lists."
    ),
    "audit.no_table": N_("There is no table to check. Add at least one to “tables”."),
    "audit.cell": N_(
        "A cell of the table “{table}” is not a JSON object with its dimensions and its number (“count”). Correct it."
    ),
    "audit.dimensions": N_(
        "The dimensions of the table “{table}” must have different names, other than count, percent, rounded_to, of and decimals."
    ),
    "audit.strange_dimension": N_(
        "A cell of the table “{table}” speaks of “{what}”, which is none of its dimensions. Correct the name or add the dimension."
    ),
    "audit.category": N_(
        "Dimensions, categories and words must be text or numbers. Correct the file."
    ),
    "audit.number_wrong": N_(
        "The table “{table}” holds an impossible number: whole numbers from 0 to a billion are needed. Correct it."
    ),
}
