"""What a member agrees to by answering: who will read what, as the settings of the request say.

Each sentence has its counterpart in code: `by_member` and `least` decide what table
`services.publishing` makes, `policy` and `threshold` what of it is protected, `is_open` who reads
it (`publications.permissions`).
"""

from django.utils.translation import gettext as _

from equiplan.web.datasets.models import Policy

from .models import DataRequest


def publication(data_request: DataRequest) -> str:
    """What of the answers may be published, and who may read that."""
    read = _("Anybody may read it.") if data_request.is_open else _("Only the network reads it.")
    return f"{_contents(data_request)} {read}"


def _contents(data_request: DataRequest) -> str:
    is_public = data_request.policy == Policy.PUBLIC
    numbers = {"n": data_request.least, "k": data_request.threshold}
    if data_request.by_member and is_public:
        return _("The figures of each member, none protected: who these people are is public.")
    if data_request.by_member:
        return _("The figures of each member, those from 1 to below %(k)s protected.") % numbers
    if is_public:
        return (
            _(
                "Sums only, of %(n)s members at least, none of them above half;"
                " small sums are not protected."
            )
            % numbers
        )
    return (
        _(
            "Sums only, of %(n)s members at least, none of them above half,"
            " and none from 1 to below %(k)s."
        )
        % numbers
    )


def consent(data_request: DataRequest, network: str) -> str:
    """What submitting means for the figures of the member that answers."""
    names = {"network": network, "n": data_request.least, "k": data_request.threshold}
    shared = _(
        "By submitting you share these figures with %(network)s, for this purpose and period."
    )
    until = _("You can take them back until they are locked.")
    return f"{shared % names} {_readers(data_request) % names} {until}"


def _readers(data_request: DataRequest) -> str:
    if not data_request.by_member:
        return (
            _(
                "No other member sees them: only sums of %(n)s members at least may be published,"
                " and anybody may read those."
            )
            if data_request.is_open
            else _(
                "No other member sees them: only sums of %(n)s members at least may be published,"
                " and only %(network)s reads those."
            )
        )
    if not data_request.is_open:
        return _(
            "What is published shows each member’s figures, and only %(network)s reads it:"
            " no other member sees yours."
        )
    if data_request.policy == Policy.PUBLIC:
        return _("Once published, anybody may read each member’s figures, and yours, all of them.")
    return _(
        "Once published, anybody may read each member’s figures, and yours,"
        " except those from 1 to below %(k)s."
    )
