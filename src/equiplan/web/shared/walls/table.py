"""Behind which wall each table stands: how a row belongs to an organisation, or why it has none.

A row here says which columns lead to the organisation a row belongs to: a key of an organisation,
or a key of a row that has a wall itself. Where there are several, one that leads there is enough.
A model that is in neither table makes a test fail.
"""

ITSELF = "id"  # the organisation's own row

WALLS: dict[str, tuple[str, ...]] = {
    "shared.job": ("organisation",),
    "organisations.organisation": (ITSELF,),
    "organisations.unit": ("organisation",),
    "organisations.member": ("organisation",),
    "organisations.assignment": ("member",),
    "organisations.person": ("organisation",),
    "organisations.invitation": ("organisation",),
    "organisations.auditchain": ("organisation",),
    "organisations.auditline": ("organisation",),
    "uploads.upload": ("organisation",),
    "plans.plan": ("organisation",),
    "plans.version": ("plan",),
    "plans.axis": ("plan",),
    "plans.action": ("axis",),
    "plans.target": ("axis", "action"),
    "plans.targetvalue": ("action",),
    "plans.indicator": ("plan", "axis", "action"),
    "plans.indicatortarget": ("indicator",),
    "plans.indicatorvalue": ("indicator",),
    "plans.step": ("action",),
    "plans.occurrence": ("action",),
    "plans.owner": ("action",),
    "plans.budgetline": ("action",),
    "plans.comment": ("action",),
    "plans.linkeddocument": ("action",),
    "rosters.dataset": ("organisation",),
    "rosters.counting": ("dataset",),
    "rosters.step": ("counting",),
    "rosters.roster": ("dataset",),
    "rosters.count": ("counting",),
    "rosters.amount": ("counting",),
    "figures.binding": ("organisation",),
    "figures.figure": ("binding",),
    "figures.definition": ("organisation",),
    "releases.draft": ("organisation",),
    "releases.release": ("organisation",),
    "intake.reading": ("organisation",),
    "intake.correction": ("reading",),
    "networks.membership": ("network", "member"),
    "networks.agreement": ("membership",),
    "networks.peer": ("here",),
    "networks.package": ("peer",),
    "comparing.series": ("organisation",),
    "comparing.area": ("series",),
    "comparing.point": ("area",),
    "comparing.beside": ("series",),
    "digests.digest": ("member",),
    # What a network asks, and what each member answers: both sides see a report, only the
    # member its draft.
    "collecting.collection": ("network",),
    "collecting.item": ("collection",),
    "collecting.report": ("network", "member"),
    "collecting.draft": ("organisation",),
    "collecting.reportcell": ("report",),
    "collecting.lockexception": ("report",),
    "collecting.reminder": ("report",),
    "collecting.adoption": ("network", "member"),
}

NO_WALL: dict[str, str] = {
    "accounts.account": "asked for before anybody is known; one account works in several places",
    "accounts.provideridentity": "asked for while somebody signs in, before anybody is known",
    "shared.periodicrun": "says which recurring work was last done, and nothing of anybody",
    "shared.workerbeat": "says which processes live, and nothing of anybody",
}

# What may also be read, and only read. `{me}` is the table; other tables keep their own walls.
ALSO_READ: dict[str, tuple[str, ...]] = {
    # Where somebody works, for them to choose from.
    "organisations.member": ("account_id = (SELECT equiplan_account())",),
    "organisations.assignment": (
        "EXISTS (SELECT 1 FROM organisations_member AS m WHERE m.id = {me}.member_id)",
    ),
    # A role in a unit that could not be read would look like one in the whole organisation.
    "organisations.unit": (
        "EXISTS (SELECT 1 FROM organisations_assignment AS a WHERE a.unit_id = {me}.id)",
    ),
    "organisations.organisation": (
        "EXISTS (SELECT 1 FROM organisations_member AS m WHERE m.organisation_id = {me}.id)",
        # Who is in a network with us, at the least asked to be.
        "EXISTS (SELECT 1 FROM networks_membership AS n"
        " WHERE {me}.id IN (n.network_id, n.member_id))",
        "EXISTS (SELECT 1 FROM networks_peer AS p WHERE p.elsewhere_id = {me}.id)",
        # What another installation or a letter names.
        "uid::text = (SELECT equiplan_key())",
    ),
    "organisations.invitation": ("key = (SELECT equiplan_key())",),
    # What a network asks its members for is read by whom it has asked.
    "collecting.collection": (
        "EXISTS (SELECT 1 FROM collecting_report AS r WHERE r.collection_id = {me}.id)",
    ),
    "collecting.item": (
        "EXISTS (SELECT 1 FROM collecting_collection AS c WHERE c.id = {me}.collection_id)",
    ),
    "digests.digest": (
        "EXISTS (SELECT 1 FROM organisations_member AS m WHERE m.id = {me}.member_id)",
    ),
}
