"""A plan of the French public service: the four matters that its law asks of every plan.

The four are those of article L. 132-2 of the Code général de la fonction publique; the words are
ours.
"""

from . import owners
from .model import ActionModel, AxisModel, Said, Template

PAY = AxisModel(
    Said("Écarts de rémunération", "Pay gaps", "Brechas salariales"),
    Said(
        "Évaluer, prévenir et traiter les écarts de rémunération.",
        "Assess, prevent and deal with pay gaps.",
        "Evaluar, prevenir y corregir las brechas salariales.",
    ),
    (
        ActionModel(
            Said(
                "Mesurer chaque année les écarts de rémunération et les expliquer",
                "Measure pay gaps every year and explain them",
                "Medir cada año las brechas salariales y explicarlas",
            ),
            (
                Said(
                    "Écart de rémunération en équivalent temps plein",
                    "Pay gap in full-time equivalent",
                    "Brecha salarial en equivalente a tiempo completo",
                ),
            ),
            (owners.PEOPLE, owners.DATA),
        ),
        ActionModel(
            Said(
                "Harmoniser l’attribution des primes",
                "Harmonise how bonuses are granted",
                "Armonizar la concesión de primas",
            ),
            (
                Said(
                    "Prime moyenne des femmes et des hommes, par catégorie",
                    "Average bonus of women and of men, by category",
                    "Prima media de mujeres y de hombres, por categoría",
                ),
            ),
            (owners.PEOPLE, owners.FINANCE),
        ),
        ActionModel(
            Said(
                "Informer sur les effets du temps partiel sur la paie et la retraite",
                "Inform people of what part-time work does to pay and pension",
                "Informar de los efectos del tiempo parcial en el salario y la pensión",
            ),
            (
                Said(
                    "Personnes informées parmi celles à temps partiel",
                    "People informed among those who work part time",
                    "Personas informadas entre quienes trabajan a tiempo parcial",
                ),
            ),
            (owners.PEOPLE,),
        ),
    ),
)
ACCESS = AxisModel(
    Said(
        "Égal accès aux corps, grades et emplois",
        "Equal access to bodies, grades and posts",
        "Igual acceso a cuerpos, grados y empleos",
    ),
    Said(
        "Garantir l’égal accès des femmes et des hommes aux métiers et aux responsabilités.",
        "Guarantee equal access of women and men to occupations and responsibilities.",
        "Garantizar el igual acceso de mujeres y hombres a profesiones y responsabilidades.",
    ),
    (
        ActionModel(
            Said(
                "Former les jurys et les comités de sélection",
                "Train juries and selection committees",
                "Formar a los tribunales y comités de selección",
            ),
            (
                Said(
                    "Part des membres de jurys formés",
                    "Share of jury members trained",
                    "Proporción de miembros de tribunales con formación",
                ),
            ),
            (owners.PEOPLE, owners.TRAINING),
        ),
        ActionModel(
            Said(
                "Suivre les avancements par sexe à chaque campagne",
                "Monitor promotions by sex at every round",
                "Seguir los ascensos por sexo en cada convocatoria",
            ),
            (
                Said(
                    "Part des femmes promouvables et promues",
                    "Share of women among those eligible and those promoted",
                    "Proporción de mujeres promovibles y promovidas",
                ),
            ),
            (owners.PEOPLE, owners.PARTNERS),
        ),
        ActionModel(
            Said(
                "Équilibrer les nominations aux emplois de direction",
                "Balance appointments to senior posts",
                "Equilibrar los nombramientos en puestos directivos",
            ),
            (
                Said(
                    "Part des femmes parmi les primo-nominations",
                    "Share of women among first appointments",
                    "Proporción de mujeres entre los primeros nombramientos",
                ),
            ),
            (owners.HEAD,),
        ),
    ),
)
LIFE = AxisModel(
    Said(
        "Vie professionnelle, vie personnelle et familiale",
        "Work, personal and family life",
        "Vida laboral, personal y familiar",
    ),
    Said(
        "Faciliter l’articulation des temps de vie, pour les femmes comme pour les hommes.",
        "Make it easier to combine the parts of life, for women and men alike.",
        "Facilitar la conciliación, tanto para las mujeres como para los hombres.",
    ),
    (
        ActionModel(
            Said(
                "Encadrer les horaires de réunion et le droit à la déconnexion",
                "Set meeting hours and the right to disconnect",
                "Regular los horarios de reunión y el derecho a la desconexión",
            ),
            (
                Said(
                    "Part des services dotés d’une charte des temps",
                    "Share of departments with a charter on hours",
                    "Proporción de servicios con una carta de horarios",
                ),
            ),
            (owners.PEOPLE, owners.PARTNERS),
        ),
        ActionModel(
            Said(
                "Faire connaître les congés familiaux à tous les parents",
                "Make family leave known to all parents",
                "Dar a conocer los permisos familiares a todas las madres y padres",
            ),
            (
                Said(
                    "Congés pris, par sexe et par durée",
                    "Leave taken, by sex and length",
                    "Permisos disfrutados, por sexo y duración",
                ),
            ),
            (owners.PEOPLE, owners.COMMUNICATION),
        ),
        ActionModel(
            Said(
                "Proposer un entretien au retour d’une longue absence",
                "Offer an interview on return from a long absence",
                "Ofrecer una entrevista al volver de una ausencia larga",
            ),
            (
                Said(
                    "Part des retours suivis d’un entretien",
                    "Share of returns followed by an interview",
                    "Proporción de regresos seguidos de una entrevista",
                ),
            ),
            (owners.PEOPLE,),
        ),
    ),
)
VIOLENCE = AxisModel(
    Said(
        "Discriminations, violences et harcèlement",
        "Discrimination, violence and harassment",
        "Discriminación, violencia y acoso",
    ),
    Said(
        "Prévenir et traiter discriminations, violences, harcèlement et agissements sexistes.",
        "Prevent and deal with discrimination, violence, harassment and sexist behaviour.",
        "Prevenir y tratar la discriminación, la violencia, el acoso y las conductas sexistas.",
    ),
    (
        ActionModel(
            Said(
                "Faire connaître le dispositif de signalement à tous les agents",
                "Make the reporting scheme known to all staff",
                "Dar a conocer el dispositivo de denuncia a todo el personal",
            ),
            (
                Said(
                    "Part du personnel qui connaît le dispositif",
                    "Share of staff who know the scheme",
                    "Proporción del personal que conoce el dispositivo",
                ),
            ),
            (owners.CELL, owners.COMMUNICATION),
        ),
        ActionModel(
            Said(
                "Former l’encadrement au recueil de la parole et aux suites à donner",
                "Train managers to listen and to follow up",
                "Formar a los mandos en la escucha y el seguimiento",
            ),
            (
                Said(
                    "Part des responsables formés",
                    "Share of managers trained",
                    "Proporción de mandos con formación",
                ),
            ),
            (owners.TRAINING, owners.CELL),
        ),
        ActionModel(
            Said(
                "Rendre compte chaque année des signalements et de leurs suites",
                "Report every year on alerts and what followed",
                "Informar cada año de las denuncias y de su seguimiento",
            ),
            (
                Said(
                    "Signalements reçus, traités et délai moyen",
                    "Alerts received, dealt with, and average time",
                    "Denuncias recibidas, tratadas y plazo medio",
                ),
            ),
            (owners.CELL, owners.HEALTH),
        ),
    ),
)
TEMPLATE = Template(
    "four_axes",
    Said("Fonction publique française", "French public service", "Función pública francesa"),
    Said(
        "Les quatre axes du plan d’action obligatoire, de la rémunération aux violences.",
        "The four axes of the mandatory plan, from pay to violence.",
        "Los cuatro ejes del plan obligatorio, de la remuneración a la violencia.",
    ),
    Said(
        "Plan d’action pour l’égalité professionnelle",
        "Action plan for equality at work",
        "Plan de acción para la igualdad profesional",
    ),
    (PAY, ACCESS, LIFE, VIOLENCE),
)
