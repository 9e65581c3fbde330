"""A gender equality plan as Horizon Europe asks for: four requirements, five recommended areas.

The requirements and areas are those of the European Commission's guidance on gender equality
plans (2021); the words are ours.
"""

from . import owners
from .model import ActionModel, AxisModel, Said, Template

REQUIREMENTS = AxisModel(
    Said("Les quatre exigences", "The four requirements", "Los cuatro requisitos"),
    Said(
        "Remplir les quatre conditions de procédure qui rendent l’établissement éligible.",
        "Meet the four conditions of procedure that make the institution eligible.",
        "Cumplir las cuatro condiciones de procedimiento que hacen elegible a la institución.",
    ),
    (
        ActionModel(
            Said(
                "Publier le plan, signé par la direction, sur le site de l’établissement",
                "Publish the plan, signed by senior management, on the institution’s website",
                "Publicar el plan, firmado por la dirección, en el sitio web de la institución",
            ),
            (
                Said(
                    "Plan signé et publié (oui ou non)",
                    "Plan signed and published (yes or no)",
                    "Plan firmado y publicado (sí o no)",
                ),
            ),
            (owners.HEAD, owners.COMMUNICATION),
        ),
        ActionModel(
            Said(
                "Consacrer du temps de travail et un budget à l’égalité",
                "Dedicate working time and a budget to equality",
                "Dedicar tiempo de trabajo y un presupuesto a la igualdad",
            ),
            (
                Said(
                    "Équivalents temps plein consacrés à l’égalité",
                    "Full-time equivalents dedicated to equality",
                    "Equivalentes a tiempo completo dedicados a la igualdad",
                ),
                Said(
                    "Budget annuel exécuté",
                    "Annual budget spent",
                    "Presupuesto anual ejecutado",
                ),
            ),
            (owners.HEAD, owners.FINANCE),
        ),
        ActionModel(
            Said(
                "Recueillir des données par sexe et publier chaque année les indicateurs",
                "Collect data by sex and publish the indicators every year",
                "Recoger datos por sexo y publicar cada año los indicadores",
            ),
            (
                Said(
                    "Indicateurs publiés sur ceux prévus",
                    "Indicators published out of those planned",
                    "Indicadores publicados de los previstos",
                ),
            ),
            (owners.DATA, owners.EQUALITY),
        ),
        ActionModel(
            Said(
                "Former le personnel et l’encadrement à l’égalité et aux biais inconscients",
                "Train staff and managers in equality and unconscious bias",
                "Formar al personal y a los mandos en igualdad y sesgos inconscientes",
            ),
            (
                Said(
                    "Personnes formées, par sexe et par catégorie",
                    "People trained, by sex and category",
                    "Personas formadas, por sexo y categoría",
                ),
            ),
            (owners.TRAINING, owners.EQUALITY),
        ),
    ),
)
BALANCE = AxisModel(
    Said(
        "Équilibre des temps de vie et culture de l’établissement",
        "Work–life balance and organisational culture",
        "Conciliación y cultura institucional",
    ),
    Said(
        "Permettre à chaque personne de concilier son travail et sa vie, sans frein à sa carrière.",
        "Let everyone reconcile work and life without slowing their career.",
        "Permitir que cada persona concilie trabajo y vida sin frenar su carrera.",
    ),
    (
        ActionModel(
            Said(
                "Adopter une charte des temps de travail et de réunion",
                "Adopt a charter on working and meeting hours",
                "Adoptar una carta de horarios de trabajo y de reunión",
            ),
            (
                Said(
                    "Part des services qui appliquent la charte",
                    "Share of departments that apply the charter",
                    "Proporción de servicios que aplican la carta",
                ),
            ),
            (owners.PEOPLE, owners.PARTNERS),
        ),
        ActionModel(
            Said(
                "Accompagner le retour de congé parental ou de longue absence",
                "Support people returning from parental leave or a long absence",
                "Acompañar el regreso de permisos parentales o ausencias largas",
            ),
            (
                Said(
                    "Part des retours accompagnés d’un entretien",
                    "Share of returns supported by an interview",
                    "Proporción de regresos con entrevista",
                ),
            ),
            (owners.PEOPLE,),
        ),
    ),
)
LEADERSHIP = AxisModel(
    Said(
        "Équilibre dans la direction et les décisions",
        "Balance in leadership and decision-making",
        "Equilibrio en la dirección y las decisiones",
    ),
    Said(
        "Que les instances qui décident ressemblent à l’établissement.",
        "Have the bodies that decide look like the institution.",
        "Que los órganos que deciden se parezcan a la institución.",
    ),
    (
        ActionModel(
            Said(
                "Publier chaque année la composition des instances par sexe",
                "Publish the composition of decision-making bodies by sex every year",
                "Publicar cada año la composición de los órganos por sexo",
            ),
            (
                Said(
                    "Part des femmes dans chaque instance",
                    "Share of women in each body",
                    "Proporción de mujeres en cada órgano",
                ),
            ),
            (owners.DATA, owners.HEAD),
        ),
        ActionModel(
            Said(
                "Prévoir des candidatures équilibrées pour chaque poste de responsabilité",
                "Ensure balanced lists of candidates for every position of responsibility",
                "Prever candidaturas equilibradas para cada puesto de responsabilidad",
            ),
            (
                Said(
                    "Part des femmes parmi les candidatures et les nominations",
                    "Share of women among candidates and appointments",
                    "Proporción de mujeres entre candidaturas y nombramientos",
                ),
            ),
            (owners.HEAD, owners.PEOPLE),
        ),
    ),
)
CAREERS = AxisModel(
    Said(
        "Égalité dans le recrutement et les carrières",
        "Equality in recruitment and career progression",
        "Igualdad en la contratación y la carrera",
    ),
    Said(
        "Recruter et promouvoir sur les mêmes critères, connus de tout le monde.",
        "Recruit and promote on the same criteria, known to all.",
        "Contratar y promover con los mismos criterios, conocidos por todo el mundo.",
    ),
    (
        ActionModel(
            Said(
                "Former les comités de sélection avant chaque campagne",
                "Train selection committees before every round",
                "Formar a los comités de selección antes de cada convocatoria",
            ),
            (
                Said(
                    "Part des membres de comités formés",
                    "Share of committee members trained",
                    "Proporción de miembros de comités con formación",
                ),
            ),
            (owners.PEOPLE, owners.TRAINING),
        ),
        ActionModel(
            Said(
                "Suivre les promotions par sexe et corriger les écarts",
                "Monitor promotions by sex and correct the gaps",
                "Seguir las promociones por sexo y corregir las brechas",
            ),
            (
                Said(
                    "Taux de promotion des femmes et des hommes",
                    "Promotion rate of women and of men",
                    "Tasa de promoción de mujeres y de hombres",
                ),
            ),
            (owners.PEOPLE, owners.DATA),
        ),
    ),
)
CONTENT = AxisModel(
    Said(
        "Dimension de genre dans la recherche et l’enseignement",
        "The gender dimension in research and teaching",
        "Dimensión de género en la investigación y la docencia",
    ),
    Said(
        "Tenir compte du sexe et du genre là où ils changent les résultats.",
        "Take sex and gender into account wherever they change the results.",
        "Tener en cuenta el sexo y el género allí donde cambian los resultados.",
    ),
    (
        ActionModel(
            Said(
                "Aider les équipes à analyser leurs projets selon le sexe et le genre",
                "Help teams analyse their projects by sex and gender",
                "Ayudar a los equipos a analizar sus proyectos según el sexo y el género",
            ),
            (
                Said(
                    "Projets déposés avec une analyse selon le sexe ou le genre",
                    "Projects submitted with a sex or gender analysis",
                    "Proyectos presentados con un análisis de sexo o género",
                ),
            ),
            (owners.RESEARCH,),
        ),
        ActionModel(
            Said(
                "Revoir les contenus de formation avec une grille commune",
                "Review course content with a shared checklist",
                "Revisar los contenidos docentes con una guía común",
            ),
            (
                Said(
                    "Part des formations revues",
                    "Share of courses reviewed",
                    "Proporción de titulaciones revisadas",
                ),
            ),
            (owners.TEACHING,),
        ),
    ),
)
VIOLENCE = AxisModel(
    Said(
        "Lutte contre les violences fondées sur le genre",
        "Measures against gender-based violence",
        "Medidas contra la violencia de género",
    ),
    Said(
        "Prévenir les violences, dont le harcèlement sexuel, et protéger qui les signale.",
        "Prevent violence, sexual harassment included, and protect those who report it.",
        "Prevenir la violencia, incluido el acoso sexual, y proteger a quien la denuncia.",
    ),
    (
        ActionModel(
            Said(
                "Ouvrir un dispositif de signalement confidentiel et le faire connaître",
                "Open a confidential reporting scheme and make it known",
                "Abrir un dispositivo de denuncia confidencial y darlo a conocer",
            ),
            (
                Said(
                    "Signalements reçus et délai de première réponse",
                    "Reports received and time to first answer",
                    "Denuncias recibidas y plazo de primera respuesta",
                ),
            ),
            (owners.CELL, owners.HEAD),
        ),
        ActionModel(
            Said(
                "Sensibiliser toutes les personnes qui arrivent, pour travailler ou étudier",
                "Raise awareness among all who arrive, to work or to study",
                "Sensibilizar a todas las personas que llegan, a trabajar o a estudiar",
            ),
            (
                Said(
                    "Part des personnes arrivées dans l’année qui ont été sensibilisées",
                    "Share of the year’s newcomers who were reached",
                    "Proporción de personas llegadas en el año que fueron sensibilizadas",
                ),
            ),
            (owners.EQUALITY, owners.TRAINING),
        ),
    ),
)
TEMPLATE = Template(
    "horizon",
    Said("Plan Horizon Europe", "Horizon Europe plan", "Plan Horizonte Europa"),
    Said(
        "Les quatre exigences d’éligibilité, puis les cinq domaines recommandés.",
        "The four eligibility requirements, then the five recommended areas.",
        "Los cuatro requisitos de elegibilidad y las cinco áreas recomendadas.",
    ),
    Said(
        "Plan d’égalité de genre (Horizon Europe)",
        "Gender equality plan (Horizon Europe)",
        "Plan de igualdad de género (Horizonte Europa)",
    ),
    (REQUIREMENTS, BALANCE, LEADERSHIP, CAREERS, CONTENT, VIOLENCE),
)
