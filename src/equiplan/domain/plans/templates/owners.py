"""Who carries the actions of a template: roles that an organisation has, never names."""

from .model import Said

HEAD = Said("Direction", "Senior management", "Dirección")
EQUALITY = Said("Mission égalité", "Equality office", "Unidad de igualdad")
PEOPLE = Said("Ressources humaines", "Human resources", "Recursos humanos")
TRAINING = Said("Service formation", "Training service", "Servicio de formación")
COMMUNICATION = Said("Communication", "Communications", "Comunicación")
DATA = Said("Pilotage et données", "Data and steering", "Planificación y datos")
FINANCE = Said("Finances", "Finance", "Finanzas")
RESEARCH = Said("Direction de la recherche", "Research office", "Dirección de investigación")
TEACHING = Said("Direction des études", "Academic affairs", "Dirección de estudios")
CELL = Said("Cellule d’écoute", "Alert cell", "Célula de escucha")
HEALTH = Said("Santé au travail", "Occupational health", "Salud laboral")
PARTNERS = Said(
    "Représentation du personnel", "Staff representatives", "Representación del personal"
)
COMMITTEES = Said(
    "Responsables des comités techniques",
    "Technical committee managers",
    "Responsables de los comités técnicos",
)
STANDARDS = Said(
    "Direction de la normalisation", "Standards development", "Dirección de normalización"
)
SECRETARIAT = Said("Secrétariat de l’alliance", "Alliance secretariat", "Secretaría de la alianza")
GROUP = Said("Groupe de travail égalité", "Equality working group", "Grupo de trabajo de igualdad")
MEMBERS = Said(
    "Référentes et référents des membres", "Members’ equality leads", "Referentes de los miembros"
)
