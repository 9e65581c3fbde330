"""Messages of SDMX for tests, made of a few parts: a figure each is `Said`."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

NAMES = "http://www.sdmx.org/resources/sdmxml/schemas"
Said = Mapping[str, str]


def values(said: Said) -> str:
    return "".join(f'<g:Value id="{name}" value="{text}"/>' for name, text in said.items())


def ref(name: str) -> str:
    return f'<Ref agencyID="EX" id="{name}" version="1.0"/>'


def header(structures: Mapping[str, str], at: str = "TIME_PERIOD", more: str = "") -> str:
    declared = "".join(
        f'<m:Structure structureID="{key}" dimensionAtObservation="{at}">'
        f"<c:Structure>{ref(name)}</c:Structure></m:Structure>"
        for key, name in structures.items()
    )
    return f"<m:Header><m:ID>x</m:ID>{more}{declared}</m:Header>"


def message(name: str, body: str, version: str = "2_1") -> bytes:
    of = f"{NAMES}/v{version}"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><m:{name} xmlns:m="{of}/message" '
        f'xmlns:c="{of}/common" xmlns:g="{of}/{"data/" if version == "2_1" else ""}generic" '
        f'xmlns:ss="{of}/data/structurespecific" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{body}</m:{name}>'
    ).encode()


def generic_series(
    key: Said, observed: Iterable[tuple[str, str]], attributes: Said | None = None
) -> str:
    made = "".join(
        f'<g:Obs><g:ObsDimension value="{when}"/>'
        + (f'<g:ObsValue value="{value}"/>' if value else "")
        + "</g:Obs>"
        for when, value in observed
    )
    said = f"<g:Attributes>{values(attributes)}</g:Attributes>" if attributes else ""
    return f"<g:Series><g:SeriesKey>{values(key)}</g:SeriesKey>{said}{made}</g:Series>"


def data_set(ref: str, body: str, action: str = "") -> str:
    said = f' action="{action}"' if action else ""
    return f'<m:DataSet structureRef="{ref}"{said}>{body}</m:DataSet>'


def specific_set(ref: str, body: str, more: str = "") -> str:
    return f'<m:DataSet ss:structureRef="{ref}" {more}>{body}</m:DataSet>'


def attributes_of(said: Said) -> str:
    return " ".join(f'{name}="{text}"' for name, text in said.items())


def component(name: str, codes: Sequence[Any], **more: Any) -> dict[str, Any]:
    return {"id": name, "values": [c if isinstance(c, dict) else {"id": c} for c in codes], **more}


AREAS = component("REF_AREA", [{"id": "MLI", "name": "Mali"}, {"id": "SEN", "name": "Sénégal"}],
                  keyPosition=0)  # fmt: skip
SEXES = component("SEX", [{"id": "F", "name": "Femmes"}, {"id": "M", "name": "Hommes"}],
                  keyPosition=1)  # fmt: skip
TIMES = component("TIME_PERIOD", ["2022", "2023"], keyPosition=2)


def structure(attributes: Mapping[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    dimensions = {"dataSet": [], "series": [AREAS, SEXES], "observation": [TIMES]}
    return {"name": "S", "dimensions": dimensions, "attributes": attributes or {}, **more}


def json_2(data_sets: Sequence[Any], structures: Sequence[Any]) -> bytes:
    data = {"dataSets": data_sets, "structures": structures}
    return json.dumps({"meta": {"id": "x"}, "data": data}).encode()
