// The little that HTML cannot do alone. Every page works without it.
"use strict";

const toClosest = (event, selector) => event.target.closest?.(selector);

function openDialog(event) {
  const opener = toClosest(event, "[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (!dialog) return;
  event.preventDefault();
  dialog.showModal();
}

function closeNote(event) {
  toClosest(event, "[data-close]")?.closest(".note").remove();
}

function closeMenus(but) {
  for (const menu of document.querySelectorAll("[data-menu][open]"))
    if (!menu.contains(but)) menu.open = false;
}

function escapeMenu(event) {
  if (event.key !== "Escape") return;
  const menu = toClosest(event, "[data-menu][open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
}

function dragged(event) {
  const zone = toClosest(event, "[data-drop]");
  if (!zone) return;
  event.preventDefault();
  zone.classList.toggle("over", event.type === "dragover");
}

function dropped(event) {
  const zone = toClosest(event, "[data-drop]");
  if (!zone) return;
  event.preventDefault();
  zone.classList.remove("over");
  const input = zone.querySelector("input[type=file]");
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

// A click anywhere in a cell is one on its pencil; one that selects text is not.
function editCell(event) {
  const cell = toClosest(event, "table .cell");
  if (!cell || toClosest(event, "a, button, input, select, textarea, label, form, summary")) return;
  if (String(getSelection())) return;
  cell.querySelector(".edit")?.click();
}

function escapeEdit(event) {
  if (event.key !== "Escape") return;
  toClosest(event, "form[data-edit]")?.querySelector("[data-cancel]").click();
}

// A form that opens at the edge of a wide table is brought into view whole.
function showEdit(event) {
  event.detail.target.querySelector?.("form[data-edit]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// A line that is copied whole; the button is there only where the browser can.
async function copyText(event) {
  const button = toClosest(event, "[data-copy]");
  if (!button) return;
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
  const [asked, done] = button.querySelectorAll("span");
  asked.hidden = true;
  done.hidden = false;
}

function offerCopies() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll("[data-copy]")) button.hidden = false;
}

// Ctrl-K, or Command-K: the field where there is one, else the page that has it.
function openSearch(event) {
  if (event.key !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const field = document.querySelector("form.find input[type=search]");
  const link = document.querySelector("[data-search]");
  if (!field && !link) return;
  event.preventDefault();
  if (field) field.select();
  else location.assign(link.href);
}

document.addEventListener("DOMContentLoaded", offerCopies);
document.addEventListener("click", (event) => {
  openDialog(event);
  copyText(event);
  editCell(event);
  closeNote(event);
  closeMenus(event.target);
});
document.addEventListener("keydown", escapeMenu);
document.addEventListener("keydown", escapeEdit);
document.addEventListener("keydown", openSearch);
document.addEventListener("htmx:afterSettle", showEdit);
document.addEventListener("dragover", dragged);
document.addEventListener("dragleave", dragged);
document.addEventListener("drop", dropped);
