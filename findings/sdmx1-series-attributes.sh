#!/usr/bin/env bash
# Package: sdmx1 2.28.0 (format: SDMX-JSON, header/structure/dataSets layout of the samples of tag v1.0).
# Behaviour: the attributes written on each series are never read. Every series gets the indices
#   of the *data set's* attributes instead, looked up in the lists of the series' attributes. With no
#   attribute on the data set they vanish; with one, the value shown is another one of the same list:
#   a plausible, wrong UNIT_MULT, and no warning.
# Why a guess misses it: the field guide puts one index list on each series, the classes of sdmx1 have
#   SeriesKey.attrib, and to_pandas(attributes="s") makes a column of it; attributes of observations,
#   right beside, are read well. One would look for a mistake in the message.
# Who is hurt: whoever reads official statistics as SDMX-JSON and trusts UNIT_MULT, UNIT_MEASURE or DECIMALS
#   of a series: thousands are taken for units.
# Seen:
#   written: UNIT_MULT=3 on both series
#   no attribute on the data set:
#     SEX=F value=12.5 UNIT_MULT='' OBS_STATUS=A
#     SEX=M value=14.0 UNIT_MULT='' OBS_STATUS=E
#   SOURCE=survey on the data set:
#     SEX=F value=12.5 UNIT_MULT='0' OBS_STATUS=A
#     SEX=M value=14.0 UNIT_MULT='0' OBS_STATUS=E
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install --quiet --disable-pip-version-check sdmx1==2.28.0
"$tmp/venv/bin/python" - <<'PY'
import copy, io, json, sys
import sdmx

def component(code, values, **more):
    return {"id": code, "name": code, "values": [{"id": v, "name": v} for v in values], **more}

message = {
    "header": {"id": "T", "test": False, "prepared": "2026-01-01T00:00:00Z", "sender": {"id": "X"}},
    "structure": {
        "dimensions": {
            "dataSet": [],
            "series": [component("SEX", ["F", "M"], keyPosition=0)],
            "observation": [component("TIME_PERIOD", ["2025"], keyPosition=1)],
        },
        "attributes": {
            "dataSet": [],
            "series": [component("UNIT_MULT", ["0", "3"])],
            "observation": [component("OBS_STATUS", ["A", "E"])],
        },
    },
    # Both series are in thousands (index 1 of UNIT_MULT); the one of men is an estimate.
    "dataSets": [{"action": "Information", "series": {
        "0": {"attributes": [1], "observations": {"0": [12.5, 0]}},
        "1": {"attributes": [1], "observations": {"0": [14.0, 1]}},
    }}],
}

def read(text):
    frame = sdmx.to_pandas(sdmx.read_sdmx(io.BytesIO(json.dumps(text).encode())), attributes="so")
    return [{k: str(v) for k, v in row.items()} for row in frame.reset_index().to_dict("records")]

alone = read(message)
titled = copy.deepcopy(message)
titled["structure"]["attributes"]["dataSet"] = [component("SOURCE", ["survey", "register"])]
titled["dataSets"][0]["attributes"] = [0]
beside = read(titled)
print("written: UNIT_MULT=3 on both series")
for name, rows in (("no attribute on the data set", alone), ("SOURCE=survey on the data set", beside)):
    print(name + ":")
    for row in rows:
        print("  SEX={SEX} value={value} UNIT_MULT={0!r} OBS_STATUS={OBS_STATUS}".format(row.get("UNIT_MULT"), **row))
same = all(r.get("UNIT_MULT") != "3" for r in alone) and all(r["UNIT_MULT"] == "0" for r in beside)
read_well = [r["OBS_STATUS"] for r in alone] == ["A", "E"]
sys.exit(0 if same and read_well else "sdmx1 no longer behaves so")
PY
