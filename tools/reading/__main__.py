"""Prints how each labelled document is read by weights learned without it; `learn` keeps weights.

`python -m tools.reading` leaves out one plan at a time, in all its formats; `-m tools.reading 8`
leaves out eighths, which is quicker; `-m tools.reading learn` learns from all and stores them.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from multiprocessing import Pool
from pathlib import Path

from tests.importing import scoring

from equiplan.domain.plans.parsing import parsed
from equiplan.importing.plans.assemble import assembled
from equiplan.importing.plans.inference import model as stored
from equiplan.importing.plans.inference.model import ROLES, Model

from .corpora import Labelled, documents, texts
from .learn import Text, learn

WEIGHTS = Path(stored.__file__).parent / "weights.json"
PARTS = ("overall", "axes", "actions", "placed", "fields", "invented")
Row = tuple[Labelled, scoring.Score]


@cache
def _known() -> tuple[list[Labelled], list[Text]]:
    found = list(documents())
    return found, texts(found)


def _folds(count: int | None) -> list[frozenset[str]]:
    plans = sorted({document.plan for document in _known()[0]})
    count = count or len(plans)
    return [frozenset(plans[at::count]) for at in range(count)]


def _tried(left_out: frozenset[str]) -> list[Row]:
    found, taught = _known()
    model = learn([text for text in taught if text.plan not in left_out])
    return [(d, _score(d, model)) for d in found if d.plan in left_out]


def _score(document: Labelled, model: Model) -> scoring.Score:
    draft = scoring.plain(parsed(assembled(document.opened(), weights=model)))
    return scoring.score(document.gold or {"axes": []}, draft)


def _line(name: str, scores: Sequence[scoring.Score]) -> str:
    means = (sum(float(getattr(s, part)) for s in scores) / len(scores) for part in PARTS)
    return f"{name:48}{len(scores):4} " + "".join(f"{mean:9.3f}" for mean in means)


def _report(rows: Sequence[Row]) -> str:
    groups: dict[str, list[scoring.Score]] = defaultdict(list)
    for document, score in rows:
        groups[f"{document.corpus}"].append(score)
        if document.gold and document.corpus in ("plans", "plans-real"):
            groups[f"real, {document.path.suffix}"].append(score)
            groups[f"real, {document.gold['language']}"].append(score)
            groups["real, all"].append(score)
    head = f"{'':52} " + "".join(f"{part:>9}" for part in PARTS)
    each = [_line(f"{d.corpus} {d.path.name}", [s]) for d, s in rows]
    return "\n".join([head, *sorted(each), "", *(_line(n, s) for n, s in sorted(groups.items()))])


def _keep() -> None:
    model = learn(_known()[1])
    rows = (
        f"{_json(name)}: {_json({ROLES[at]: value for at, value in enumerate(row) if value})}"
        for name, row in sorted(model.weights.items())
    )
    text = f'{{"learned_from": {_json(model.learned_from)},\n"weights": {{\n'
    WEIGHTS.write_text(text + ",\n".join(rows) + "\n}}\n", "utf-8")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main(wanted: Sequence[str]) -> None:
    if list(wanted) == ["learn"]:
        _keep()
        return
    _known()
    with Pool(2) as pool:
        found = pool.map(_tried, _folds(int(wanted[0]) if wanted else None), chunksize=1)
    sys.stdout.write(_report([row for rows in found for row in rows]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
