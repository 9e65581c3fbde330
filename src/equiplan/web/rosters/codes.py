"""The codes of the facts that counted rosters make known."""

PEOPLE, PAID = "rosters.people", "rosters.paid"
SUMS_OF_PAY, MEDIAN_PAY = "rosters.pay", "rosters.median_pay"
