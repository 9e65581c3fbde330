// What was read and the document, marked and scrolled together; doubts walked through by keyboard.
// Without it every link still leads to its place.
"use strict";

const checkOf = () => document.querySelector("[data-walk]");
const paperOf = () => document.getElementById("the-document");
const WORK = "a, button, input, select, textarea, label, summary, form";

function unmark() {
  for (const each of document.querySelectorAll(".is-marked")) each.classList.remove("is-marked");
}

// What is marked in the document can be said to be something else.
function offerLine(place) {
  const form = document.getElementById("this-line");
  const block = place?.closest("g[id], tr[id], li[id], p[id]");
  if (!form || !block || !paperOf().contains(block)) return;
  const isRow = block.matches("tr") || block.dataset.kind === "row";
  form.elements.anchor.value = block.id;
  for (const option of form.elements.role.options) option.hidden = option.disabled = isRow && !/^$|context|not_plan/.test(option.value);
  form.elements.role.value = "";
  form.hidden = false;
}

function mark(...found) {
  unmark();
  checkOf().classList.add("marks");
  for (const each of found) each?.classList.add("is-marked");
  for (const each of found) offerLine(each);
}

// Only the document is scrolled: what was read stays before the eye.
function showPlace(id, line) {
  const place = document.getElementById(id), paper = paperOf();
  if (!place || !paper.contains(place)) return false;
  mark(place, line);
  checkOf().classList.add("shows-document");
  const from = paper.getBoundingClientRect(), at = place.getBoundingClientRect();
  paper.scrollTop += at.top - from.top - Math.max(from.height / 3 - at.height / 2, 60);
  paper.querySelectorAll(".document-table").forEach((table) => {
    if (table.contains(place)) table.scrollLeft += at.left - table.getBoundingClientRect().left - 40;
  });
  return true;
}

function showField(id, place) {
  const field = document.getElementById(id);
  if (!field || paperOf().contains(field)) return false;
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  mark(field, place);
  checkOf().classList.remove("shows-document");
  field.scrollIntoView({ block: "center" });
  if (field.matches("[tabindex]")) field.focus({ preventScroll: true });
  return true;
}

const hashOf = (link) => {
  const href = link?.getAttribute("href") ?? "";
  return href.startsWith("#") ? decodeURIComponent(href.slice(1)) : "";
};

function chosen(event) {
  if (!event.target.closest?.("[data-walk]")) return;
  const link = event.target.closest("a"), id = hashOf(link);
  if (link && id) {
    const line = link.closest("[data-spot]") ?? link.closest("dt")?.nextElementSibling ?? link.closest(".read-action")?.querySelector("h3");
    const shown = link.hasAttribute("data-next") ? walkTo(id) : showPlace(id, line) || showField(id, link.closest(".places a, td, li, p") ?? link);
    if (shown) event.preventDefault();
    return;
  }
  const place = event.target.closest("#the-document :is(g, td, li, p)[id]");
  if (place && !link && !event.target.closest("form")) return mark(place);
  const line = event.target.closest("[data-spot]");
  if (!line || event.target.closest(WORK) || String(getSelection())) return;
  showPlace(line.dataset.spot, line);
}

// n and p, while the focus is in the check and not in a field; Enter is the button's own.
function walkTo(id) {
  const doubt = document.getElementById(id)?.querySelector("[data-doubt]");
  if (!doubt) return false;
  doubt.focus({ preventScroll: true });
  doubt.closest(".doubt").scrollIntoView({ block: "center" });
  if (!matchMedia("(max-width: 61.99rem)").matches) showPlace(doubt.dataset.spot, doubt.closest("dd"));
  return true;
}

function walk(event) {
  const step = { n: 1, p: -1 }[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!event.target.closest?.("[data-walk]") || event.target.closest("input, select, textarea")) return;
  const doubts = [...document.querySelectorAll("[data-doubt]")];
  if (!doubts.length) return;
  const near = doubts.findIndex((each) => each.compareDocumentPosition(event.target) & Node.DOCUMENT_POSITION_PRECEDING ? true : false);
  const here = doubts.indexOf(event.target);
  const next = here >= 0 ? here + step : step > 0 ? near : (near < 0 ? doubts.length : near) - 1;
  const to = doubts[next];
  if (to) walkTo(to.closest(".doubt").id);
  else if (step > 0) document.querySelector(`[id="${event.target.closest(".doubt")?.id ?? ""}"] [data-next]`)?.click();
  event.preventDefault();
}

// What is swapped in keeps the folds as they were, the row where it was, and the focus near it.
let before = null;

function remember(event) {
  const check = checkOf();
  if (!check?.contains(event.target)) return;
  const focus = document.activeElement, row = focus.closest(".read-action, .left-over li, .doubt");
  const doubts = [...document.querySelectorAll("[data-doubt]")];
  before = {
    id: focus.id, row: focus.closest(".read-action")?.id ?? "", top: focus.getBoundingClientRect().top,
    doubt: doubts.indexOf(focus), left: leftAt(row),
    paper: paperOf()?.scrollTop ?? 0,
    folds: [...check.querySelectorAll("details[open][id]")].map((each) => each.id),
  };
}

const leftAt = (row) => [...document.querySelectorAll(".left-over .entries > li")].indexOf(row);

function restore() {
  if (!before || !checkOf()) return;
  const { id, row, top, doubt, left, folds, paper } = before;
  if (paperOf() && paperOf().scrollTop !== paper) paperOf().scrollTop = paper;
  for (const each of folds) {
    const fold = document.getElementById(each);
    if (fold) fold.open = true;
  }
  if (document.activeElement && document.activeElement !== document.body) return;
  const to = (id && document.getElementById(id)) || [...document.querySelectorAll("[data-doubt]")][doubt]
    || document.querySelectorAll(".left-over .entries > li")[left]?.querySelector("button")
    || (row && document.getElementById(row)?.querySelector(".row-actions button, .row-actions a, button"))
    || document.getElementById("walk") || document.getElementById("undo");
  if (!to) return;
  to.focus({ preventScroll: true });
  if (doubt >= 0 && to.matches("[data-doubt]")) walkTo(to.closest(".doubt").id);
  else if (row && to.closest(".read-action")?.id === row) scrollBy({ top: to.getBoundingClientRect().top - top, behavior: "instant" });
}

document.addEventListener("click", chosen);
document.addEventListener("keydown", walk);
document.addEventListener("htmx:beforeRequest", remember);
document.addEventListener("htmx:afterSettle", restore);
