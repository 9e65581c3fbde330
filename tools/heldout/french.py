"""Five French plans, in words of their own."""

from .plan_model import Action, Axis, Plan

UNIVERSITY = Plan(
    title="Plan d’action pluriannuel pour l’égalité professionnelle entre les femmes et les hommes 2024-2027",
    organisation="Université de Valserine",
    language="fr",
    period=(2024, 2027),
    axes=(
        Axis("Gouverner la politique d’égalité", "1", (
            Action("Désigner un réseau de correspondantes et correspondants égalité dans chaque composante", "1",
                   measures=("Lettre de mission signée par la présidence", "Décharge de 24 heures par an"),
                   owners=("Vice-présidence égalité",), calendar="Rentrée 2024",
                   indicators=("Nombre de correspondants nommés", "Nombre de réunions du réseau"), budget="6 k€ par an"),
            Action("Publier chaque année les données sexuées du rapport social unique", "2",
                   measures=("Fiabiliser l’extraction du système d’information",),
                   owners=("DRH", "Pôle pilotage"), calendar="Annuel, à partir de juin 2025",
                   indicators=("Date de publication du rapport",)),
            Action("Former les membres des conseils centraux aux biais de genre", "3",
                   measures=("Un module de trois heures", "Une séance par mandat"),
                   owners=("Service formation",), calendar="2025-2026",
                   indicators=("Part des élus formés",), budget="4 500 €"),
        )),
        Axis("Évaluer, prévenir et traiter les écarts de rémunération", "2", (
            Action("Analyser les primes versées aux personnels enseignants et administratifs selon le sexe", "4",
                   measures=("Étude cofinancée avec deux établissements voisins",),
                   owners=("DRH",), calendar="T4 2024",
                   indicators=("Étude remise au comité social d’administration",), budget="12 000 €"),
            Action("Réexaminer les régimes indemnitaires des agents à temps partiel", "5",
                   measures=("Recenser les situations atypiques", "Proposer une correction au conseil d’administration"),
                   owners=("DRH", "Direction des affaires financières"), calendar="2026",
                   indicators=("Écart moyen de rémunération en équivalent temps plein",)),
        )),
        Axis("Garantir l’égal accès aux corps, grades et emplois", "3", (
            Action("Rappeler par écrit aux comités de sélection les règles de composition équilibrée", "6",
                   measures=("Note jointe à chaque convocation",),
                   owners=("Direction des affaires juridiques",), calendar="Dès janvier 2025",
                   indicators=("Part de comités équilibrés", "Nombre de rappels adressés")),
            Action("Ouvrir un programme de mentorat pour les maîtresses de conférences", "7",
                   measures=("Vingt binômes par an", "Un séminaire de lancement et un séminaire de clôture"),
                   owners=("Vice-présidence recherche",), calendar="Rentrée 2025",
                   indicators=("Nombre de binômes", "Taux de candidatures à l’habilitation"), budget="15 k€ par an"),
            Action("Examiner à parts égales les demandes de congés pour recherches", "8",
                   measures=("Tableau de suivi présenté à la commission de la recherche",),
                   owners=("Commission de la recherche",), calendar="2025-2027",
                   indicators=("Taux de succès par sexe",)),
        )),
        Axis("Faciliter l’articulation entre vie professionnelle et vie personnelle", "4", (
            Action("Adopter une charte des temps de réunion", "9",
                   measures=("Pas de réunion avant 9 heures ni après 17 heures 30",),
                   owners=("Direction générale des services",), calendar="Premier semestre 2025",
                   indicators=("Part des services ayant adopté la charte",)),
            Action("Accompagner les retours de congé maternité, parental ou de longue maladie", "10",
                   measures=("Entretien avant le départ et au retour", "Allègement de service d’un semestre"),
                   owners=("DRH", "Directions de composante"), calendar="2026",
                   indicators=("Nombre d’entretiens tenus",), budget="30 000 € par an"),
        )),
        Axis("Lutter contre les violences, le harcèlement et les agissements sexistes", "5", (
            Action("Confier le dispositif de signalement à une cellule extérieure", "11",
                   measures=("Marché mutualisé", "Accusé de réception sous sept jours"),
                   owners=("Cellule de veille",), calendar="T2 2025",
                   indicators=("Nombre de signalements", "Délai moyen de traitement"), budget="20 k€ par an"),
            Action("Sensibiliser les étudiantes et étudiants de première année à la notion de consentement", "12",
                   measures=("Atelier obligatoire de deux heures",),
                   owners=("Service de santé étudiante",), calendar="Chaque rentrée",
                   indicators=("Part d’étudiants de première année sensibilisés",), budget="8 k€ par an"),
        )),
    ),
)  # fmt: skip

