#!/usr/bin/env bash
# Package: scipy 1.17.1, scipy.optimize.milp (solver HiGHS).
# Behaviour: without options, milp answers status 0, success True, "Optimal", for an integer programme
#   whose optimum it has not found. HiGHS stops at a relative gap of 1e-4, and the gap is measured on the whole
#   objective: next to a large known part, everything that varies is smaller than the gap.
# Why a guess misses it: the docstring of milp describes mip_rel_gap without telling that it is not 0 by default,
#   and describes status 0 as an optimal solution found. A programme of 14 yes-or-no variables
#   "must" be solved to the end, and tests on small figures are: the answer goes wrong when the figures grow.
# Who is hurt: auditors of statistical disclosure, who ask for the least and the greatest value a hidden cell
#   may take: the interval comes out too narrow or shifted, and a cell is judged on a bound that is not one.
#   res.mip_dual_bound is the safe bound; options={"mip_rel_gap": 0} gives the optimum.
# Seen:
#   known part       0, options {}: status 0, success True, maximum 808, gap 0.0e+00, true maximum 808
#   known part       0, options {'mip_rel_gap': 0}: status 0, success True, maximum 808, gap 0.0e+00, true maximum 808
#   known part 2000000, options {}: status 0, success True, maximum 2000643, gap 9.7e-05, true maximum 2000808
#   known part 2000000, options {'mip_rel_gap': 0}: status 0, success True, maximum 2000808, gap 0.0e+00, true maximum 2000808
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install --quiet --disable-pip-version-check numpy==2.4.6 scipy==1.17.1
"$tmp/venv/bin/python" - <<'PY'
import sys
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

# Hidden cell = KNOWN + amounts of the posts it holds; two margins limit which posts fit in.
POSTS = 14
rng = np.random.default_rng(0)
weights = rng.integers(1000, 9999, size=(2, POSTS)).astype(float)
amounts = rng.integers(1, 200, POSTS).astype(float)
limits = weights.sum(axis=1) // 2

choices = ((np.arange(2**POSTS)[:, None] >> np.arange(POSTS)) & 1).astype(float)
fitting = (choices @ weights.T <= limits).all(axis=1)
greatest = (choices @ amounts)[fitting].max()  # by counting all 16384 choices

def maximise(known, **options):
    rows = np.vstack([np.c_[weights, np.zeros(2)], np.r_[-amounts, 1]])
    return milp(
        np.r_[np.zeros(POSTS), -1],
        constraints=LinearConstraint(rows, np.r_[-np.inf, -np.inf, known], np.r_[limits, known]),
        integrality=np.ones(POSTS + 1),
        bounds=Bounds(0, np.r_[np.ones(POSTS), np.inf]),
        options=options,
    )

wrong = {}
for known in (0, 2_000_000):
    for options in ({}, {"mip_rel_gap": 0}):
        r = maximise(known, **options)
        wrong[known, bool(options)] = round(-r.fun) != known + greatest
        print(f"known part {known:>7}, options {options}: status {r.status}, success {r.success}, "
              f"maximum {-r.fun:.0f}, gap {r.mip_gap:.1e}, true maximum {known + greatest:.0f}")
expected = {(0, False): False, (0, True): False, (2_000_000, False): True, (2_000_000, True): False}
sys.exit(0 if wrong == expected else "milp no longer behaves so")
PY
