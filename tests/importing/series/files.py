"""Small files of figures, one in each format, that all say the same four things."""

import json
from io import BytesIO
from pathlib import Path

import xlsxwriter

SAME = {("ML", 2023, 21.5), ("ML", 2024, 22.0), ("1W", 2023, 28.0), ("1W", 2024, 28.5)}
"""What each file says of women: Mali and the world, two years."""
CODES = {"Mali": "ML", "World": "1W"}
"""The areas by what SDMX-JSON calls them, which has labels."""

MESSAGE = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1"
STRUCTURE = "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=EX:S(1.0)"
SERIES = {
    ("ML", "F"): ("21.5", "22"),
    ("ML", "M"): ("78.5", "78"),
    ("1W", "F"): ("28", "28.5"),
    ("1W", "M"): ("72", "71.5"),
}
YEARS = ("2023", "2024")


def header(dimension_urn: str = "") -> str:
    return (
        "<m:Header><m:ID>x</m:ID><m:Test>false</m:Test>"
        "<m:Prepared>2026-01-01T00:00:00</m:Prepared>"
        f'<m:Sender id="EX"/><m:Structure structureID="S1" {dimension_urn} '
        'dimensionAtObservation="TIME_PERIOD"><c:Structure>'
        '<Ref id="S" agencyID="EX" version="1.0" class="DataStructure"/>'
        "</c:Structure></m:Structure></m:Header>"
    )


NAMES = f'xmlns:m="{MESSAGE}/message" xmlns:c="{MESSAGE}/common"'


def generic() -> str:
    def series(area: str, sex: str, values: tuple[str, ...]) -> str:
        observed = "".join(
            f'<g:Obs><g:ObsDimension value="{when}"/><g:ObsValue value="{value}"/></g:Obs>'
            for when, value in zip(YEARS, values, strict=True)
        )
        key = f'<g:Value id="REF_AREA" value="{area}"/><g:Value id="SEX" value="{sex}"/>'
        return f"<g:Series><g:SeriesKey>{key}</g:SeriesKey>{observed}</g:Series>"

    body = "".join(series(*key, values) for key, values in SERIES.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><m:GenericData {NAMES} '
        f'xmlns:g="{MESSAGE}/data/generic">{header()}'
        f'<m:DataSet structureRef="S1">{body}</m:DataSet></m:GenericData>'
    )


def specific() -> str:
    def series(area: str, sex: str, values: tuple[str, ...]) -> str:
        observed = "".join(
            f'<Obs TIME_PERIOD="{when}" OBS_VALUE="{value}" OBS_STATUS="A"/>'
            for when, value in zip(YEARS, values, strict=True)
        )
        return f'<Series REF_AREA="{area}" SEX="{sex}" UNIT="PT">{observed}</Series>'

    body = "".join(series(*key, values) for key, values in SERIES.items())
    level = f"{STRUCTURE}:ObsLevelDim:TIME_PERIOD"
    named = f'namespace="{level}"'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><m:StructureSpecificData {NAMES} '
        f'xmlns:ss="{MESSAGE}/data/structurespecific" xmlns:n="{level}" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{header(named)}'
        f'<m:DataSet ss:structureRef="S1" xsi:type="n:DataSetType" '
        f'ss:dataScope="DataStructure" action="Replace">{body}</m:DataSet>'
        f"</m:StructureSpecificData>"
    )


def dimensions() -> dict[str, object]:
    areas = [{"id": "ML", "name": "Mali"}, {"id": "1W", "name": "World"}]
    sexes = [{"id": "F", "name": "Female"}, {"id": "M", "name": "Male"}]
    when = {"id": "TIME_PERIOD", "name": "Time", "role": "time"}
    return {
        "series": [
            {"id": "REF_AREA", "name": "Area", "keyPosition": 0, "values": areas},
            {"id": "SEX", "name": "Sex", "keyPosition": 1, "values": sexes},
        ],
        "observation": [when | {"values": [{"id": year, "name": year} for year in YEARS]}],
    }


def as_json(*, inside: bool = False) -> str:
    numbers = {"ML": 0, "1W": 1, "F": 0, "M": 1}
    series = {
        f"{numbers[area]}:{numbers[sex]}": {
            "observations": {str(n): [float(value)] for n, value in enumerate(values)}
        }
        for (area, sex), values in SERIES.items()
    }
    data = {
        "dataSets": [{"action": "Information", "series": series}],
        "structure": {
            "name": "s",
            "dimensions": dimensions(),
            "attributes": {"dataSet": [], "series": [], "observation": []},
        },
    }
    about = {"id": "x", "prepared": "2026-01-01T00:00:00", "sender": {"id": "EX"}}
    return json.dumps({"meta": about, "data": data} if inside else {"header": about} | data)


def rows() -> list[list[str]]:
    return [
        [area, sex, when, value, "A"]
        for (area, sex), values in SERIES.items()
        for when, value in zip(YEARS, values, strict=True)
    ]


def sdmx_csv(head: str = "DATAFLOW") -> str:
    """SDMX-CSV 1.0, or with `STRUCTURE,STRUCTURE_ID,ACTION` that of SDMX 3."""
    columns = [head, "REF_AREA", "SEX", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS"]
    flow = ",".join("EX:S(1.0)" for _ in head.split(","))
    lines = [",".join(columns), *(f"{flow},{','.join(row)}" for row in rows())]
    return "\n".join(lines) + "\n"


def french_csv() -> str:
    """Semicolons, commas for decimals, women only, a title above."""
    lines = [
        f"{area};{when};{value.replace('.', ',')} %"
        for area, sex, when, value, _status in rows()
        if sex == "F"
    ]
    return "Part des femmes;;\nPays;Année;Valeur\n" + "\n".join(lines) + "\n"


def wide_csv() -> str:
    """Years as columns, as banks of data write them."""
    lines = [f'"{area}","{sex}",{",".join(values)}' for (area, sex), values in SERIES.items()]
    heading = '"Country Name","Sex","2023 [YR2023]","2024 [YR2024]"'
    return "\n".join([heading, *lines]) + "\n"


def workbook() -> bytes:
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Data")
        percent = book.add_format({"num_format": "0.0%"})
        sheet.write_row(0, 0, ["Country", "Sex", "Year", "Value"])
        for at, (area, sex, when, value, _status) in enumerate(rows(), 1):
            sheet.write_row(at, 0, [area, sex, int(when)])
            sheet.write_number(at, 3, float(value) / 100, percent)
    return buffer.getvalue()


EVERY: dict[str, bytes] = {
    "generic.xml": generic().encode(),
    "specific.xml": specific().encode(),
    "series.json": as_json().encode(),
    "inside.json": as_json(inside=True).encode(),
    "sdmx-1.csv": sdmx_csv().encode(),
    "sdmx-3.csv": sdmx_csv("STRUCTURE,STRUCTURE_ID,ACTION").encode(),
    "french.csv": french_csv().encode("cp1252"),
    "wide.csv": wide_csv().encode(),
    "book.xlsx": workbook(),
}


def written(folder: Path, name: str, content: bytes | None = None) -> Path:
    path = folder / name
    path.write_bytes(EVERY[name] if content is None else content)
    return path
