"""What reading a document may have to say, in three languages: refusals and findings."""

from equiplan.domain.text.messages import Messages

MESSAGES: Messages = {
    "document.unknown_format": {
        "fr": "Ce fichier n’est pas d’un format reconnu. Envoyez un .docx, .xlsx, .xls, .ods, .odt, .pdf, .pptx, .html, .md, .txt ou .csv.",
        "en": "This file is not in a format we read. Send a .docx, .xlsx, .xls, .ods, .odt, .pdf, .pptx, .html, .md, .txt or .csv.",
        "es": "Este archivo no tiene un formato reconocido. Envíe un .docx, .xlsx, .xls, .ods, .odt, .pdf, .pptx, .html, .md, .txt o .csv.",
    },
    "document.not_found": {
        "fr": "Ce fichier n’existe pas ou ne peut pas être ouvert. Vérifiez son nom et son emplacement.",
        "en": "This file does not exist or cannot be opened. Check its name and where it is.",
        "es": "Este archivo no existe o no se puede abrir. Compruebe su nombre y su ubicación.",
    },
    "document.not_a_file": {
        "fr": "Ceci n’est pas un fichier. Indiquez le document lui-même.",
        "en": "This is not a file. Give the document itself.",
        "es": "Esto no es un archivo. Indique el documento mismo.",
    },
    "document.empty": {
        "fr": "Ce fichier est vide. Vérifiez que le document a bien été enregistré, puis renvoyez-le.",
        "en": "This file is empty. Check that the document was saved, then send it again.",
        "es": "Este archivo está vacío. Compruebe que el documento se guardó y vuelva a enviarlo.",
    },
    "document.too_large": {
        "fr": "Ce fichier dépasse {limit} Mo. Allégez ses images ou envoyez seulement la partie qui contient le plan.",
        "en": "This file is larger than {limit} MB. Make its pictures lighter, or send only the part with the plan.",
        "es": "Este archivo supera {limit} MB. Aligere sus imágenes o envíe solo la parte que contiene el plan.",
    },
    "document.unpacks_too_large": {
        "fr": "Une fois décompressé, ce fichier serait démesuré. Réenregistrez-le depuis votre logiciel, puis renvoyez-le.",
        "en": "Unpacked, this file would be out of all proportion. Save it again from your software, then send it again.",
        "es": "Descomprimido, este archivo sería desmesurado. Guárdelo de nuevo desde su programa y vuelva a enviarlo.",
    },
    "document.too_many_rows": {
        "fr": "Ce document a plus de {limit} lignes ou trop de cellules. Gardez seulement la feuille qui contient le plan.",
        "en": "This document has more than {limit} rows or too many cells. Keep only the sheet with the plan.",
        "es": "Este documento tiene más de {limit} filas o demasiadas celdas. Conserve solo la hoja que contiene el plan.",
    },
    "document.damaged": {
        "fr": "Ce fichier est abîmé ou incomplet. Ouvrez-le dans votre logiciel, enregistrez-le à nouveau, puis renvoyez-le.",
        "en": "This file is damaged or incomplete. Open it in your software, save it again, then send it again.",
        "es": "Este archivo está dañado o incompleto. Ábralo en su programa, guárdelo de nuevo y vuelva a enviarlo.",
    },
    "document.encrypted": {
        "fr": "Ce document est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.",
        "en": "This document is protected by a password. Save a copy without a password.",
        "es": "Este documento está protegido con contraseña. Guarde una copia sin contraseña.",
    },
    "document.entities": {
        "fr": "Ce fichier contient des définitions XML qu’un document n’a pas à contenir. Réenregistrez-le depuis votre logiciel.",
        "en": "This file holds XML definitions that a document has no use for. Save it again from your software.",
        "es": "Este archivo contiene definiciones XML que un documento no necesita. Guárdelo de nuevo desde su programa.",
    },
    "document.archive": {
        "fr": "Ceci est une archive. Extrayez le document qu’elle contient, puis envoyez-le.",
        "en": "This is an archive. Take the document out of it, then send that.",
        "es": "Esto es un archivo comprimido. Extraiga el documento que contiene y envíelo.",
    },
    "document.program": {
        "fr": "Ceci est un programme, pas un document. Envoyez le document lui-même.",
        "en": "This is a program, not a document. Send the document itself.",
        "es": "Esto es un programa, no un documento. Envíe el documento mismo.",
    },
    "document.image": {
        "fr": "Ceci est une image. Envoyez le document dont elle est tirée, ou un PDF qui contient du texte.",
        "en": "This is a picture. Send the document it comes from, or a PDF that holds text.",
        "es": "Esto es una imagen. Envíe el documento del que procede o un PDF que contenga texto.",
    },
    "document.save_as_docx": {
        "fr": "Ceci est un ancien format de texte. Ouvrez-le et enregistrez-le en .docx, puis renvoyez-le.",
        "en": "This is an older text format. Open it and save it as .docx, then send it again.",
        "es": "Este es un formato de texto antiguo. Ábralo, guárdelo como .docx y vuelva a enviarlo.",
    },
    "document.save_as_pptx": {
        "fr": "Ceci est un ancien format de présentation. Ouvrez-le et enregistrez-le en .pptx, puis renvoyez-le.",
        "en": "This is an older presentation format. Open it and save it as .pptx, then send it again.",
        "es": "Este es un formato de presentación antiguo. Ábralo, guárdelo como .pptx y vuelva a enviarlo.",
    },
    "document.sheet_not_found": {
        "fr": "Il n’y a pas de feuille « {sheet} ». Choisissez parmi : {sheets}.",
        "en": "There is no sheet “{sheet}”. Choose among: {sheets}.",
        "es": "No hay ninguna hoja «{sheet}». Elija entre: {sheets}.",
    },
    "document.no_sheets": {
        "fr": "Ce document n’est pas un classeur : il n’a pas de feuilles. Retirez le nom de feuille.",
        "en": "This document is not a workbook: it has no sheets. Leave the sheet name out.",
        "es": "Este documento no es un libro de cálculo: no tiene hojas. Quite el nombre de hoja.",
    },
    "document.wrong_extension": {
        "fr": "Le fichier porte l’extension .{extension} mais c’est un {format}. Il a été lu comme tel.",
        "en": "The file is named .{extension} but is a {format}. It was read as what it is.",
        "es": "El archivo lleva la extensión .{extension} pero es un {format}. Se ha leído como tal.",
    },
    "document.hidden_sheet": {
        "fr": "La feuille « {sheet} » est masquée et n’a pas été lue. Affichez-la ou demandez-la par son nom si elle fait partie du plan.",
        "en": "The sheet “{sheet}” is hidden and was not read. Unhide it, or ask for it by name, if it is part of the plan.",
        "es": "La hoja «{sheet}» está oculta y no se ha leído. Muéstrela o pídala por su nombre si forma parte del plan.",
    },
    "document.macros": {
        "fr": "Ce document contient des macros. Elles n’ont pas été exécutées ; seul le texte a été lu.",
        "en": "This document holds macros. They were not run; only the text was read.",
        "es": "Este documento contiene macros. No se han ejecutado; solo se ha leído el texto.",
    },
    "document.too_slow": {
        "fr": "La lecture a dépassé {seconds} secondes et a été arrêtée. Envoyez seulement la partie du document qui contient le plan.",
        "en": "Reading took more than {seconds} seconds and was stopped. Send only the part of the document with the plan.",
        "es": "La lectura superó {seconds} segundos y se detuvo. Envíe solo la parte del documento que contiene el plan.",
    },
    "document.too_much_memory": {
        "fr": "Ce document demande trop de mémoire. Envoyez seulement la partie qui contient le plan.",
        "en": "This document needs too much memory. Send only the part with the plan.",
        "es": "Este documento exige demasiada memoria. Envíe solo la parte que contiene el plan.",
    },
    "document.reader_failed": {
        "fr": "La lecture de ce document s’est arrêtée sur une erreur de notre part. Enregistrez-le dans un autre format, ou signalez-le-nous.",
        "en": "Reading this document stopped on an error of ours. Save it in another format, or report it to us.",
        "es": "La lectura de este documento se detuvo por un error nuestro. Guárdelo en otro formato o avísenos.",
    },
    "pdf.empty": {
        "fr": "Ce PDF ne contient ni texte ni image. Vérifiez le fichier, puis renvoyez-le.",
        "en": "This PDF holds neither text nor pictures. Check the file, then send it again.",
        "es": "Este PDF no contiene ni texto ni imágenes. Compruebe el archivo y vuelva a enviarlo.",
    },
    "pdf.encrypted": {
        "fr": "Ce PDF est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.",
        "en": "This PDF is protected by a password. Save a copy without a password.",
        "es": "Este PDF está protegido con contraseña. Guarde una copia sin contraseña.",
    },
    "pdf.broken": {
        "fr": "Ce PDF est incomplet ou abîmé. Exportez-le à nouveau, ou envoyez le fichier Word ou Excel d’origine.",
        "en": "This PDF is incomplete or damaged. Export it again, or send the Word or Excel file it came from.",
        "es": "Este PDF está incompleto o dañado. Expórtelo de nuevo o envíe el archivo Word o Excel original.",
    },
    "pdf.too_many_pages": {
        "fr": "Ce PDF a {pages} pages, et {limit} au plus peuvent être lues. Envoyez seulement les pages du plan.",
        "en": "This PDF has {pages} pages, and at most {limit} can be read. Send only the pages of the plan.",
        "es": "Este PDF tiene {pages} páginas y pueden leerse {limit} como máximo. Envíe solo las páginas del plan.",
    },
    "pdf.too_long": {
        "fr": "Ce PDF contient plus de {limit} mots. Envoyez seulement les pages du plan.",
        "en": "This PDF holds more than {limit} words. Send only the pages of the plan.",
        "es": "Este PDF contiene más de {limit} palabras. Envíe solo las páginas del plan.",
    },
    "pdf.scanned": {
        "fr": "Ce PDF est fait d’images, sans texte à lire. Passez-le par une reconnaissance de caractères (OCR), ou envoyez le fichier Word ou Excel d’origine.",
        "en": "This PDF is made of pictures, with no text to read. Run it through text recognition (OCR), or send the Word or Excel file it came from.",
        "es": "Este PDF está hecho de imágenes, sin texto que leer. Páselo por un reconocimiento de texto (OCR) o envíe el archivo Word o Excel original.",
    },
    "document.too_many_pages": {
        "fr": "Ce document a plus de {limit} pages. Envoyez seulement celles qui contiennent le plan.",
        "en": "This document has more than {limit} pages. Send only those with the plan.",
        "es": "Este documento tiene más de {limit} páginas. Envíe solo las que contienen el plan.",
    },
    "document.hidden_slide": {
        "fr": "La diapositive {slide} est masquée et n’a pas été lue. Affichez-la si elle fait partie du plan.",
        "en": "Slide {slide} is hidden and was not read. Unhide it if it is part of the plan.",
        "es": "La diapositiva {slide} está oculta y no se ha leído. Muéstrela si forma parte del plan.",
    },
    "axis.no_action": {
        "fr": "Aucune action n’a été trouvée dans l’axe « {axis} ». Ajoutez-les si le document en contient.",
        "en": "No action was found in the axis “{axis}”. Add them if the document has any.",
        "es": "No se encontró ninguna acción en el eje «{axis}». Añádalas si el documento las contiene.",
    },
    "axis.budget_for_all": {
        "fr": "Le budget « {text} » est donné pour tout l’axe « {axis} », pas pour une action. Répartissez-le entre ses actions si vous le souhaitez.",
        "en": "The budget “{text}” is stated for the whole axis “{axis}”, not for one action. Share it out among its actions if you wish.",
        "es": "El presupuesto «{text}» se indica para todo el eje «{axis}», no para una acción. Repártalo entre sus acciones si lo desea.",
    },
    "axis.owners_for_all": {
        "fr": "« {text} » est nommé pour tout l’axe « {axis} », pas pour une action. Indiquez qui porte chaque action.",
        "en": "“{text}” is named for the whole axis “{axis}”, not for one action. Say who owns each action.",
        "es": "«{text}» se nombra para todo el eje «{axis}», no para una acción. Indique quién es responsable de cada acción.",
    },
    "axis.calendar_for_all": {
        "fr": "Le calendrier « {text} » est donné pour tout l’axe « {axis} », pas pour une action. Datez ses actions.",
        "en": "The calendar “{text}” is stated for the whole axis “{axis}”, not for one action. Date its actions.",
        "es": "El calendario «{text}» se indica para todo el eje «{axis}», no para una acción. Ponga fecha a sus acciones.",
    },
    "reading.no_plan": {
        "fr": "Aucun plan n’a été trouvé dans ce document : ni tableau d’actions, ni fiches, ni axes et actions en texte. Vérifiez que c’est le bon fichier.",
        "en": "No plan was found in this document: no table of actions, no action cards, no axes and actions in the text. Check that it is the right file.",
        "es": "No se ha encontrado ningún plan en este documento: ni tabla de acciones, ni fichas, ni ejes y acciones en el texto. Compruebe que es el archivo correcto.",
    },
    "document.named_otherwise": {
        "fr": "Ce fichier s’appelle {extension} mais il ne contient que du texte brut. Si ce sont des valeurs séparées par des virgules ou des points-virgules, renommez-le en .csv\u202f; sinon, ouvrez-le dans votre logiciel et enregistrez-le en {extension}.",
        "en": "This file is named {extension} but holds nothing but plain text. If these are values separated by commas or semicolons, rename it to .csv; otherwise open it in your software and save it as {extension}.",
        "es": "Este archivo se llama {extension}, pero solo contiene texto sin formato. Si son valores separados por comas o puntos y comas, renómbrelo a .csv; si no, ábralo en su programa y guárdelo como {extension}.",
    },
    "reading.nothing_in_it": {
        "fr": "Ce document ne contient aucun texte. Vérifiez que c’est le bon fichier, et qu’il a bien été enregistré.",
        "en": "This document holds no text. Check that it is the right file, and that it was saved.",
        "es": "Este documento no contiene ningún texto. Compruebe que es el archivo correcto y que se guardó.",
    },
    "reading.seems_letter": {
        "fr": "Aucun plan n’a été trouvé dans ce document\u00a0: il ressemble à une lettre. Envoyez le plan qu’elle accompagne.",
        "en": "No plan was found in this document: it looks like a letter. Send the plan that goes with it.",
        "es": "No se ha encontrado ningún plan en este documento: parece una carta. Envíe el plan al que acompaña.",
    },
    "reading.seems_minutes": {
        "fr": "Aucun plan n’a été trouvé dans ce document\u00a0: il ressemble au compte rendu d’une réunion. Envoyez le plan dont on y a parlé.",
        "en": "No plan was found in this document: it looks like the minutes of a meeting. Send the plan that was discussed there.",
        "es": "No se ha encontrado ningún plan en este documento: parece el acta de una reunión. Envíe el plan del que se habló en ella.",
    },
    "reading.seems_invoice": {
        "fr": "Aucun plan n’a été trouvé dans ce document\u00a0: il ressemble à une facture. Vérifiez que c’est le bon fichier.",
        "en": "No plan was found in this document: it looks like an invoice. Check that it is the right file.",
        "es": "No se ha encontrado ningún plan en este documento: parece una factura. Compruebe que es el archivo correcto.",
    },
    "reading.seems_policy": {
        "fr": "Aucun plan n’a été trouvé dans ce document\u00a0: il ressemble à une politique ou à une charte, qui pose des principes sans actions. Envoyez le plan d’action qui la met en œuvre.",
        "en": "No plan was found in this document: it looks like a policy or a charter, which sets principles without actions. Send the action plan that puts it to work.",
        "es": "No se ha encontrado ningún plan en este documento: parece una política o una carta de principios, sin acciones. Envíe el plan de acción que la aplica.",
    },
    "reading.seems_people": {
        "fr": "Aucun plan n’a été trouvé dans ce document\u00a0: il ressemble à une liste de personnes. Pour la compter, passez par «\u00a0Populations\u00a0», ou par «\u00a0equiplan count\u00a0» dans le terminal.",
        "en": "No plan was found in this document: it looks like a list of people. To count it, go to “Datasets”, or use “equiplan count” in the terminal.",
        "es": "No se ha encontrado ningún plan en este documento: parece una lista de personas. Para contarla, vaya a «Poblaciones» o use «equiplan count» en el terminal.",
    },
    "reading.seems_series": {
        "fr": "Aucun plan n’a été trouvé dans ce document\u00a0: il ressemble à des séries de chiffres. Pour vous y comparer, passez par «\u00a0Comparaisons\u00a0».",
        "en": "No plan was found in this document: it looks like series of figures. To compare yourselves with them, go to “Comparisons”.",
        "es": "No se ha encontrado ningún plan en este documento: parece una serie de cifras. Para compararse con ellas, vaya a «Comparaciones».",
    },
    "reading.seems_data": {
        "fr": "Aucun plan n’a été trouvé dans ce document\u00a0: ce sont des données pour un programme (JSON). Envoyez le document dont elles viennent, ou relisez un plan exporté avec «\u00a0equiplan check\u00a0».",
        "en": "No plan was found in this document: it is data for a program (JSON). Send the document it comes from, or look at an exported plan with “equiplan check”.",
        "es": "No se ha encontrado ningún plan en este documento: son datos para un programa (JSON). Envíe el documento del que proceden o revise un plan exportado con «equiplan check».",
    },
    "reading.columns_not_used": {
        "fr": "Colonnes non reprises : {columns}. Un plan n’a pas de place pour elles ; recopiez en commentaire ce qui doit rester.",
        "en": "Columns not used: {columns}. A plan has no place for them; copy what must stay into the comments.",
        "es": "Columnas no utilizadas: {columns}. Un plan no tiene sitio para ellas; copie en los comentarios lo que deba conservarse.",
    },
    "reading.row_not_understood": {
        "fr": "Cette ligne n’a pas été comprise : « {text} ». Ajoutez-la à la main si elle fait partie du plan.",
        "en": "This row was not understood: “{text}”. Add it by hand if it is part of the plan.",
        "es": "Esta fila no se ha entendido: «{text}». Añádala a mano si forma parte del plan.",
    },
    "reading.action_without_title": {
        "fr": "Une action sans intitulé n’a pas été reprise : « {text} ». Donnez-lui un intitulé dans le document ou ajoutez-la à la main.",
        "en": "An action without a title was left out: “{text}”. Give it a title in the document, or add it by hand.",
        "es": "Se ha omitido una acción sin título: «{text}». Póngale título en el documento o añádala a mano.",
    },
    "reading.same_axis_number": {
        "fr": "Deux axes portent le numéro {number}. Vérifiez lequel est à renuméroter.",
        "en": "Two axes have the number {number}. Check which one is to be renumbered.",
        "es": "Dos ejes llevan el número {number}. Compruebe cuál hay que volver a numerar.",
    },
    "reading.table_left_out": {
        "fr": "Le tableau « {text} » ressemble à un plan mais n’a pas été lu comme tel. Vérifiez qu’il n’y manque pas d’actions.",
        "en": "The table “{text}” looks like a plan but was not read as one. Check that no action is missing.",
        "es": "La tabla «{text}» parece un plan, pero no se ha leído como tal. Compruebe que no falten acciones.",
    },
    "reading.objectives_left_out": {
        "fr": "Dans « {axis} », chaque action a son propre objectif : ils n’ont pas été repris. Recopiez en commentaire ceux qui doivent rester.",
        "en": "In “{axis}” each action has an objective of its own: they were left out. Copy those that must stay into the comments.",
        "es": "En «{axis}» cada acción tiene su propio objetivo: no se han recogido. Copie en los comentarios los que deban conservarse.",
    },
    "series.not_figures": {
        "fr": "Ce fichier ne contient pas de tableau de chiffres lisible ici. Envoyez un .csv, .xlsx, .xls, .ods, ou des données SDMX (.xml SDMX-ML 2.1, .json, .csv).",
        "en": "This file holds no table of figures that is read here. Send a .csv, .xlsx, .xls, .ods, or SDMX data (.xml SDMX-ML 2.1, .json, .csv).",
        "es": "Este archivo no contiene una tabla de cifras que se lea aquí. Envíe un .csv, .xlsx, .xls, .ods o datos SDMX (.xml SDMX-ML 2.1, .json, .csv).",
    },
    "series.no_table": {
        "fr": "Aucun chiffre n’a été trouvé dans ce fichier. Il faut une ligne de titres, puis une ligne par pays ou par année.",
        "en": "No figure was found in this file. It needs a row of headings, then a row for each country or year.",
        "es": "No se encontró ninguna cifra en este archivo. Hace falta una fila de títulos y después una fila por país o por año.",
    },
    "series.sdmx": {
        "fr": "Ce fichier annonce des données SDMX, mais elles ne sont pas bien formées. Téléchargez-le de nouveau depuis sa source, ou prenez sa version CSV.",
        "en": "This file says it holds SDMX data, but they are not well formed. Download it again from its source, or take its CSV version.",
        "es": "Este archivo anuncia datos SDMX, pero no están bien formados. Descárguelo de nuevo desde su fuente o tome su versión CSV.",
    },
    "series.sdmx_kind": {
        "fr": "Ce message SDMX est de la sorte «\u00a0{kind}\u00a0», dont aucun chiffre n’est lu ici. Téléchargez les données elles-mêmes en SDMX-ML 2.1, SDMX-JSON ou SDMX-CSV.",
        "en": "This SDMX message is of the kind “{kind}”, of which no figure is read here. Download the data themselves as SDMX-ML 2.1, SDMX-JSON or SDMX-CSV.",
        "es": "Este mensaje SDMX es de la clase «{kind}», de la que aquí no se lee ninguna cifra. Descargue los propios datos en SDMX-ML 2.1, SDMX-JSON o SDMX-CSV.",
    },
    "series.empty": {
        "fr": "Ce fichier est bien formé, mais ne contient aucune valeur. Vérifiez ce qui est sélectionné à sa source, puis téléchargez-le de nouveau.",
        "en": "This file is well formed but holds no value. Check what is selected at its source, then download it again.",
        "es": "Este archivo está bien formado, pero no contiene ningún valor. Compruebe lo que está seleccionado en su fuente y descárguelo de nuevo.",
    },
    "series.all_withdrawn": {
        "fr": "Ce fichier ne fait que retirer des valeurs\u00a0: il n’en reste aucune. Téléchargez toutes les données de la source, et non sa dernière mise à jour.",
        "en": "This file only withdraws values: none is left. Download all the data of the source, not its last update.",
        "es": "Este archivo solo retira valores: no queda ninguno. Descargue todos los datos de la fuente, no su última actualización.",
    },
    "series.too_many": {
        "fr": "Ce fichier a plus de {limit} valeurs. Téléchargez seulement les pays, les années et les catégories avec lesquels vous vous comparez.",
        "en": "This file has more than {limit} values. Download only the countries, years and categories you compare with.",
        "es": "Este archivo tiene más de {limit} valores. Descargue solo los países, años y categorías con los que se compara.",
    },
}
