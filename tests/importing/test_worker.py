"""The process that reads what nobody vouches for: it answers, or it is ended and says why."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from equiplan.importing.errors import DocumentRefused
from equiplan.importing.limits import LIMITS, MEGABYTE, Limits
from equiplan.importing.pipeline import read_plan
from equiplan.importing.sandbox.supervision import supervise
from equiplan.importing.sandbox.worker import read_in_worker
from tests.installation import wait_for

from .formats.making import docx, p, package, tc, tr


def plan(path: Path) -> Path:
    header = tr(tc("N°"), tc("Action"), tc("Indicateurs"), tc("Échéance"))
    rows = tr(tc("1"), tc("Former les jurys"), tc("Nombre de jurys formés"), tc("Juin 2026"))
    return docx(path, p("Plan d’action pour l’égalité") + f"<w:tbl>{header}{rows}</w:tbl>")


def refusal(path: Path, **asked: object) -> DocumentRefused:
    with pytest.raises(DocumentRefused) as refused:
        read_in_worker(path, **asked)  # type: ignore[arg-type]
    assert refused.value.sentence("fr")
    return refused.value


def test_the_worker_reads_what_the_pipeline_reads(tmp_path: Path) -> None:
    path = plan(tmp_path / "plan.docx")
    read = read_in_worker(path)
    assert read == read_plan(path)
    assert [action.title for axis in read.draft.axes for action in axis.actions] == [
        "Former les jurys"
    ]


def test_what_a_person_says_of_columns_crosses_the_process(tmp_path: Path) -> None:
    path = plan(tmp_path / "plan.docx")
    (table,) = read_in_worker(path).columns
    read = read_in_worker(path, choice={table.key: {2: "targets"}})
    (action,) = read.draft.axes[0].actions
    assert (action.targets, action.indicators) == (("Nombre de jurys formés",), ())
    assert read.columns[0].fields == ("number", "action", "targets", "calendar")


def test_a_refusal_crosses_the_process_with_its_facts(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"plan " * 500_000)
    refused = refusal(path, limits=Limits(file_bytes=MEGABYTE))
    assert (refused.code, refused.facts["limit"]) == ("document.too_large", 1)


def test_a_file_that_needs_too_much_memory_is_refused(tmp_path: Path) -> None:
    words = "".join(p(f"Paragraphe {n}") for n in range(200_000))
    path = docx(tmp_path / "a.docx", words)
    refused = refusal(path, limits=Limits(memory_bytes=150 * MEGABYTE))
    assert refused.code == "document.too_much_memory"


def test_reading_stops_when_its_time_is_over(tmp_path: Path) -> None:
    path = plan(tmp_path / "plan.docx")
    refused = refusal(path, limits=Limits(seconds=0))
    assert refused.code == "document.too_slow"


def test_a_sheet_of_a_million_rows_is_refused_within_the_limits(tmp_path: Path) -> None:
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    row = '<row r="%d"><c r="A%d" t="inlineStr"><is><t>Action %d</t></is></c></row>'
    rows = "".join(row % (n, n, n) for n in range(1, 1_000_001))
    path = package(
        tmp_path / "million.xlsx",
        {
            "xl/workbook.xml": f'<workbook {main} xmlns:r="{relation}"><sheets>'
            '<sheet name="S" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org'
            f'/package/2006/relationships"><Relationship Id="r1" Type="{relation}/worksheet" '
            'Target="worksheets/s.xml"/></Relationships>',
            "xl/worksheets/s.xml": f"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>",
        },
    )
    begun = time.monotonic()
    assert refusal(path).code == "document.too_many_rows"
    assert time.monotonic() - begun < LIMITS.seconds


def test_the_worker_says_which_page_it_has_read(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    canvas = Canvas(str(path))
    for page in range(150):
        for line in range(40):
            canvas.drawString(60, 800 - 18 * line, f"Page {page}, line {line}: women and men.")
        canvas.showPage()
    canvas.save()
    heard: list[tuple[int, int]] = []
    read_in_worker(path, on_progress=lambda done, pages: heard.append((done, pages)))
    assert heard
    assert heard == sorted(heard)
    assert {pages for _, pages in heard} == {150}


def test_the_worker_knows_none_of_our_secrets(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "not for readers of documents")
    environments: list[bytes] = []
    start = subprocess.Popen.__init__

    def watched(self: subprocess.Popen[bytes], *args: object, **options: object) -> None:
        start(self, *args, **options)  # type: ignore[call-overload]

        def given() -> bytes:
            environments.append(Path(f"/proc/{self.pid}/environ").read_bytes())
            return environments[-1]

        wait_for(given, self)  # the kernel fills the file a moment after the program has begun

    monkeypatch.setattr(subprocess.Popen, "__init__", watched)
    read_in_worker(plan(tmp_path / "plan.docx"))
    assert b"LC_ALL" in environments[-1]
    assert b"not for readers" not in environments[-1]


def child(code: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def test_a_process_that_hangs_dies_with_its_children() -> None:
    heard: list[bytes] = []
    process = child(
        "import subprocess, sys, time\n"
        "inner = subprocess.Popen(['sleep', '600'])\n"
        "print(inner.pid, flush=True); time.sleep(600)"
    )
    ended = supervise(process, b"", Limits(seconds=2), heard.append)
    assert (ended.timed_out, ended.code) == (True, -signal.SIGKILL)
    assert is_gone(int(heard[0]))


def is_gone(pid: int) -> bool:
    for _ in range(50):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        if state[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_a_process_that_talks_without_end_is_ended() -> None:
    heard: list[bytes] = []
    process = child("while True: print('x' * 10_000)")
    ended = supervise(process, b"", Limits(answer_bytes=100_000), heard.append)
    assert ended.code == -signal.SIGKILL
    assert sum(map(len, heard)) < 200_000


def test_a_process_that_complains_without_end_is_ended_in_time() -> None:
    process = child("import sys\nwhile True: sys.stderr.write('x' * 10_000)")
    ended = supervise(process, b"", Limits(seconds=1), lambda line: None)
    assert ended.timed_out
    assert len(ended.complaint) <= 2_000


def test_how_a_process_died_is_known() -> None:
    process = child(
        "import os, sys; sys.stderr.write('last words'); sys.stderr.flush(); os.abort()"
    )
    ended = supervise(process, b"", LIMITS, lambda line: None)
    assert (ended.code, ended.complaint) == (-signal.SIGABRT, "last words")
