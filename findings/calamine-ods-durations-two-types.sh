#!/usr/bin/env bash
# Package: python-calamine 0.9.1 (formats: OpenDocument spreadsheets, compared with .xlsx).
# Behaviour: in an .ods, a column of durations comes back with two types: below 24 hours datetime.time, a moment of
#   the day; from 24 hours on, or when minutes and seconds are not written, the raw text of the file ("PT37H30M00S").
#   datetime.timedelta never appears. The same durations from an .xlsx are all timedelta.
# Why a guess misses it: the library gives typed values and has timedelta among its types, and both formats are read
#   through one call. A trial with a working day of 7 h 30 passes (time has hours and minutes too); the week of 37 h 30
#   is the first cell that is text, and a negative balance is text as well.
# Who is hurt: whoever counts working time or hours of training brought as spreadsheets, of people or of a plan: the weekly
#   hours of full-time staff are "not numbers" and fall out, while those of short part-time are counted.
# Seen:
#     PT07H30M00S   .ods datetime.time(7, 30)       .xlsx datetime.timedelta(seconds=27000)
#         PT7H30M   .ods 'PT7H30M'                  .xlsx datetime.timedelta(seconds=27000)
#     PT23H59M00S   .ods datetime.time(23, 59)      .xlsx datetime.timedelta(seconds=86340)
#     PT24H00M00S   .ods 'PT24H00M00S'              .xlsx datetime.timedelta(days=1)
#     PT37H30M00S   .ods 'PT37H30M00S'              .xlsx datetime.timedelta(days=1, seconds=48600)
#    -PT02H00M00S   .ods '-PT02H00M00S'             .xlsx datetime.timedelta(days=-1, seconds=79200)
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install --quiet --disable-pip-version-check python-calamine==0.9.1 odfpy==1.4.1 openpyxl==3.1.5
"$tmp/venv/bin/python" - "$tmp" <<'PY'
import datetime, pathlib, sys
import openpyxl
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from python_calamine import CalamineWorkbook

folder = pathlib.Path(sys.argv[1])
WRITTEN = {  # ISO 8601 durations as OpenDocument stores them, and their hours
    "PT07H30M00S": 7.5, "PT7H30M": 7.5, "PT23H59M00S": 23 + 59 / 60,
    "PT24H00M00S": 24, "PT37H30M00S": 37.5, "-PT02H00M00S": -2,
}
ods = OpenDocumentSpreadsheet()
sheet = Table(name="hours")
for duration in WRITTEN:
    cell = TableCell(valuetype="time", timevalue=duration)
    cell.addElement(P(text=duration))
    line = TableRow()
    line.addElement(cell)
    sheet.addElement(line)
ods.spreadsheet.addElement(sheet)
ods.save(str(folder / "hours.ods"))
xlsx = openpyxl.Workbook()
for hours in WRITTEN.values():
    xlsx.active.append([datetime.timedelta(hours=hours)])
xlsx.save(folder / "hours.xlsx")

def column(name):
    return [r[0] for r in CalamineWorkbook.from_path(str(folder / name)).get_sheet_by_index(0).to_python()]

from_ods, from_xlsx = column("hours.ods"), column("hours.xlsx")
for duration, a, b in zip(WRITTEN, from_ods, from_xlsx):
    print(f"{duration:>13}   .ods {a!r:26} .xlsx {b!r}")
types = [type(v).__name__ for v in from_ods]
same = types == ["time", "str", "time", "str", "str", "str"]
contrast = all(isinstance(v, datetime.timedelta) for v in from_xlsx)
sys.exit(0 if same and contrast else "python-calamine no longer behaves so")
PY
