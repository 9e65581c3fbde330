"""What reading and counting people may have to say, in three languages."""

from equiplan.domain.text.messages import N_, Messages

from ..messages import MESSAGES as OF_DOCUMENTS

_OWN: Messages = {
    "document.unknown_format": N_(
        "This file is not a list in a format we read. Send an .xlsx, .xls, .ods, .csv or .parquet."
    ),
    "document.too_large": N_(
        "This file is larger than {limit} MB. Keep only the sheet and the columns to be counted, or count it with “equiplan count”."
    ),
    "document.too_many_rows": N_(
        "This list has more than {limit} rows or too many cells. Save only the columns to be counted, as .csv or .parquet."
    ),
    "document.too_slow": N_(
        "Counting took more than {seconds} seconds and was stopped. Keep only the columns to be counted."
    ),
    "document.too_much_memory": N_(
        "This list needs too much memory. Keep only the columns to be counted."
    ),
    "document.reader_failed": N_(
        "Counting stopped on an error of ours. Save the list in another format, or report it to us."
    ),
    "roster.empty": N_(
        "This list has no row. Check that it is the right sheet and that it was saved."
    ),
    "roster.no_header": N_(
        "No row of column headings was recognised. Write in the first row what each column holds, such as “Sex” or “Grade”."
    ),
    "roster.no_sex": N_(
        "No column tells the sex. Say which one does; it is never guessed from a first name."
    ),
    "roster.two_sexes": N_("Two columns are given for the sex. Keep one."),
    "roster.sex_to_confirm": N_(
        "The column of sex holds values that are not ours to guess, such as {values}. Say what each one means."
    ),
    "roster.unknown_column": N_("The list has no column “{column}”. Columns: {columns}."),
    "roster.personal_column": N_(
        "The column “{column}” tells who each person is: nothing is counted by it. Choose another."
    ),
    "roster.same_dimension": N_(
        "Two columns are given the same breakdown “{dimension}”. Keep one."
    ),
    "roster.too_many_dimensions": N_("Counting is by {limit} breakdowns at most. Leave some out."),
    "roster.too_many_amounts": N_("At most {limit} columns are added up. Leave some out."),
    "roster.too_many_cells": N_(
        "Crossed, these breakdowns give more than {limit} cells. Leave the most detailed one out."
    ),
    "roster.totals_left_out": N_("Rows of totals left out: {rows}. They are not people."),
    "roster.other_sheets": N_("Other sheets hold people too: {sheets}. One is counted at a time."),
    "roster.same_rows": N_(
        "Rows that are the same as another: {rows}. They are counted as they are; check that they are different people."
    ),
    "roster.hidden_rows": N_(
        "Rows that a filter or somebody has hidden: {rows}. Say whether to count them or to leave them out."
    ),
    "roster.hidden_counted": N_("Hidden rows counted like the others: {rows}."),
    "roster.hidden_left_out": N_("Hidden rows left out: {rows}."),
    "roster.hidden_columns": N_("Hidden columns, read like the others: {columns}."),
    "roster.hidden_unknown": N_(
        "An .xls file does not tell us which rows are hidden: all of them are counted. Save it as .xlsx if it is filtered."
    ),
    "roster.repeated_people": N_(
        "Rows of a person already listed (column “{column}”): {rows}. Say whether to count each person once, or each row (contracts, mandates…)."
    ),
    "roster.once_per": N_(
        "Each person counts once (column “{column}”), by their first row; rows left out: {rows}."
    ),
    "roster.once_per_differs": N_(
        "People whose rows do not say the same: {people}. Their first row is the one that counts."
    ),
    "roster.holds_counts": N_(
        "This table seems to hold counts already ({columns}), not a row for each person. Say whether to add these numbers up or to count the rows."
    ),
    "roster.weighted": N_("This table held counts already: they were added up ({columns})."),
    "roster.counts_blank": N_("Counts left empty: {cells}. Nobody is counted there."),
    "roster.amounts_of_counts": N_(
        "A table of counts does not tell what each person earns: its amounts cannot be added up. Leave them out."
    ),
    "roster.working_time_not_understood": N_(
        "Working time not understood (column “{column}”), hours for instance: {people} people. They count neither as full time nor as part time."
    ),
    "row.country_not_understood": N_(
        "“NA” among names of countries may mean “not available”: counted as not stated. Write “Namibia” if that is meant."
    ),
    "row.count_not_understood": N_("The count is not a whole number: row not counted."),
    "roster.amounts_too_few": N_(
        "Amounts left unsaid for {cells} groups: they have fewer than {least} people, or would let such a group be worked out."
    ),
    "row.sex_not_understood": N_("The sex is not understood: row not counted."),
    "row.only_one_cell": N_(
        "Only one cell is filled in: row not counted, it is probably not a person."
    ),
    "row.age_not_understood": N_("The age is not understood: counted as not stated."),
    "row.value_personal": N_("The value seems to name a person: counted as not stated."),
    "row.amount_not_understood": N_("The amount is not a number: left out of the sums."),
    "where.not_understood": N_(
        "The filter is not understood from “{text}” on. Write for example: year = 2025 and grade in (A, B)."
    ),
    "where.too_long": N_("The filter is too long or too deeply nested. Make it simpler."),
    "where.not_a_number": N_(
        "“{text}” is not a number: the column “{column}” is compared with numbers."
    ),
    "engine.unknown": N_("EQUIPLAN_ENGINE is “{engine}”. Choose duckdb or spark."),
    "engine.headings_first": N_(
        "The headings are on line {row}: Spark expects them on the first. Remove what stands above them, or count with duckdb."
    ),
    "engine.no_spark": N_(
        "Spark is not installed. Install “equiplan[spark]” and Java 17 or newer."
    ),
}
MESSAGES: Messages = {**OF_DOCUMENTS, **_OWN}
"""Those of documents, in the words of a list of people where they speak of a plan."""
