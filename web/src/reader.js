// The source reader: n and p go from mention to mention, a selection of words can be cited. The page works without it.
import { keysOn, say, typing } from "./shell.js";

const reader = document.querySelector(".reader");

/** Code points of the text before a place in the page, by the offsets that the pieces carry; null outside of them. */
function offset(node, at) {
  const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!piece || !reader.contains(piece)) return null;
  const before = document.createRange();
  before.selectNodeContents(piece);
  before.setEnd(node, at);
  return Number(piece.dataset.start) + [...before.toString()].length;
}

/** The first and last offset of what is selected in the text, or null. */
function selected() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const start = offset(startContainer, startOffset);
  const end = offset(endContainer, endOffset);
  return start !== null && end !== null && start < end ? { start, end } : null;
}

function mentions() {
  const all = [...reader.querySelectorAll("[data-mention]")];
  let at = -1;

  function go(by) {
    if (!all.length) return say("No mention is marked");
    const here = all.indexOf(document.activeElement);
    at = here >= 0 ? here : at;
    at = (at + by + all.length) % all.length;
    if (at < 0) at = all.length - 1;
    all[at].focus({ preventScroll: true });
    all[at].scrollIntoView({ block: "center" });
    say(`${at + 1} of ${all.length}: ${all[at].title}`);
  }

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || typing(event) || !keysOn()) return;
    if (event.key !== "n" && event.key !== "p") return;
    event.preventDefault();
    go(event.key === "n" ? 1 : at < 0 ? 0 : -1);
  });
}

function citing() {
  const button = reader.querySelector("[data-selected]");
  const whole = button.dataset.cite;
  const words = button.textContent;
  document.addEventListener("selectionchange", () => {
    const place = selected();
    button.dataset.cite = place ? `${whole}?start=${place.start}&end=${place.end}` : whole;
    button.textContent = place ? "Copy citation of what is selected" : words;
    button.classList.toggle("floating", Boolean(place));
  });
}

if (reader) {
  mentions();
  citing();
}
