"""A programme of an alliance: what its members do together, by working group."""

from . import owners
from .model import ActionModel, AxisModel, Said, Template

TOGETHER = AxisModel(
    Said("Travailler ensemble", "Working together", "Trabajar conjuntamente"),
    Said(
        "Que chaque membre prenne sa part du programme et en rende compte.",
        "Have each member take its share of the programme and account for it.",
        "Que cada miembro asuma su parte del programa y rinda cuentas.",
    ),
    (
        ActionModel(
            Said(
                "Réunir chaque année les personnes référentes de tous les membres",
                "Bring together the equality leads of all members every year",
                "Reunir cada año a las personas referentes de todos los miembros",
            ),
            (
                Said(
                    "Membres représentés",
                    "Members represented",
                    "Miembros representados",
                ),
            ),
            (owners.SECRETARIAT, owners.MEMBERS),
        ),
        ActionModel(
            Said(
                "Écrire et tenir à jour une feuille de route commune",
                "Write a shared road map and keep it up to date",
                "Redactar una hoja de ruta común y mantenerla al día",
            ),
            (
                Said(
                    "Part des membres qui ont adopté la feuille de route",
                    "Share of members that have adopted the road map",
                    "Proporción de miembros que han adoptado la hoja de ruta",
                ),
            ),
            (owners.GROUP,),
        ),
    ),
)
DATA = AxisModel(
    Said("Des données partagées", "Shared data", "Datos compartidos"),
    Said(
        "Comparer ce qui peut l’être, avec l’accord de chaque membre.",
        "Compare what can be compared, with the agreement of each member.",
        "Comparar lo que se puede comparar, con el acuerdo de cada miembro.",
    ),
    (
        ActionModel(
            Said(
                "Choisir des indicateurs communs et leurs définitions",
                "Choose common indicators and their definitions",
                "Elegir indicadores comunes y sus definiciones",
            ),
            (
                Said(
                    "Indicateurs définis et renseignés par tous",
                    "Indicators defined and reported by all",
                    "Indicadores definidos y comunicados por todos",
                ),
            ),
            (owners.GROUP, owners.DATA),
        ),
        ActionModel(
            Said(
                "Publier chaque année un tableau de bord de l’alliance",
                "Publish a dashboard of the alliance every year",
                "Publicar cada año un cuadro de mando de la alianza",
            ),
            (
                Said(
                    "Part des membres qui ont transmis leurs données",
                    "Share of members that sent their data",
                    "Proporción de miembros que enviaron sus datos",
                ),
            ),
            (owners.SECRETARIAT, owners.DATA),
        ),
    ),
)
PRACTICE = AxisModel(
    Said(
        "Formation et bonnes pratiques",
        "Training and good practice",
        "Formación y buenas prácticas",
    ),
    Said(
        "Que ce qui marche chez un membre serve à tous.",
        "Have what works for one member serve all.",
        "Que lo que funciona en un miembro sirva a todos.",
    ),
    (
        ActionModel(
            Said(
                "Ouvrir les formations de chaque membre au personnel des autres",
                "Open each member’s training to the staff of the others",
                "Abrir las formaciones de cada miembro al personal de los demás",
            ),
            (
                Said(
                    "Personnes formées chez un autre membre",
                    "People trained at another member",
                    "Personas formadas en otro miembro",
                ),
            ),
            (owners.TRAINING, owners.MEMBERS),
        ),
        ActionModel(
            Said(
                "Décrire et échanger les pratiques qui ont fait leurs preuves",
                "Describe and exchange practices that have proved themselves",
                "Describir e intercambiar las prácticas que han dado resultado",
            ),
            (
                Said(
                    "Pratiques décrites et reprises par un autre membre",
                    "Practices described and taken up by another member",
                    "Prácticas descritas y adoptadas por otro miembro",
                ),
            ),
            (owners.GROUP,),
        ),
    ),
)
SAFETY = AxisModel(
    Said(
        "Des campus et des mobilités sans violence",
        "Campuses and mobility free from violence",
        "Campus y movilidad sin violencia",
    ),
    Said(
        "Que toute personne soit protégée, où qu’elle étudie ou travaille dans l’alliance.",
        "Have everyone protected, wherever in the alliance they study or work.",
        "Que toda persona esté protegida, donde estudie o trabaje dentro de la alianza.",
    ),
    (
        ActionModel(
            Said(
                "Informer chaque personne en mobilité des dispositifs de signalement sur place",
                "Tell everyone on mobility how to report where they are going",
                "Informar a cada persona en movilidad de los dispositivos de denuncia locales",
            ),
            (
                Said(
                    "Part des personnes en mobilité informées avant leur départ",
                    "Share of people on mobility told before they leave",
                    "Proporción de personas en movilidad informadas antes de partir",
                ),
            ),
            (owners.CELL, owners.MEMBERS),
        ),
        ActionModel(
            Said(
                "Accorder les procédures entre cellules d’écoute des membres",
                "Align procedures between the alert cells of members",
                "Armonizar los procedimientos entre las células de escucha de los miembros",
            ),
            (
                Said(
                    "Membres qui appliquent la procédure commune",
                    "Members that apply the common procedure",
                    "Miembros que aplican el procedimiento común",
                ),
            ),
            (owners.GROUP, owners.CELL),
        ),
    ),
)
TEMPLATE = Template(
    "alliance",
    Said("Programme d’alliance", "Alliance programme", "Programa de alianza"),
    Said(
        "Ce que des membres font ensemble, par groupe de travail.",
        "What members do together, by working group.",
        "Lo que los miembros hacen juntos, por grupo de trabajo.",
    ),
    Said(
        "Programme commun pour l’égalité",
        "Joint equality programme",
        "Programa conjunto de igualdad",
    ),
    (TOGETHER, DATA, PRACTICE, SAFETY),
)
