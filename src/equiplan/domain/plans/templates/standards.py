"""A plan of a standards body: who writes standards, and for whom they work.

It follows the commitments of the UNECE declaration on gender-responsive standards and standards
development (2019); the words are ours.
"""

from . import owners
from .model import ActionModel, AxisModel, Said, Template

COMMITMENT = AxisModel(
    Said("Engagement et pilotage", "Commitment and steering", "Compromiso y dirección"),
    Said(
        "Faire de l’égalité une responsabilité de toute l’organisation, suivie chaque année.",
        "Make equality the responsibility of the whole body, followed every year.",
        "Hacer de la igualdad una responsabilidad de toda la entidad, seguida cada año.",
    ),
    (
        ActionModel(
            Said(
                "Nommer une personne responsable et un groupe de suivi",
                "Appoint a person in charge and a follow-up group",
                "Nombrar a una persona responsable y un grupo de seguimiento",
            ),
            (
                Said(
                    "Réunions du groupe tenues sur celles prévues",
                    "Meetings of the group held out of those planned",
                    "Reuniones del grupo celebradas de las previstas",
                ),
            ),
            (owners.HEAD,),
        ),
        ActionModel(
            Said(
                "Publier chaque année un bilan des engagements",
                "Publish a review of the commitments every year",
                "Publicar cada año un balance de los compromisos",
            ),
            (
                Said(
                    "Bilan publié (oui ou non)",
                    "Review published (yes or no)",
                    "Balance publicado (sí o no)",
                ),
            ),
            (owners.EQUALITY, owners.COMMUNICATION),
        ),
    ),
)
BALANCE = AxisModel(
    Said(
        "Équilibre dans les comités techniques",
        "Balance in technical committees",
        "Equilibrio en los comités técnicos",
    ),
    Said(
        "Que les personnes qui écrivent les normes ressemblent à celles qui s’en servent.",
        "Have those who write standards look like those who use them.",
        "Que quienes escriben las normas se parezcan a quienes las usan.",
    ),
    (
        ActionModel(
            Said(
                "Compter les membres et les présidences de comités par sexe",
                "Count committee members and chairs by sex",
                "Contar miembros y presidencias de comités por sexo",
            ),
            (
                Said(
                    "Part des femmes parmi les membres et les présidences",
                    "Share of women among members and chairs",
                    "Proporción de mujeres entre miembros y presidencias",
                ),
            ),
            (owners.COMMITTEES, owners.DATA),
        ),
        ActionModel(
            Said(
                "Inviter les parties intéressées à proposer des expertes et des experts à égalité",
                "Invite stakeholders to nominate women and men experts equally",
                "Invitar a las partes interesadas a proponer expertas y expertos por igual",
            ),
            (
                Said(
                    "Part des femmes parmi les personnes proposées",
                    "Share of women among those nominated",
                    "Proporción de mujeres entre las personas propuestas",
                ),
            ),
            (owners.COMMITTEES,),
        ),
    ),
)
RESPONSIVE = AxisModel(
    Said(
        "Des normes qui tiennent compte du genre",
        "Gender-responsive standards",
        "Normas que tienen en cuenta el género",
    ),
    Said(
        "Que chaque norme convienne à toutes les personnes qu’elle concerne.",
        "Have every standard suit everyone it concerns.",
        "Que cada norma sirva a todas las personas a las que concierne.",
    ),
    (
        ActionModel(
            Said(
                "Analyser les nouveaux projets de norme selon le sexe et le genre",
                "Analyse new draft standards by sex and gender",
                "Analizar los nuevos proyectos de norma según el sexo y el género",
            ),
            (
                Said(
                    "Part des nouveaux projets analysés",
                    "Share of new projects analysed",
                    "Proporción de nuevos proyectos analizados",
                ),
            ),
            (owners.STANDARDS, owners.COMMITTEES),
        ),
        ActionModel(
            Said(
                "Réviser les normes en vigueur qui en ont le plus besoin",
                "Revise the standards in force that need it most",
                "Revisar las normas vigentes que más lo necesitan",
            ),
            (
                Said(
                    "Normes réexaminées sur celles retenues",
                    "Standards reviewed out of those selected",
                    "Normas reexaminadas de las seleccionadas",
                ),
            ),
            (owners.STANDARDS,),
        ),
    ),
)
SKILLS = AxisModel(
    Said("Compétences et données", "Skills and data", "Competencias y datos"),
    Said(
        "Donner aux comités les connaissances et les données dont ils ont besoin.",
        "Give committees the knowledge and data they need.",
        "Dar a los comités los conocimientos y datos que necesitan.",
    ),
    (
        ActionModel(
            Said(
                "Former les secrétariats et les présidences de comités",
                "Train committee secretariats and chairs",
                "Formar a las secretarías y presidencias de comités",
            ),
            (
                Said(
                    "Part des secrétariats et présidences formés",
                    "Share of secretariats and chairs trained",
                    "Proporción de secretarías y presidencias con formación",
                ),
            ),
            (owners.TRAINING, owners.STANDARDS),
        ),
        ActionModel(
            Said(
                "Réunir les données par sexe utiles aux travaux de normalisation",
                "Gather the data by sex that standards work needs",
                "Reunir los datos por sexo útiles para la normalización",
            ),
            (
                Said(
                    "Comités qui disposent de données par sexe",
                    "Committees that have data by sex",
                    "Comités que disponen de datos por sexo",
                ),
            ),
            (owners.DATA,),
        ),
    ),
)
TEMPLATE = Template(
    "standards",
    Said("Organisme de normalisation", "Standards body", "Organismo de normalización"),
    Said(
        "L’équilibre des comités, et des normes qui conviennent à toutes et tous.",
        "Balance in committees, and standards that suit everyone.",
        "El equilibrio de los comités y normas que sirven a todas las personas.",
    ),
    Said(
        "Plan d’action pour des normes qui tiennent compte du genre",
        "Action plan for gender-responsive standards",
        "Plan de acción para normas que tienen en cuenta el género",
    ),
    (COMMITMENT, BALANCE, RESPONSIVE, SKILLS),
)
