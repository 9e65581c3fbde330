#!/usr/bin/env bash
# Package: python-docx 1.2.0 (format: WordprocessingML tables, w:gridBefore).
# Behaviour: one row that begins in the second column moves every later cell of the table: table.cell(r, c) and
#   table.columns[c].cells give, for all rows below, the cell of another column, even of another row. In the same
#   table row.cells is right. Nothing is raised except past the end.
# Why a guess misses it: rows know grid_cols_before and grid_cols_after, and the docstring of _Row.cells
#   explains short rows, so the matter looks settled; that of Table.cell promises the intersection of a row and a
#   column. It still counts cells in one flat list, row * columns + column.
# Who is hurt: importers of plans written as tables (Word makes such rows when somebody deletes the first
#   cell of a row): an action gets its neighbour's owner, deadline or budget, in well-formed values.
# Seen:
#   row.cells of the row below the short one: ['Care', 'Leave', 'Deans']
#   table.cell(3, 0..2), the same row:        ['Leave', 'Deans', 'Hiring']
#   table.columns[2].cells, owners:           ['Owner', 'HR', 'Care', 'Hiring']
set -euo pipefail
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0
"$tmp/venv/bin/python" - <<'PY'
import io, sys
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

def row(*texts, before=0):
    skipped = f'<w:trPr><w:gridBefore w:val="{before}"/><w:wBefore w:w="2000" w:type="dxa"/></w:trPr>' if before else ""
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>{t}</w:t></w:r></w:p></w:tc>'
        for t in texts
    )
    return f"<w:tr>{skipped}{cells}</w:tr>"

document = docx.Document()
document.element.body.insert(0, parse_xml(
    f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
    + row("Axis", "Action", "Owner")
    + row("Pay", "Audit", "HR")
    + row("Report", "Board", before=1)
    + row("Care", "Leave", "Deans")
    + row("Hiring", "Panels", "Chairs")
    + "</w:tbl>"
))
document.add_paragraph()
file = io.BytesIO()
document.save(file)
file.seek(0)
table = docx.Document(file).tables[0]

print("row.cells of the row below the short one:", [c.text for c in table.rows[3].cells])
by_cell = [table.cell(3, column).text for column in range(3)]
print("table.cell(3, 0..2), the same row:       ", by_cell)
owners = [c.text for c in table.columns[2].cells]
print("table.columns[2].cells, owners:          ", owners)
rows_right = [c.text for c in table.rows[3].cells] == ["Care", "Leave", "Deans"]
shifted = by_cell == ["Leave", "Deans", "Hiring"] and owners == ["Owner", "HR", "Care", "Hiring"]
sys.exit(0 if rows_right and shifted else "python-docx no longer behaves so")
PY
