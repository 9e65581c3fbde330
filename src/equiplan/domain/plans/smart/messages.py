"""What each rule of the SMART check says, and what it proposes, in three languages."""

from ...text.languages import Language
from ...text.messages import Messages, say
from .model import Letter, Reason, Verdict

REASONS: Messages = {
    "title_vague": {
        "fr": "Le titre dit une direction, pas ce qui sera fait.",
        "en": "The title tells a direction, not what will be done.",
        "es": "El título indica una dirección, no lo que se hará.",
    },
    "title_only_vague": {
        "fr": "Le titre dit une direction\u202f; seules les mesures disent ce qui sera fait.",
        "en": "The title tells a direction; only its measures say what will be done.",
        "es": "El título indica una dirección; solo las medidas dicen lo que se hará.",
    },
    "no_deed": {
        "fr": "Le titre est court et aucun verbe d’action n’y a été reconnu.",
        "en": "The title is short and no deed was recognised in it.",
        "es": "El título es corto y no se ha reconocido en él ninguna acción.",
    },
    "nobody_named": {
        "fr": "Personne n’est désigné pour la faire.",
        "en": "Nobody is named to do it.",
        "es": "No se designa a nadie para hacerlo.",
    },
    "not_measured": {
        "fr": "Rien ne dit à quoi l’on verra qu’elle réussit.",
        "en": "Nothing says how its success will be seen.",
        "es": "Nada dice cómo se verá que tiene éxito.",
    },
    "measured_by_axis": {
        "fr": "Seul son axe est mesuré, pas l’action elle-même.",
        "en": "Only its axis is measured, not the action itself.",
        "es": "Solo se mide su eje, no la propia acción.",
    },
    "no_target": {
        "fr": "Elle a un indicateur, sans valeur à atteindre.",
        "en": "It has an indicator, but no value to reach.",
        "es": "Tiene un indicador, pero ningún valor que alcanzar.",
    },
    "target_without_number": {
        "fr": "La valeur cible n’a pas de nombre que nous sachions lire.",
        "en": "The target has no number that we can read.",
        "es": "La meta no tiene ninguna cifra que sepamos leer.",
    },
    "no_owner": {
        "fr": "Personne n’en répond\u00a0: elle a peu de chances d’être faite.",
        "en": "Nobody answers for it: it is unlikely to be done.",
        "es": "Nadie responde de ella: es poco probable que se haga.",
    },
    "no_means": {
        "fr": "Aucun moyen n’est dit\u00a0: ni budget, ni temps, ni personnes.",
        "en": "No means are stated: no budget, time or people.",
        "es": "No se indica ningún medio: ni presupuesto, ni tiempo, ni personas.",
    },
    "beyond_whole": {
        "fr": "La valeur cible dépasse 100\u00a0% d’un tout.",
        "en": "The target is above 100% of a whole.",
        "es": "La meta supera el 100\u00a0% de un todo.",
    },
    "all_on_one_day": {
        "fr": "Toutes les actions du plan finissent le même jour.",
        "en": "All the actions of the plan end on the same day.",
        "es": "Todas las acciones del plan terminan el mismo día.",
    },
    "no_objective": {
        "fr": "Son axe ne dit pas quel objectif il poursuit.",
        "en": "Its axis does not say what it aims at.",
        "es": "Su eje no dice qué objetivo persigue.",
    },
    "other_subject": {
        "fr": "Ses indicateurs n’ont aucun mot en commun avec elle.",
        "en": "Its indicators share no word with it.",
        "es": "Sus indicadores no comparten ninguna palabra con ella.",
    },
    "no_calendar": {
        "fr": "Aucune date n’est donnée.",
        "en": "No date is given.",
        "es": "No se da ninguna fecha.",
    },
    "calendar_unread": {
        "fr": "Le calendrier est écrit, mais aucune date n’y a été comprise.",
        "en": "A timeline is written, but no date was understood in it.",
        "es": "Hay un calendario escrito, pero no se ha entendido ninguna fecha.",
    },
    "no_end": {
        "fr": "Le calendrier n’a pas de fin.",
        "en": "The timeline has no end.",
        "es": "El calendario no tiene fin.",
    },
    "outside_plan": {
        "fr": "Elle finit en dehors de la période du plan.",
        "en": "It ends outside the period of the plan.",
        "es": "Termina fuera del período del plan.",
    },
    "ends_before_start": {
        "fr": "Elle finit avant d’avoir commencé.",
        "en": "It ends before it has begun.",
        "es": "Termina antes de haber empezado.",
    },
    "indicator_short": {
        "fr": "L’indicateur tient en un mot\u00a0: on ne sait pas de quoi ni de qui.",
        "en": "The indicator is a single word: of what, of whom?",
        "es": "El indicador es una sola palabra: no se sabe de qué ni de quién.",
    },
    "no_unit": {
        "fr": "L’indicateur ne dit pas s’il compte, mesure ou constate.",
        "en": "The indicator does not say whether it counts, measures or observes.",
        "es": "El indicador no dice si cuenta, mide o constata.",
    },
    "no_baseline": {
        "fr": "La valeur de départ n’est pas dite\u00a0: le progrès ne pourra pas être calculé.",
        "en": "The starting value is not stated: progress cannot be computed.",
        "es": "No se indica el valor de partida: no se podrá calcular el avance.",
    },
    "no_aim": {
        "fr": "Aucune valeur à atteindre n’est donnée.",
        "en": "No value to reach is given.",
        "es": "No se da ningún valor que alcanzar.",
    },
    "aim_beyond_whole": {
        "fr": "La valeur cible dépasse 100\u00a0% d’un tout.",
        "en": "The target is above 100% of a whole.",
        "es": "La meta supera el 100\u00a0% de un todo.",
    },
    "no_aim_to_judge": {
        "fr": "Sans valeur cible, on ne peut pas juger si elle est atteignable.",
        "en": "Without a target nobody can judge whether it can be achieved.",
        "es": "Sin meta no se puede juzgar si es alcanzable.",
    },
    "unlike_its_action": {
        "fr": "L’indicateur n’a aucun mot en commun avec ce qu’il accompagne.",
        "en": "The indicator shares no word with what it accompanies.",
        "es": "El indicador no comparte ninguna palabra con aquello que acompaña.",
    },
    "no_deadline": {
        "fr": "On ne sait pas pour quand la valeur est visée.",
        "en": "It is not said by when the value is aimed at.",
        "es": "No se sabe para cuándo se busca el valor.",
    },
}

