"""The names that columns of figures go by: in SDMX, in offices of statistics, in three languages.

All are folded: lower case, without accents.
"""

AREA = (
    "ref_area", "geo", "area", "reporter", "location", "country name", "country", "pays",
    "nom du pays", "pais", "region", "zone", "zona", "territoire", "territorio", "entity",
    "country code", "code pays",
)  # fmt: skip
PERIOD = ("time_period", "time", "year", "annee", "ano", "anio", "periode", "period", "periodo",
          "date", "fecha")  # fmt: skip
VALUE = ("obs_value", "value", "valeur", "valor", "observation", "taux", "rate", "tasa",
         "part", "share", "pourcentage", "percentage", "porcentaje", "%")  # fmt: skip
SEX = frozenset({"sex", "sexe", "sexo", "genre", "gender", "genero"})
WOMEN = ("f", "female", "femmes", "femme", "women", "woman", "mujeres", "mujer", "sex_f")

UNIT = frozenset({"unit", "units", "unit_measure", "unit of measure", "unite", "unites",
                  "unite de mesure", "unidad", "unidades", "unidad de medida"})  # fmt: skip
SUBJECT = frozenset({
    "indicator", "indicator name", "indicator code", "indicateur", "indicador", "series",
    "series name", "series code", "serie", "variable", "measure", "mesure", "medida", "subject",
    "concept", "dataflow", "dataset",
})  # fmt: skip
"""What a figure is of: two values of one of these columns are never one line."""

MULTIPLIER = ("unit_mult", "unit mult", "unit multiplier", "powercode code", "powercode")
"""The power of ten a value is to be multiplied by: an attribute of SDMX, once called POWERCODE."""

ASIDE = frozenset({
    "obs_status", "obs_flag", "status", "flag", "flags", "decimals", "unit_mult", "unit mult",
    "unit multiplier", "powercode", "powercode code", "comment_obs", "comment_ts", "comment_dset",
    "comment", "obs_comment", "obs_note", "obs_conf", "conf_status", "obs_pre_break", "pre_break",
    "time_format", "note", "notes", "source", "last update", "last_update", "data source", "freq",
    "magnitude", "qualifier", "embargo_time",
})  # fmt: skip
"""Columns that say something about a value and do not tell it from another."""