MINISTRY = Plan(
    title="Feuille de route égalité 2025 – 2028",
    organisation="Direction générale des Forêts et des Eaux",
    language="fr",
    period=(2025, 2028),
    axes=(
        Axis("Attirer des femmes vers les métiers techniques", None, (
            Action("Revoir la rédaction des fiches de poste forestières"),
            Action("Ouvrir trois journées d’immersion par an aux lycéennes"),
            Action("Constituer un vivier d’ambassadrices dans chaque direction régionale"),
        ), indicators=("Part de candidates aux concours techniques", "Nombre d’ambassadrices actives")),
        Axis("Équilibrer l’encadrement", None, (
            Action("Fixer un objectif de primo-nominations par direction"),
            Action("Proposer un bilan de carrière à mi-parcours à toutes les cadres"),
        ), indicators=("Taux de femmes parmi les primo-nominations",)),
        Axis("Rendre le terrain accessible", None, (
            Action("Doter les équipes de vêtements de travail coupés pour les femmes"),
            Action("Équiper les bases isolées de sanitaires séparés"),
            Action("Adapter les tournées pendant la grossesse"),
        ), indicators=("Part de bases équipées", "Taux de satisfaction à l’enquête annuelle")),
        Axis("Faire cesser les agissements sexistes", None, (
            Action("Afficher le numéro de la ligne d’écoute dans tous les véhicules de service"),
            Action("Former les chefs d’équipe à recueillir une parole"),
        ), indicators=("Nombre de chefs d’équipe formés",)),
    ),
    soft=("calendar", "owners", "comments"),
)  # fmt: skip

TOWN = Plan(
    title="Plan d’actions égalité femmes-hommes 2023-2026",
    organisation="Ville de Morvenac",
    language="fr",
    period=(2023, 2026),
    axes=(
        Axis("Une administration exemplaire", "1", (
            Action("Composer des jurys de recrutement mixtes", "1",
                   measures=("Tout jury comprend au moins une femme et un homme, et une personne extérieure au service.",),
                   owners=("Direction des ressources humaines",), calendar="Janvier 2023 – décembre 2026",
                   indicators=("Proportion de jurys mixtes", "Nombre de candidatures par sexe"), budget="Sans coût supplémentaire"),
            Action("Établir un budget sensible au genre pour trois directions pilotes", "2",
                   measures=("Classer les dépenses des directions des sports, de la culture et de la voirie en trois catégories.",),
                   owners=("Direction des finances",), calendar="2024",
                   indicators=("Part des dépenses analysées",), budget="18 000 € (accompagnement extérieur)"),
        ), objective="Montrer l’exemple dans la gestion des agentes et des agents"),
        Axis("Un espace public partagé", "2", (
            Action("Organiser des marches exploratoires dans les quartiers d’habitat social", "3",
                   measures=("Deux marches par quartier, de jour puis de nuit, avec restitution publique.",),
                   owners=("Mission égalité",), calendar="Printemps 2024",
                   indicators=("Nombre de participantes", "Nombre d’aménagements réalisés à la suite"), budget="5 000 € par an"),
            Action("Donner des noms de femmes aux équipements nouveaux", "4",
                   measures=("Toute proposition soumise au conseil municipal compte autant de noms de femmes que d’hommes.",),
                   owners=("Cabinet du maire",), calendar="En continu",
                   indicators=("Part de noms de femmes parmi les dénominations de l’année",)),
        ), objective="Permettre à chacune et chacun de circuler et de se reconnaître dans la ville"),
        Axis("L’éducation et la prévention", "3", (
            Action("Outiller les équipes périscolaires contre les stéréotypes", "5",
                   measures=("Une mallette pédagogique et deux demi-journées de formation par an.",),
                   owners=("Direction de l’éducation",), calendar="Rentrée 2023",
                   indicators=("Nombre d’animateurs formés",), budget="7 500 €"),
            Action("Soutenir un lieu d’accueil de jour pour les victimes de violences conjugales", "6",
                   measures=("Convention triennale avec une association spécialisée.",),
                   owners=("Centre communal d’action sociale",), calendar="2023-2026",
                   indicators=("Nombre de personnes accueillies",), budget="40 000 € par an"),
        ), objective="Prévenir dès le plus jeune âge, protéger à tout âge"),
    ),
)  # fmt: skip