PROPOSALS: Messages = {
    "title_vague": {
        "fr": "Dites ce qui sera fait, pour qui et en quelle quantité\u00a0: «\u00a0Former les 40 membres des jurys\u00a0» plutôt que «\u00a0Améliorer la communication\u00a0».",
        "en": "Say what will be done, for whom and how much: “Train the 40 panel members” rather than “Improve communication”.",
        "es": "Diga qué se hará, para quién y cuánto: «Formar a los 40 miembros de los tribunales» en lugar de «Mejorar la comunicación».",
    },
    "title_only_vague": {
        "fr": "Reprenez dans le titre la principale des mesures.",
        "en": "Bring the main measure into the title.",
        "es": "Lleve al título la principal de las medidas.",
    },
    "no_deed": {
        "fr": "Relisez-le\u00a0: une personne extérieure saurait-elle ce qui sera fait\u202f? Sinon, commencez par un verbe.",
        "en": "Read it again: would an outsider know what will be done? If not, begin with a verb.",
        "es": "Reléalo: ¿sabría alguien de fuera qué se hará? Si no, empiece por un verbo.",
    },
    "nobody_named": {
        "fr": "Nommez la personne ou l’instance qui en répond.",
        "en": "Name the person or body that answers for it.",
        "es": "Nombre a la persona u órgano que responde de ello.",
    },
    "not_measured": {
        "fr": "Ajoutez un indicateur et sa valeur cible\u00a0: «\u00a0200 personnes formées d’ici fin 2026\u00a0».",
        "en": "Add an indicator and its target: “200 people trained by the end of 2026”.",
        "es": "Añada un indicador y su meta: «200 personas formadas antes de fines de 2026».",
    },
    "measured_by_axis": {
        "fr": "Rattachez-lui un des indicateurs de l’axe, ou dites ce qu’elle doit livrer.",
        "en": "Attach one of the axis’ indicators to it, or say what it is to deliver.",
        "es": "Asígnele uno de los indicadores del eje, o diga qué debe entregar.",
    },
    "no_target": {
        "fr": "Dites jusqu’où et pour quand\u00a0: «\u00a0au moins 40\u00a0% en 2027\u00a0».",
        "en": "Say how far and by when: “at least 40% in 2027”.",
        "es": "Diga hasta dónde y para cuándo: «al menos un 40\u00a0% en 2027».",
    },
    "target_without_number": {
        "fr": "Si c’est un livrable, dites à quoi l’on verra qu’il est fini\u202f; sinon, donnez le nombre à atteindre.",
        "en": "If it is a deliverable, say how one will see that it is finished; if not, give the number to reach.",
        "es": "Si es un entregable, diga cómo se verá que está terminado; si no, dé la cifra que alcanzar.",
    },
    "no_owner": {
        "fr": "Désignez une personne ou une instance, et une seule qui rende compte.",
        "en": "Appoint a person or a body, and only one that is accountable.",
        "es": "Designe a una persona u órgano, y solo uno que rinda cuentas.",
    },
    "no_means": {
        "fr": "Écrivez le montant et qui paie, ou «\u00a0sans coût\u00a0: deux jours de l’équipe\u00a0».",
        "en": "Write the amount and who pays, or “no cost: two days of the team”.",
        "es": "Escriba el importe y quién paga, o «sin coste: dos días del equipo».",
    },
    "beyond_whole": {
        "fr": "Corrigez le pourcentage, ou écrivez «\u00a0hausse de 150\u00a0%\u00a0» si c’est une progression.",
        "en": "Correct the percentage, or write “a rise of 150%” if it is a growth.",
        "es": "Corrija el porcentaje, o escriba «aumento del 150\u00a0%» si es un incremento.",
    },
    "all_on_one_day": {
        "fr": "Vérifiez que tout peut finir ce jour-là\u202f; sinon, donnez à celle-ci sa propre échéance.",
        "en": "Check that all can end that day; if not, give this one a date of its own.",
        "es": "Compruebe que todo puede acabar ese día; si no, dé a esta su propio plazo.",
    },
    "no_objective": {
        "fr": "Écrivez sous le titre de l’axe ce qui doit avoir changé à la fin.",
        "en": "Write under the title of the axis what is to have changed in the end.",
        "es": "Escriba bajo el título del eje lo que debe haber cambiado al final.",
    },
    "other_subject": {
        "fr": "Vérifiez qu’ils mesurent bien cette action\u202f; aucune règle ne peut le dire à votre place.",
        "en": "Check that they do measure this action; no rule can tell that for you.",
        "es": "Compruebe que miden esta acción; ninguna regla puede decirlo por usted.",
    },
    "no_calendar": {
        "fr": "Donnez un début et une fin\u00a0: «\u00a0T3 2026\u00a0», «\u00a0juin 2026 – mars 2027\u00a0».",
        "en": "Give a start and an end: “Q3 2026”, “June 2026 – March 2027”.",
        "es": "Dé un inicio y un fin: «T3 2026», «junio de 2026 – marzo de 2027».",
    },
    "calendar_unread": {
        "fr": "Écrivez un mois, un trimestre ou une année.",
        "en": "Write a month, a quarter or a year.",
        "es": "Escriba un mes, un trimestre o un año.",
    },
    "no_end": {
        "fr": "Ajoutez le mois ou l’année où elle doit être terminée, ou la période du plan si elle revient.",
        "en": "Add the month or year by which it is to be finished, or the period of the plan if it recurs.",
        "es": "Añada el mes o el año en que debe estar terminada, o el período del plan si se repite.",
    },
    "outside_plan": {
        "fr": "Corrigez l’échéance ou la période du plan.",
        "en": "Correct the date or the period of the plan.",
        "es": "Corrija el plazo o el período del plan.",
    },
    "ends_before_start": {
        "fr": "Corrigez l’une des deux dates.",
        "en": "Correct one of the two dates.",
        "es": "Corrija una de las dos fechas.",
    },
    "indicator_short": {
        "fr": "Dites ce qui est compté et parmi qui\u00a0: «\u00a0part des femmes parmi les cadres\u00a0».",
        "en": "Say what is counted and among whom: “share of women among managers”.",
        "es": "Diga qué se cuenta y entre quiénes: «proporción de mujeres entre los mandos».",
    },
    "no_unit": {
        "fr": "Commencez par «\u00a0nombre de\u00a0», «\u00a0part de\u00a0» ou «\u00a0taux de\u00a0»\u202f; pour un document, écrivez «\u00a0publié (oui/non)\u00a0».",
        "en": "Begin with “number of”, “share of” or “rate of”; for a document, write “published (yes/no)”.",
        "es": "Empiece por «número de», «proporción de» o «tasa de»; para un documento, escriba «publicado (sí/no)».",
    },
    "no_baseline": {
        "fr": "Notez la valeur d’aujourd’hui et sa date\u202f; à défaut, dites qui la mesurera.",
        "en": "Note today’s value and its date; failing that, say who will measure it.",
        "es": "Anote el valor de hoy y su fecha; en su defecto, diga quién lo medirá.",
    },
    "no_aim": {
        "fr": "Donnez la valeur visée et sa date.",
        "en": "Give the value aimed at and its date.",
        "es": "Dé el valor que se quiere alcanzar y su fecha.",
    },
    "aim_beyond_whole": {
        "fr": "Corrigez le pourcentage ou dites que c’est une hausse.",
        "en": "Correct the percentage, or say that it is a rise.",
        "es": "Corrija el porcentaje o diga que es un aumento.",
    },
    "no_aim_to_judge": {
        "fr": "Donnez la valeur visée, puis comparez-la à celle d’aujourd’hui.",
        "en": "Give the value aimed at, then compare it with today’s.",
        "es": "Dé el valor que se quiere alcanzar y compárelo con el de hoy.",
    },
    "unlike_its_action": {
        "fr": "Vérifiez qu’il mesure bien cela\u202f; aucune règle ne peut le dire à votre place.",
        "en": "Check that it does measure that; no rule can tell it for you.",
        "es": "Compruebe que mide eso; ninguna regla puede decirlo por usted.",
    },
    "no_deadline": {
        "fr": "Ajoutez une date à la valeur cible, ou une fin à l’action.",
        "en": "Add a date to the target, or an end to the action.",
        "es": "Añada una fecha a la meta, o un fin a la acción.",
    },
}

