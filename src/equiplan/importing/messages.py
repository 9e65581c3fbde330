"""What reading a document may have to say, in three languages: refusals and findings."""

from equiplan.domain.text.messages import N_, Messages

MESSAGES: Messages = {
    "document.unknown_format": N_(
        "This file is not in a format we read. Send a .docx, .xlsx, .xls, .ods, .odt, .pdf, .pptx, .html, .md, .txt or .csv."
    ),
    "document.not_found": N_(
        "This file does not exist or cannot be opened. Check its name and where it is."
    ),
    "document.not_a_file": N_("This is not a file. Give the document itself."),
    "document.empty": N_(
        "This file is empty. Check that the document was saved, then send it again."
    ),
    "document.too_large": N_(
        "This file is larger than {limit} MB. Make its pictures lighter, or send only the part with the plan."
    ),
    "document.unpacks_too_large": N_(
        "Unpacked, this file would be out of all proportion. Save it again from your software, then send it again."
    ),
    "document.too_many_rows": N_(
        "This document has more than {limit} rows or too many cells. Keep only the sheet with the plan."
    ),
    "document.damaged": N_(
        "This file is damaged or incomplete. Open it in your software, save it again, then send it again."
    ),
    "document.encrypted": N_(
        "This document is protected by a password. Save a copy without a password."
    ),
    "document.entities": N_(
        "This file holds XML definitions that a document has no use for. Save it again from your software."
    ),
    "document.archive": N_("This is an archive. Take the document out of it, then send that."),
    "document.program": N_("This is a program, not a document. Send the document itself."),
    "document.image": N_(
        "This is a picture. Send the document it comes from, or a PDF that holds text."
    ),
    "document.save_as_docx": N_(
        "This is an older text format. Open it and save it as .docx, then send it again."
    ),
    "document.save_as_pptx": N_(
        "This is an older presentation format. Open it and save it as .pptx, then send it again."
    ),
    "document.sheet_not_found": N_("There is no sheet “{sheet}”. Choose among: {sheets}."),
    "document.no_sheets": N_(
        "This document is not a workbook: it has no sheets. Leave the sheet name out."
    ),
    "document.wrong_extension": N_(
        "The file is named .{extension} but is a {format}. It was read as what it is."
    ),
    "document.hidden_sheet": N_(
        "The sheet “{sheet}” is hidden and was not read. Unhide it, or ask for it by name, if it is part of the plan."
    ),
    "document.macros": N_("This document holds macros. They were not run; only the text was read."),
    "document.too_slow": N_(
        "Reading took more than {seconds} seconds and was stopped. Send only the part of the document with the plan."
    ),
    "document.too_much_memory": N_(
        "This document needs too much memory. Send only the part with the plan."
    ),
    "document.reader_failed": N_(
        "Reading this document stopped on an error of ours. Save it in another format, or report it to us."
    ),
    "pdf.empty": N_(
        "This PDF holds neither text nor pictures. Check the file, then send it again."
    ),
    "pdf.encrypted": N_("This PDF is protected by a password. Save a copy without a password."),
    "pdf.broken": N_(
        "This PDF is incomplete or damaged. Export it again, or send the Word or Excel file it came from."
    ),
    "pdf.too_many_pages": N_(
        "This PDF has {pages} pages, and at most {limit} can be read. Send only the pages of the plan."
    ),
    "pdf.too_long": N_("This PDF holds more than {limit} words. Send only the pages of the plan."),
    "pdf.scanned": N_(
        "This PDF is made of pictures, with no text to read. Run it through text recognition (OCR), or send the Word or Excel file it came from."
    ),
    "document.too_many_pages": N_(
        "This document has more than {limit} pages. Send only those with the plan."
    ),
    "document.struck": N_(
        "Some text is struck through ({count} passages) and was not taken over: {text}"
    ),
    "document.deleted": N_(
        "Tracked changes mark some text as deleted ({count} passages); it was not taken over: {text}"
    ),
    "document.hidden_text": N_(
        "Some text is hidden ({count} passages) and was not read. Unhide it if it is part of the plan: {text}"
    ),
    "document.hidden_rows": N_(
        "Some rows are hidden ({count}) and were not read. Unhide them if they are part of the plan: {text}"
    ),
    "document.hidden_columns": N_(
        "Some columns are hidden ({count}) and were not read. Unhide them if they are part of the plan: {text}"
    ),
    "document.unticked": N_(
        "Options whose box is not ticked ({count}) were not taken over: {text}"
    ),
    "document.prompt": N_(
        "Some fields were never filled in ({count}); their prompts were not taken over: {text}"
    ),
    "document.hidden_slide": N_(
        "Slide {slide} is hidden and was not read. Unhide it if it is part of the plan."
    ),
    "axis.no_action": N_(
        "No action was found in the axis “{axis}”. Add them if the document has any."
    ),
    "axis.budget_for_all": N_(
        "The budget “{text}” is stated for the whole axis “{axis}”, not for one action. Share it out among its actions if you wish."
    ),
    "axis.owners_for_all": N_(
        "“{text}” is named for the whole axis “{axis}”, not for one action. Say who owns each action."
    ),
    "axis.calendar_for_all": N_(
        "The calendar “{text}” is stated for the whole axis “{axis}”, not for one action. Date its actions."
    ),
    "reading.no_plan": N_(
        "No plan was found in this document: no table of actions, no action cards, no axes and actions in the text. Check that it is the right file."
    ),
    "document.named_otherwise": N_(
        "This file is named {extension} but holds nothing but plain text. If these are values separated by commas or semicolons, rename it to .csv; otherwise open it in your software and save it as {extension}."
    ),
    "reading.nothing_in_it": N_(
        "This document holds no text. Check that it is the right file, and that it was saved."
    ),
    "reading.seems_letter": N_(
        "No plan was found in this document: it looks like a letter. Send the plan that goes with it."
    ),
    "reading.seems_minutes": N_(
        "No plan was found in this document: it looks like the minutes of a meeting. Send the plan that was discussed there."
    ),
    "reading.seems_invoice": N_(
        "No plan was found in this document: it looks like an invoice. Check that it is the right file."
    ),
    "reading.seems_policy": N_(
        "No plan was found in this document: it looks like a policy or a charter, which sets principles without actions. Send the action plan that puts it to work."
    ),
    "reading.seems_people": N_(
        "No plan was found in this document: it looks like a list of people. To count it, go to “Datasets”, or use “equiplan count” in the terminal."
    ),
    "reading.seems_series": N_(
        "No plan was found in this document: it looks like series of figures. To compare yourselves with them, go to “Comparisons”."
    ),
    "reading.seems_data": N_(
        "No plan was found in this document: it is data for a program (JSON). Send the document it comes from, or look at an exported plan with “equiplan check”."
    ),
    "reading.columns_not_used": N_(
        "Columns not used: {columns}. A plan has no place for them; copy what must stay into the comments."
    ),
    "reading.row_not_understood": N_(
        "This row was not understood: “{text}”. Add it by hand if it is part of the plan."
    ),
    "reading.action_without_title": N_(
        "An action without a title was left out: “{text}”. Give it a title in the document, or add it by hand."
    ),
    "reading.same_axis_number": N_(
        "Two axes have the number {number}. Check which one is to be renumbered."
    ),
    "reading.table_left_out": N_(
        "The table “{text}” looks like a plan but was not read as one. Check that no action is missing."
    ),
    "reading.lines_left_out": N_(
        "Of the lines of the plan, {count} were not taken over, the first being “{text}”. Check that no action is missing."
    ),
    "reading.figure_left_out": N_(
        "“{text}” stands beside an indicator but was not taken over: it is not one number, or has no date. Add it under its indicator by hand."
    ),
    "reading.objectives_left_out": N_(
        "In “{axis}” each action has an objective of its own: they were left out. Copy those that must stay into the comments."
    ),
    "series.not_figures": N_(
        "This file holds no table of figures that is read here. Send a .csv, .xlsx, .xls, .ods, or SDMX data (.xml SDMX-ML 2.1, .json, .csv)."
    ),
    "series.no_table": N_(
        "No figure was found in this file. It needs a row of headings, then a row for each country or year."
    ),
    "series.sdmx": N_(
        "This file says it holds SDMX data, but they are not well formed. Download it again from its source, or take its CSV version."
    ),
    "series.sdmx_kind": N_(
        "This SDMX message is of the kind “{kind}”, of which no figure is read here. Download the data themselves as SDMX-ML 2.1, SDMX-JSON or SDMX-CSV."
    ),
    "series.empty": N_(
        "This file is well formed but holds no value. Check what is selected at its source, then download it again."
    ),
    "series.all_withdrawn": N_(
        "This file only withdraws values: none is left. Download all the data of the source, not its last update."
    ),
    "series.too_many": N_(
        "This file has more than {limit} values. Download only the countries, years and categories you compare with."
    ),
}
