"""The codes of the facts that counted files make known."""

PEOPLE, PAID = "datasets.people", "datasets.paid"
SUMS_OF_PAY, MEDIAN_PAY = "datasets.pay", "datasets.median_pay"