MESSAGES: Messages = {
    **REASONS,
    **{f"{code}.proposal": said for code, said in PROPOSALS.items()},
}

LETTERS: dict[Letter, dict[Language, str]] = {
    Letter.SPECIFIC: {"fr": "Spécifique", "en": "Specific", "es": "Específica"},
    Letter.MEASURABLE: {"fr": "Mesurable", "en": "Measurable", "es": "Medible"},
    Letter.ACHIEVABLE: {"fr": "Atteignable", "en": "Achievable", "es": "Alcanzable"},
    Letter.RELEVANT: {"fr": "Pertinente", "en": "Relevant", "es": "Pertinente"},
    Letter.TIME_BOUND: {"fr": "Datée", "en": "Time-bound", "es": "Con plazo"},
}
VERDICTS: dict[Verdict, dict[Language, str]] = {
    Verdict.MET: {"fr": "oui", "en": "yes", "es": "sí"},
    Verdict.PARTLY: {"fr": "en partie", "en": "partly", "es": "en parte"},
    Verdict.MISSING: {"fr": "non", "en": "no", "es": "no"},
    Verdict.UNKNOWN: {"fr": "à vérifier", "en": "look yourself", "es": "por comprobar"},
}


def why(reason: Reason, language: Language) -> str:
    """What is not met."""
    return say(REASONS, reason.code, language)


def proposal(reason: Reason, language: Language) -> str:
    """What to write, with an example where one helps."""
    return say(PROPOSALS, reason.code, language)
