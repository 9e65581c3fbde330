"""The share of women, of anybody that is counted by sex."""

from ..indicators import Flow
from ..rules import women_of_both
from .making import OWN, PEOPLE, Share, by_sex, filled, texts, women_and_men_only

FORMULA = texts(
    "100 × femmes ÷ (femmes + hommes)",
    "100 × women ÷ (women + men)",
    "100 × mujeres ÷ (mujeres + hombres)",
)
DEFINITION = texts(
    "Part des femmes parmi les femmes et les hommes{of}.",
    "Share of women among women and men{of}.",
    "Proporción de mujeres entre las mujeres y los hombres{of}.",
)
SOURCES = {
    "plain": OWN,
    "decisions": "EIGE, Gender Statistics Database, women and men in decision-making; United Nations, SDG indicator 5.5.1",
    "work": "International Labour Organization, ILOSTAT, employment by sex",
    "management": "United Nations, SDG indicator 5.5.2 (proportion of women in managerial positions)",
    "science": "European Commission, She Figures Handbook",
}


STOCK, FLOW = Flow.SNAPSHOT, Flow.FLOW
# code -> source, snapshot or flow, title, whom the fact counts, whom it is a share of
VARIANTS = {
    "share_of_women": (
        "plain",
        STOCK,
        texts("Part des femmes", "Share of women", "Proporción de mujeres"),
        PEOPLE,
        texts("", "", ""),
    ),
    "share_of_women_bodies": (
        "decisions",
        STOCK,
        texts(
            "Part des femmes dans les instances",
            "Share of women in bodies",
            "Proporción de mujeres en los órganos",
        ),
        texts("Membres des instances", "Members of bodies", "Miembros de los órganos"),
        texts(
            " qui siègent dans les instances",
            " who sit in bodies",
            " que forman parte de los órganos",
        ),
    ),
    "share_of_women_chairs": (
        "decisions",
        STOCK,
        texts(
            "Part des femmes aux présidences",
            "Share of women among chairs",
            "Proporción de mujeres en las presidencias",
        ),
        texts("Présidences", "Chairs", "Presidencias"),
        texts(" qui président une instance", " who chair a body", " que presiden un órgano"),
    ),
    "share_of_women_staff": (
        "work",
        STOCK,
        texts(
            "Part des femmes dans le personnel",
            "Share of women among staff",
            "Proporción de mujeres en la plantilla",
        ),
        texts("Personnel", "Staff", "Plantilla"),
        texts(" du personnel", " of the staff", " de la plantilla"),
    ),
    "share_of_women_management": (
        "management",
        STOCK,
        texts(
            "Part des femmes dans l’encadrement",
            "Share of women in management",
            "Proporción de mujeres en puestos directivos",
        ),
        texts("Encadrement", "Managers", "Puestos directivos"),
        texts(
            " qui encadrent ou dirigent", " who manage or direct", " que ocupan puestos directivos"
        ),
    ),
    "share_of_women_experts": (
        "plain",
        STOCK,
        texts(
            "Part des femmes parmi les expertes et experts",
            "Share of women among experts",
            "Proporción de mujeres entre las personas expertas",
        ),
        texts("Expertes et experts", "Experts", "Personas expertas"),
        texts(
            " sollicités pour leur expertise",
            " who are called on as experts",
            " a quienes se recurre por su experiencia",
        ),
    ),
    "share_of_women_applicants": (
        "science",
        FLOW,
        texts(
            "Part des femmes parmi les candidatures",
            "Share of women among applicants",
            "Proporción de mujeres entre las candidaturas",
        ),
        texts("Candidatures", "Applicants", "Candidaturas"),
        texts(
            " qui ont présenté une candidature",
            " who have applied",
            " que han presentado una candidatura",
        ),
    ),
    "share_of_women_entrants": (
        "science",
        FLOW,
        texts(
            "Part des femmes parmi les personnes entrantes",
            "Share of women among entrants",
            "Proporción de mujeres entre las personas que ingresan",
        ),
        texts("Personnes entrantes", "Entrants", "Personas que ingresan"),
        texts(
            " recrutés ou admis dans la période",
            " recruited or admitted in the period",
            " contratados o admitidos en el periodo",
        ),
    ),
    "share_of_women_graduates": (
        "science",
        FLOW,
        texts(
            "Part des femmes parmi les personnes diplômées",
            "Share of women among graduates",
            "Proporción de mujeres entre las personas tituladas",
        ),
        texts("Personnes diplômées", "Graduates", "Personas tituladas"),
        texts(
            " diplômés dans la période",
            " who graduated in the period",
            " que se titularon en el periodo",
        ),
    ),
}

MEASURES = tuple(
    Share(
        code=code,
        title=title,
        definition=women_and_men_only(filled(DEFINITION, of=among)),
        formula=FORMULA,
        flow=flow,
        slots=(by_sex(title=people),),
        compute=women_of_both("people"),
        source=SOURCES[source],
    )
    for code, (source, flow, title, people, among) in VARIANTS.items()
)
