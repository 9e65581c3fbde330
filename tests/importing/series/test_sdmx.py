"""What SDMX says beside its numbers: which structure, which multiplier, what is withdrawn."""

from dataclasses import replace
from pathlib import Path

import pytest

from equiplan.importing.errors import DocumentRefused
from equiplan.importing.series.meaning import choices, points, suggested
from equiplan.importing.series.model import Meaning, Table
from equiplan.importing.series.reading import read_table

from .messages import (
    attributes_of,
    component,
    data_set,
    generic_series,
    header,
    json_2,
    message,
    specific_set,
    structure,
    values,
)

WOMEN = {"REF_AREA": "MLI", "SEX": "F"}
MEN = {"REF_AREA": "MLI", "SEX": "M"}
CSV = "REF_AREA,SEX,TIME_PERIOD,OBS_VALUE"
FLOW_2 = "STRUCTURE,STRUCTURE_ID,ACTION"


def read(folder: Path, content: bytes | str) -> Table:
    path = folder / "figures"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_table(path)


def said_of(table: Table, **kept: str) -> dict[tuple[str, int], float]:
    """The points with what is suggested and these values kept; no row may be in doubt."""
    suggestion = suggested(table)
    reading = points(table, replace(suggestion, kept={**suggestion.kept, **kept}))
    assert reading.problems == ()
    return {(point.area, point.year): point.value for point in reading.points}


def refusal(folder: Path, content: bytes | str) -> str:
    with pytest.raises(DocumentRefused) as refused:
        read(folder, content)
    assert all(refused.value.sentence(language) for language in ("fr", "en", "es"))
    return refused.value.code


def generic(*sets: str, **structures: str) -> bytes:
    return message("GenericData", header(structures or {"A": "S"}) + "".join(sets))


def specific(*sets: str, at: str = "TIME_PERIOD", version: str = "2_1", more: str = "") -> bytes:
    head = header({"A": "S"}, at, more)
    return message("StructureSpecificData", head + "".join(sets), version)


def series(key: dict[str, str], *observed: str) -> str:
    return f"<Series {attributes_of(key)}>{''.join(observed)}</Series>"


def obs(when: str, value: str, **more: str) -> str:
    said = {"TIME_PERIOD": when} | ({"OBS_VALUE": value} if value else {}) | more
    return f"<Obs {attributes_of(said)}/>"


SEATS = generic_series(WOMEN, [("2022", "28")])
GAP = generic_series(WOMEN, [("2023", "11")])
SERIES_JSON = {"0:0": {"observations": {"0": [28]}}}
GAP_JSON = {"0:0": {"observations": {"1": [11]}}}
LINKED = {"rel": "dataflow", "urn": "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=EX:{}(1.0)"}


def linked(name: str) -> dict[str, object]:
    return structure(links=[LINKED | {"urn": LINKED["urn"].format(name)}])


TWO: dict[str, bytes | str] = {
    "generic": generic(data_set("A", SEATS), data_set("B", GAP), A="SEATS", B="GAP"),
    "versions": message(
        "GenericData",
        header({"A": "S", "B": "T"}).replace('id="T" version="1.0"', 'id="S" version="2.0"')
        + data_set("A", SEATS)
        + data_set("B", GAP),
    ),
    "undeclared": generic(data_set("A", SEATS), data_set("C", GAP), A="SEATS", B="GAP"),
    "csv-1": f"DATAFLOW,{CSV}\nEX:SEATS(1.0),MLI,F,2022,28\nEX:GAP(1.0),MLI,F,2023,11\n",
    "csv-2": f"{FLOW_2},{CSV}\ndataflow,EX:SEATS(1.0),I,MLI,F,2022,28\n"
    "dataflow,EX:GAP(1.0),I,MLI,F,2023,11\n",
    "csv-kinds": f"{FLOW_2},{CSV}\ndataflow,EX:S(1.0),I,MLI,F,2022,28\n"
    "datastructure,EX:S(1.0),I,MLI,F,2023,11\n",
    "csv-labels": f"DATAFLOW,{CSV}\nEX:S(1.0): Seats,MLI,F,2022,28\nEX:G(1.0): Gap,MLI,F,2023,11\n",
    "json": json_2(
        [{"structure": 0, "series": SERIES_JSON}, {"structure": 1, "series": GAP_JSON}],
        [structure(), structure()],
    ),
    "json-links": json_2(
        [{"structure": 0, "series": SERIES_JSON}, {"structure": 1, "series": GAP_JSON}],
        [linked("SEATS"), linked("GAP")],
    ),
    "json-listed": json_2(
        [{"series": SERIES_JSON}, {"series": GAP_JSON}],
        [structure(dataSets=[0]), structure(dataSets=[1])],
    ),
}