SCHOOL = Plan(
    title="Plan égalité 2024-2026",
    organisation="École supérieure d’hydraulique de Brennes",
    language="fr",
    period=(2024, 2026),
    axes=(
        Axis("Faire connaître et mesurer", None, (
            Action("Un tableau de bord sexué.",
                   measures=("Les données relatives aux élèves, aux personnels et aux anciens sont réunies chaque automne dans un document de quatre pages, présenté au conseil d’école et affiché dans le hall.",)),
            Action("Une enquête d’ambiance tous les deux ans.",
                   measures=("Le questionnaire, anonyme, est identique d’une édition à l’autre ; les réponses sont dépouillées par un laboratoire partenaire.",)),
        ), indicators=("date de présentation au conseil", "taux de réponse à l’enquête")),
        Axis("Recruter sans stéréotypes", None, (
            Action("Des visages variés sur les supports.",
                   measures=("Plaquettes, site et salons montrent autant de femmes que d’hommes, dans des situations de travail comparables.",)),
            Action("Un parrainage de lycéennes.",
                   measures=("Chaque élève ingénieure volontaire suit deux lycéennes de terminale scientifique pendant une année.",)),
            Action("Une bourse de première installation.",
                   measures=("Elle aide les élèves boursières qui viennent de loin à se loger près du campus.",)),
        ), indicators=("nombre de lycéennes parrainées", "proportion de filles parmi les admis")),
        Axis("Vivre et étudier en sécurité", None, (
            Action("Une charte des soirées.",
                   measures=("Les associations la signent avant toute subvention ; elle prévoit des personnes référentes sobres et identifiables.",)),
            Action("Une cellule d’écoute.",
                   measures=("Deux personnes formées reçoivent sur rendez-vous, dans un bureau discret, et orientent vers les services compétents.",)),
        ), indicators=("nombre de chartes signées",)),
    ),
    soft=("owners", "calendar", "targets", "comments", "budget", "axis.objective"),
)  # fmt: skip

INSTITUTE = Plan(
    title="Plan d’action égalité 2025-2026",
    organisation="Institut national de recherche sur les sols",
    language="fr",
    period=(2025, 2026),
    axes=(
        Axis("Pilotage", "A", (
            Action("Installer un comité égalité par centre", "A1", owners=("Présidence",), calendar="T1 2025",
                   indicators=("Nombre de comités installés",), targets=("12 comités",), priority="Haute"),
            Action("Réserver un budget propre", "A2", owners=("Direction financière",), calendar="T1 2025, T2 2025",
                   indicators=("Montant voté",), targets=("60 000 €",), priority="Haute"),
        ), objective="Donner un cadre durable à la démarche"),
        Axis("Carrières", "B", (
            Action("Dépouiller les promotions des cinq dernières années", "B1", owners=("DRH",), calendar="T2 2025",
                   indicators=("Rapport publié",), targets=("1 rapport",), priority="Moyenne"),
            Action("Préparer les candidates aux concours internes", "B2", owners=("DRH", "Centres"), calendar="T3 2025, T4 2025",
                   indicators=("Part de femmes parmi les candidats",), targets=("45 %",), priority="Haute"),
            Action("Revoir les critères d’avancement", "B3", owners=("Conseil scientifique",), calendar="T1 2026",
                   indicators=("Grille révisée",), priority="Moyenne"),
        ), objective="Résorber les écarts de progression"),
        Axis("Recherche", "C", (
            Action("Demander la dimension de genre dans les appels internes", "C1", owners=("Direction scientifique",),
                   calendar="T2 2026", indicators=("Part de projets concernés",), targets=("100 %",), priority="Moyenne"),
            Action("Éditer un guide sur le sexe et le genre dans les protocoles de terrain", "C2", owners=("Mission égalité",),
                   calendar="T3 2026, T4 2026", indicators=("Nombre de téléchargements",), targets=("500",), priority="Basse"),
        ), objective="Tenir compte du genre dans les contenus"),
    ),
    soft=("comments",),
)  # fmt: skip
