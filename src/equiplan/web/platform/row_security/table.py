"""Behind which wall each table stands: how a row belongs to an organisation, or why it has none.

A row here says which columns lead to the organisation a row belongs to: a key of an organisation,
or a key of a row that has a wall itself. Where there are several, one that leads there is enough.
A model that is in neither table makes a test fail.
"""

ITSELF = "id"  # the organisation's own row

SCOPES: dict[str, tuple[str, ...]] = {
    "platform.job": ("organisation",),
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
    "datasets.dataset": ("organisation",),
    "datasets.counting": ("dataset",),
    "datasets.step": ("counting",),
    "datasets.roster": ("dataset",),
    "datasets.count": ("counting",),
    "datasets.amount": ("counting",),
    "indicators.binding": ("organisation",),
    "indicators.figure": ("binding",),
    "indicators.definition": ("organisation",),
    "publications.draft": ("organisation",),
    "publications.release": ("organisation",),
    "imports.reading": ("organisation",),
    "imports.correction": ("reading",),
    "networks.membership": ("network", "member"),
    "networks.agreement": ("membership",),
    "networks.peer": ("here",),
    "networks.package": ("peer",),
    "benchmarks.series": ("organisation",),
    "benchmarks.area": ("series",),
    "benchmarks.point": ("area",),
    "benchmarks.beside": ("series",),
    "notifications.digest": ("member",),
    # What a network asks, and what each member answers: both sides see a report, only the
    # member its draft.
    "data_requests.collection": ("network",),
    "data_requests.item": ("collection",),
    "data_requests.report": ("network", "member"),
    "data_requests.draft": ("organisation",),
    "data_requests.reportcell": ("report",),
    "data_requests.lockexception": ("report",),
    "data_requests.reminder": ("report",),
    "data_requests.adoption": ("network", "member"),
}

UNSCOPED: dict[str, str] = {
    "accounts.account": "asked for before anybody is known; one account works in several places",
    "accounts.provideridentity": "asked for while somebody signs in, before anybody is known",
    "platform.periodicrun": "says which recurring work was last done, and nothing of anybody",
    "platform.workerbeat": "says which processes live, and nothing of anybody",
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
    "data_requests.collection": (
        "EXISTS (SELECT 1 FROM data_requests_report AS r WHERE r.collection_id = {me}.id)",
    ),
    "data_requests.item": (
        "EXISTS (SELECT 1 FROM data_requests_collection AS c WHERE c.id = {me}.collection_id)",
    ),
    "notifications.digest": (
        "EXISTS (SELECT 1 FROM organisations_member AS m WHERE m.id = {me}.member_id)",
    ),
}