@pytest.mark.parametrize("name", list(TWO))
def test_two_dataflows_or_structures_are_two_lines_and_one_is_to_be_chosen(
    name: str, tmp_path: Path
) -> None:
    table = read(tmp_path, TWO[name])
    meaning = suggested(table)
    reading = points(table, meaning)
    assert (reading.points, reading.unchosen) == ((), table.structure)
    first, second = choices(table, meaning)[table.structure]
    area = "Mali" if "json" in name else "MLI"
    assert said_of(table, **{table.structure: first}) == {(area, 2022): 28}
    assert said_of(table, **{table.structure: second}) == {(area, 2023): 11}


ONE: dict[str, bytes | str] = {
    "two-sets": generic(data_set("A", SEATS), data_set("A", GAP), A="S"),
    "two-names-of-one": generic(data_set("A", SEATS), data_set("B", GAP), A="S", B="S"),
    "another-name": generic(data_set("IT_S_1", SEATS), data_set("IT_S_1", GAP), IT_S="S"),
    "no-name": generic(data_set("A", SEATS), data_set("A", GAP)).replace(b' structureRef="A"', b""),
    "json-links": json_2(
        [{"structure": 0, "series": SERIES_JSON}, {"structure": 1, "series": GAP_JSON}],
        [linked("S"), linked("S")],
    ),
    "csv": f"DATAFLOW,{CSV}\nEX:S(1.0),MLI,F,2022,28\nEX:S(1.0),MLI,F,2023,11\n",
}


@pytest.mark.parametrize("name", list(ONE))
def test_one_structure_is_one_line_however_it_is_referred_to(name: str, tmp_path: Path) -> None:
    table = read(tmp_path, ONE[name])
    assert table.structure == ""
    area = "Mali" if "json" in name else "MLI"
    assert said_of(table) == {(area, 2022): 28, (area, 2023): 11}


def attribute(level: str) -> dict[str, object]:
    return {level: [component("UNIT_MULT", ["3", "0"])]}


def json_with(level: str, **more: object) -> bytes:
    series = {"0:0": {"observations": {"0": [1.25]}}, "1:0": {"observations": {"0": [7]}}}
    found: dict[str, object] = {"structure": 0, "series": series} | more
    return json_2([found], [structure(attribute(level))])


ATTRIBUTES = f"<g:Attributes>{values({'UNIT_MULT': '3'})}</g:Attributes>"
GROUP = (
    f'<g:Group type="Sibling"><g:GroupKey>{values({"REF_AREA": "MLI"})}</g:GroupKey>'
    f"{ATTRIBUTES}</g:Group>"
)
OTHER = {"REF_AREA": "SEN", "SEX": "F"}
BOTH = generic_series(WOMEN, [("2022", "1.25")]) + generic_series(OTHER, [("2022", "7")])
BOTH_SPECIFIC = series(WOMEN, obs("2022", "1.25")) + series(OTHER, obs("2022", "7"))
FLAT = "".join(f"<Obs {attributes_of(k)} TIME_PERIOD='2022' OBS_VALUE='{v}'/>"
               for k, v in ((WOMEN, "1.25"), (OTHER, "7")))  # fmt: skip

