"""What may be wrong with a row of a file of figures, in three languages."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "series.not_a_year": N_("“{said}” is not a year: only yearly values are compared here."),
    "series.not_a_number": N_("“{said}” is not a number. Check which decimal mark is chosen."),
    "series.twice": N_(
        "Another value is already given for {said}: choose in the other columns what to keep."
    ),
    "series.not_a_power": N_(
        "“{said}” is not a power of ten: by how much to multiply this value is not known."
    ),
    "series.mixed": N_(
        "This row is of another series than those before it for this area ({said}): choose in that column what to keep."
    ),
    "series.no_area": N_("This row does not say which country or region it is about."),
}
