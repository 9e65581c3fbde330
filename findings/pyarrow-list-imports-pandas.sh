#!/usr/bin/env bash
# Package: pyarrow 26.0.1, with pandas 3.1.1 installed beside it.
# Behaviour: pyarrow.array([1, 2, 3]), on a plain list and with the type given, imports pandas if it is installed. Importing
#   pyarrow, its CSV reader and its sums do not. Whoever never names pandas pays for its start.
# Why a guess misses it: pandas is an optional companion, and the expected cost is at "import pyarrow", where profiles of
#   imports look; here it falls on the first list, in the middle of the work. The check is whether the object is a
#   Series, for which "pandas has not been imported, so it is not" would do. Another package of the environment
#   makes a programme slower without a line of it changing.
# Who is hurt: short-lived commands and workers that count with Arrow (a CLI, a sandboxed reader of uploads): most of their
#   time and memory may be that import.
# Seen (times vary):
#   pandas installed:     modules of pandas before 0, after 294; the array took 0.417 s
#   pandas not installed: modules of pandas before 0, after 0; the array took 0.000 s
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install --quiet --disable-pip-version-check pyarrow==26.0.1 pandas==3.1.1
cat > "$tmp/count.py" <<'PY'
import sys, time
import pyarrow as pa, pyarrow.compute as pc, pyarrow.csv

def modules():
    return sum(name.split(".")[0] == "pandas" for name in sys.modules)

table = pyarrow.csv.read_csv(pa.BufferReader(b"n\n1\n2\n"))
pc.sum(table["n"])
before = modules()
start = time.perf_counter()
pa.array([1, 2, 3], type=pa.int64())
print(f"modules of pandas before {before}, after {modules()}; the array took {time.perf_counter() - start:.3f} s")
sys.exit(0 if before == 0 and (modules() > 100) == (sys.argv[1] == "installed") else "pyarrow no longer behaves so")
PY
"$tmp/venv/bin/python" "$tmp/count.py" installed > "$tmp/first"  # writes bytecode; the next run is the one to look at
echo -n "pandas installed:     "
"$tmp/venv/bin/python" "$tmp/count.py" installed
"$tmp/venv/bin/pip" uninstall --quiet --disable-pip-version-check --yes pandas
echo -n "pandas not installed: "
"$tmp/venv/bin/python" "$tmp/count.py" absent