MULTIPLIED: dict[str, bytes | str] = {
    "generic-observation": generic(
        data_set("A", generic_series(WOMEN, [("2022", "1.25")]).replace(
            "</g:Obs>", f"{ATTRIBUTES}</g:Obs>") + generic_series(OTHER, [("2022", "7")]))
    ),
    "generic-series": generic(
        data_set("A", generic_series(WOMEN, [("2022", "1.25")], {"UNIT_MULT": "3"})
                 + generic_series(OTHER, [("2022", "7")]))
    ),
    "generic-group": generic(data_set("A", GROUP + BOTH)),
    "generic-group-behind": generic(data_set("A", BOTH + GROUP)),
    "specific-observation": specific(
        specific_set("A", series(WOMEN, obs("2022", "1.25", UNIT_MULT="3"))
                     + series(OTHER, obs("2022", "7")))
    ),
    "specific-series": specific(
        specific_set("A", series(WOMEN | {"UNIT_MULT": "3"}, obs("2022", "1.25"))
                     + series(OTHER, obs("2022", "7")))
    ),
    "specific-group": specific(
        specific_set("A", '<Group xsi:type="n:Sibling" REF_AREA="MLI" UNIT_MULT="3"/>'
                     + BOTH_SPECIFIC)
    ),
    "specific-flat": specific(
        specific_set("A", '<Group xsi:type="n:Sibling" REF_AREA="MLI" UNIT_MULT="3"/>' + FLAT),
        at="AllDimensions",
    ),
    "specific-3": specific(
        specific_set("A", '<Atts REF_AREA="MLI" UNIT_MULT="3"/>' + BOTH_SPECIFIC), version="3_0"
    ),
    "json-observation": json_2(
        [{"structure": 0, "series": {"0:0": {"observations": {"0": [1.25, 0]}},
                                     "1:0": {"observations": {"0": [7, 1]}}}}],
        [structure(attribute("observation"))],
    ),
    "json-series": json_2(
        [{"structure": 0, "series": {"0:0": {"attributes": [0], "observations": {"0": [1.25]}},
                                     "1:0": {"observations": {"0": [7]}}}}],
        [structure(attribute("series"))],
    ),
    "json-group": json_with("dimensionGroup", dimensionGroupAttributes={"0::": [0]}),
    "csv": f"DATAFLOW,{CSV},UNIT_MULT\nEX:S(1.0),MLI,F,2022,1.25,3\nEX:S(1.0),SEN,F,2022,7,0\n",
    "csv-group": f"{FLOW_2},{CSV},UNIT_MULT\ndataflow,EX:S(1.0),M,MLI,F,2022,1.25,\n"
    "dataflow,EX:S(1.0),M,SEN,F,2022,7,\ndataflow,EX:S(1.0),M,MLI,,,,3\n",
    "csv-group-switched-off": f"{FLOW_2},{CSV},UNIT_MULT\ndataflow,EX:S(1.0),M,MLI,F,2022,1.25,\n"
    "dataflow,EX:S(1.0),M,SEN,F,2022,7,\ndataflow,EX:S(1.0),M,MLI,~,~,,3\n",
}  # fmt: skip


@pytest.mark.parametrize("name", list(MULTIPLIED))
def test_a_multiplier_counts_wherever_it_is_attached(name: str, tmp_path: Path) -> None:
    found = set(said_of(read(tmp_path, MULTIPLIED[name])).items())
    names = ("Mali", "Sénégal") if "json" in name else ("MLI", "SEN")
    assert found == {((names[0], 2022), 1250), ((names[1], 2022), 7)}


OF_ALL: dict[str, bytes] = {
    "generic": generic(data_set("A", ATTRIBUTES + BOTH)),
    "specific": specific(specific_set("A", BOTH_SPECIFIC, 'UNIT_MULT="3" action="Replace"')),
    "specific-3": specific(
        specific_set("A", '<Atts UNIT_MULT="3"/>' + BOTH_SPECIFIC), version="3_0"
    ),
    "json": json_with("dataSet", attributes=[0]),
    "json-default": json_with("series").replace(
        b'"id": "UNIT_MULT"', b'"id": "UNIT_MULT", "default": "3"'
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", list(OF_ALL))
def test_a_multiplier_of_the_whole_data_set_counts_for_each_value(
    name: str, tmp_path: Path
) -> None:
    assert sorted(said_of(read(tmp_path, OF_ALL[name])).values()) == [1250, 7000]


def test_the_nearest_multiplier_counts(tmp_path: Path) -> None:
    own = generic_series(WOMEN, [("2022", "1.25")], {"UNIT_MULT": "6"})
    table = read(tmp_path, generic(data_set("A", ATTRIBUTES + GROUP + own)))
    assert said_of(table) == {("MLI", 2022): 1_250_000}


DELETED: dict[str, bytes | str] = {
    "generic": generic(
        data_set("A", generic_series(WOMEN, [("2022", "99")]), "Delete"),
        data_set("A", generic_series(WOMEN, [("2023", "28")]), "Append"),
    ),
    "generic-after": generic(
        data_set("A", generic_series(WOMEN, [("2022", "99"), ("2023", "28")])),
        data_set("A", generic_series(WOMEN, [("2022", "")]), "Delete"),
    ),
    "specific": specific(
        specific_set("A", series(WOMEN, obs("2022", "99"), obs("2023", "28"))),
        specific_set("A", series(WOMEN, obs("2022", "")), 'action="Delete"'),
    ),
    "specific-3": specific(
        specific_set("A", series(WOMEN, obs("2022", "99"), obs("2023", "28")), 'ss:action="Merge"'),
        specific_set("A", series(WOMEN, obs("2022", "99")), 'ss:action="Delete"'),
        version="3_0",
    ),
    "specific-series": specific(
        specific_set("A", series(WOMEN, obs("2023", "28")) + series(MEN, obs("2023", "72"))),
        specific_set("A", f"<Series {attributes_of(MEN)}/>", 'action="Delete"'),
    ),
    "json": json_2(
        [
            {"structure": 0, "series": {"0:0": {"observations": {"0": [99], "1": [28]}}}},
            {"structure": 0, "action": "Delete", "series": {"0:0": {"observations": {"0": []}}}},
        ],
        [structure()],
    ),
    "json-series": json_2(
        [
            {"structure": 0, "series": {"0:0": {"observations": {"1": [28]}},
                                        "0:1": {"observations": {"1": [72]}}}},
            {"structure": 0, "action": "Delete", "series": {"0:1": {}}},
        ],
        [structure()],
    ),
    "csv": f"{FLOW_2},{CSV}\ndataflow,EX:S(1.0),D,MLI,F,2022,99\n"
    "dataflow,EX:S(1.0),I,MLI,F,2023,28\n",
    "csv-after": f"{FLOW_2},{CSV}\ndataflow,EX:S(1.0),I,MLI,F,2022,99\n"
    "dataflow,EX:S(1.0),I,MLI,F,2023,28\ndataflow,EX:S(1.0),D,MLI,F,2022,-\n",
    "csv-wildcard": f"{FLOW_2},{CSV}\ndataflow,EX:S(1.0),I,MLI,M,2022,1\n"
    "dataflow,EX:S(1.0),I,MLI,M,2023,2\ndataflow,EX:S(1.0),D,MLI,M,,\n"
    "dataflow,EX:S(1.0),I,MLI,F,2023,28\n",
    "csv-everything": f"{FLOW_2},{CSV}\ndataflow,EX:S(1.0),I,MLI,F,2022,1\n"
    "dataflow,EX:S(1.0),D,,,,\ndataflow,EX:S(1.0),I,MLI,F,2023,28\n",
    "csv-words": f"{FLOW_2},{CSV}\ndataflow,EX:S(1.0),Delete,MLI,F,2022,99\n"
    "dataflow,EX:S(1.0),Merge,MLI,F,2023,28\n",
}  # fmt: skip


@pytest.mark.parametrize("name", list(DELETED))
def test_what_a_file_withdraws_is_no_point(name: str, tmp_path: Path) -> None:
    table = read(tmp_path, DELETED[name])
    area = "Mali" if "json" in name else "MLI"
    assert said_of(table) == {(area, 2023): 28}
    assert table.withdrawn == 1


REMARKS_WITHDRAWN: dict[str, bytes | str] = {
    "specific": specific(
        specific_set("A", series(WOMEN, obs("2023", "28", OBS_STATUS="E"))),
        specific_set("A", series(WOMEN, obs("2023", "", OBS_STATUS="E")), 'action="Delete"'),
    ),
    "csv": f"{FLOW_2},{CSV},OBS_STATUS\ndataflow,EX:S(1.0),I,MLI,F,2023,28,E\n"
    "dataflow,EX:S(1.0),D,MLI,F,2023,,-\n",
    "json": json_2(
        [
            {"structure": 0, "series": {"0:0": {"observations": {"1": [28, 0]}}}},
            {"structure": 0, "action": "Delete",
             "series": {"0:0": {"observations": {"1": [None, 0]}}}},
        ],
        [structure({"observation": [component("OBS_STATUS", ["E"])]})],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", list(REMARKS_WITHDRAWN))
def test_withdrawing_a_remark_leaves_its_value(name: str, tmp_path: Path) -> None:
    assert list(said_of(read(tmp_path, REMARKS_WITHDRAWN[name])).values()) == [28]


def test_a_withdrawal_of_one_dataflow_leaves_the_other(tmp_path: Path) -> None:
    table = read(
        tmp_path,
        f"{FLOW_2},{CSV}\ndataflow,EX:A(1.0),I,MLI,F,2023,28\ndataflow,EX:B(1.0),D,MLI,F,2023,28\n",
    )
    assert said_of(table) == {("MLI", 2023): 28}


def test_a_header_may_say_that_all_is_withdrawn(tmp_path: Path) -> None:
    more = "<m:DataSetAction>Delete</m:DataSetAction>"
    content = specific(specific_set("A", series(WOMEN, obs("2022", "1"))), more=more)
    assert refusal(tmp_path, content) == "series.all_withdrawn"


LABELLED = {
    "both": "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Area,SEX: Sex,TIME_PERIOD: Time,"
    "OBS_VALUE: Value,OBS_STATUS: Status\n"
    "dataflow,EX:S(1.0): Seats,I,MLI: Mali,F: Female,2022: 2022,28,A: Normal\n"
    "dataflow,EX:S(1.0): Seats,I,MLI: Mali,M: Male,2022: 2022,72,A: Normal\n",
    "both-1.0": "DATAFLOW,REF_AREA:Area,SEX:Sex,TIME_PERIOD:Time,OBS_VALUE:Value\n"
    "EX:S(1.0),MLI:Mali,F:Female,2022,28\nEX:S(1.0),MLI:Mali,M:Male,2022,72\n",
    "name": "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,SEX,Sex,"
    "TIME_PERIOD,Time period,OBS_VALUE,Observation value,UNIT_MULT,Multiplier\n"
    "dataflow,EX:S(1.0),Seats,I,MLI,Mali,F,Female,2022,,28,,0,Units\n"
    "dataflow,EX:S(1.0),Seats,I,MLI,Mali,M,Male,2022,,72,,0,Units\n",
    "semicolons": "STRUCTURE[|];STRUCTURE_ID;ACTION;SERIES_KEY;REF_AREA: Pays;SEX: Sexe;"
    "TIME_PERIOD: Année;OBS_VALUE: Valeur\n"
    "dataflow;EX:S(1.0);I;MLI.F;MLI: Mali;F: Femmes;2022;28,0\n"
    "dataflow;EX:S(1.0);I;MLI.M;MLI: Mali;M: Hommes;2022;72,0\n",
}


@pytest.mark.parametrize("name", list(LABELLED))
def test_a_code_with_its_label_is_the_code_and_called_by_the_label(
    name: str, tmp_path: Path
) -> None:
    table = read(tmp_path, LABELLED[name])
    assert suggested(table).kept == {"SEX": "F"}
    assert table.values("SEX") == ("F", "M")
    assert set(table.labels["SEX"]) == {"F", "M"}
    assert said_of(table) == {("Mali", 2022): 28}


def test_columns_that_go_in_pairs_by_chance_are_not_taken_for_labels(tmp_path: Path) -> None:
    heading = "REF_AREA,SEX,TIME_PERIOD,AGE,OBS_VALUE,OBS_STATUS"
    table = read(tmp_path, f"{heading}\nMLI,F,2022,Y15,28,A\nSEN,M,2022,Y15,72,A\n")
    assert table.columns == ("REF_AREA", "SEX", "TIME_PERIOD", "AGE", "OBS_VALUE", "OBS_STATUS")


OTHER_SHAPES: dict[str, bytes] = {
    "generic-flat": message(
        "GenericData",
        header({"A": "S"}, "AllDimensions")
        + data_set("A", f"<g:Obs><g:ObsKey>{values(WOMEN | {'TIME_PERIOD': '2022'})}</g:ObsKey>"
                   '<g:ObsValue value="28"/></g:Obs>'),
    ),
    "generic-cross-section": message(
        "GenericData",
        header({"A": "S"}, "SEX")
        + data_set("A", generic_series({"REF_AREA": "MLI", "TIME_PERIOD": "2022"}, [("F", "28")])),
    ),
    "specific-cross-section": specific(
        specific_set("A", series({"REF_AREA": "MLI", "TIME_PERIOD": "2022"},
                                 '<Obs SEX="F" OBS_VALUE="28"/>')),
        at="SEX",
    ),
    "urn": specific(specific_set("A", series(WOMEN, obs("2022", "28"))), version="3_0").replace(
        b'<Ref agencyID="EX" id="S" version="1.0"/>',
        b"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=EX:S(1.0.0)"),
    "multi-valued": specific(
        specific_set("A", series(WOMEN, '<Obs TIME_PERIOD="2022" OBS_VALUE="28"><Comp id="TITLE">'
                                 "<Value>one</Value><Value>two</Value></Comp></Obs>")),
        version="3_0",
    ),
    "compact-2.0": message(
        "CompactData",
        '<m:Header><m:ID>x</m:ID></m:Header><n:DataSet xmlns:n="urn:n">'
        '<n:Series REF_AREA="MLI" SEX="F"><n:Obs TIME_PERIOD="2022" OBS_VALUE="28"/></n:Series>'
        "</n:DataSet>",
        "2_0",
    ),
    "generic-2.0": message(
        "GenericData",
        "<m:Header><m:ID>x</m:ID></m:Header><m:DataSet><g:KeyFamilyRef>S</g:KeyFamilyRef>"
        '<g:Series><g:SeriesKey><g:Value concept="REF_AREA" value="MLI"/>'
        '<g:Value concept="SEX" value="F"/></g:SeriesKey>'
        '<g:Obs><g:Time>2022</g:Time><g:ObsValue value="28"/></g:Obs></g:Series></m:DataSet>',
        "2_0",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", list(OTHER_SHAPES))
def test_flat_data_cross_sections_and_older_messages_say_the_same(
    name: str, tmp_path: Path
) -> None:
    assert said_of(read(tmp_path, OTHER_SHAPES[name])) == {("MLI", 2022): 28}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (message("Structure", "<m:Header/><m:Structures/>"), "series.sdmx_kind"),
        (message("GenericMetadata", "<m:Header/>"), "series.sdmx_kind"),
        (message("UtilityData", "<m:Header/>", "2_0"), "series.sdmx_kind"),
        (message("GenericData", "<m:Header/>"), "series.empty"),
        (generic(data_set("A", "")), "series.empty"),
        (generic(data_set("A", generic_series(WOMEN, [("2022", "1")]), "Delete")),
         "series.all_withdrawn"),
        (f"{FLOW_2},{CSV}\ndataflow,EX:S(1.0),D,MLI,F,2022,1\n", "series.all_withdrawn"),
        (f"{FLOW_2}\ndatastructure,EX:S(1.0),D\n", "series.all_withdrawn"),
        (json_2([{"structure": 0, "action": "Delete"}], [structure()]), "series.all_withdrawn"),
        (json_2([{"structure": 5, "series": SERIES_JSON}], [structure()]), "series.sdmx"),
        (json_2([{"structure": 0, "series": {"9:0": {"observations": {"0": [1]}}}}], [structure()]),
         "series.sdmx"),
        (b'{"data": {"dataStructures": []}}', "series.not_figures"),
    ],
)  # fmt: skip
def test_a_message_without_figures_is_refused_by_what_it_is(
    content: bytes | str, code: str, tmp_path: Path
) -> None:
    assert refusal(tmp_path, content) == code


def test_digits_stay_as_they_are_written(tmp_path: Path) -> None:
    content = json_2([{"structure": 0, "series": SERIES_JSON}], [structure()])
    table = read(tmp_path, content.replace(b"[28]", b"[28.10]"))
    assert table.values("OBS_VALUE") == ("28.10",)


def test_a_structure_may_have_values_that_are_not_there(tmp_path: Path) -> None:
    absent = structure({"observation": [{"id": "OBS_STATUS", "values": [None, {"id": "A"}]}]})
    table = read(tmp_path, json_2([{"structure": 0, "series": SERIES_JSON}], [absent]))
    assert said_of(table) == {("Mali", 2022): 28}


def test_several_measures_are_columns_to_choose_among(tmp_path: Path) -> None:
    told = structure(measures={"observation": [{"id": "SEATS"}, {"id": "TURNOVER"}]})
    series = {"0:0": {"observations": {"0": [28, 7.5]}}}
    table = read(tmp_path, json_2([{"structure": 0, "series": series}], [told]))
    meaning = Meaning("REF_AREA", "TIME_PERIOD", "TURNOVER")
    assert [point.value for point in points(table, meaning).points] == [7.5]
