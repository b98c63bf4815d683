// What every page shares: keys, copying, sorting. Pages work without it.

import { cancelled, say } from "./waiting.js";

export { say, trouble, working } from "./waiting.js";

const main = document.querySelector("#main");

/** Whether single-key shortcuts are on; switched on the help page, remembered on this machine. */
export const keysOn = () => localStorage.getItem("keys") !== "off";

/** Whether a key press belongs to something that is being typed. */
export function typing(event) {
  return event.ctrlKey || event.metaKey || event.altKey || field(event.target);
}

const field = (at) => /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName) || at.isContentEditable;

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    say(`${what} copied`);
  } catch {
    say(`The browser does not allow copying here: ${text}`);
  }
}

/** The JSON of an address under /api/v1; throws with the server's own words. */
export async function fetched(address, options = {}) {
  const answer = await fetch(address, { ...options, headers: { accept: "application/json", ...options.headers } }).catch(unreachable);
  const body = await answer.json().catch(() => ({ error: `The server answered ${answer.status}.` }));
  if (!answer.ok) throw new Error(body.error);
  return body;
}

/** A request that had no answer at all, in plain words. */
export function unreachable(error) {
  if (error.name === "AbortError") throw error;
  throw new Error("No answer: `storygraph serve` is not running any more.");
}

/** Send a write: the header is what no foreign page can send. */
export function sent(address, body) {
  const csrf = document.querySelector("meta[name=csrf]").content;
  return fetched(address, { method: "POST", body: JSON.stringify(body), headers: { "x-storygraph-csrf": csrf, "content-type": "application/json" } });
}

/** Where the citation of a row or of a page is: of its button, else of the first place in an article that it names. */
function cited(part) {
  const own = part.querySelector("[data-cite]");
  if (own) return own.dataset.cite;
  const place = part.querySelector("a.source");
  return place && `/api/v1/citation${place.pathname.replace("/article", "")}${place.search}`;
}

async function cite(address) {
  const { plain } = await fetched(address);
  await copy(plain, "Citation");
}

/** The citation of the row one is at; of the page otherwise: its first sentence, or where it has none the view itself. */
async function citation() {
  const row = at();
  const address = cited(row ?? main);
  if (address) return cite(address);
  if (row) return say("This row names no sentence: Enter opens it.");
  const seen = new Date().toISOString().slice(0, 10);
  await copy(`${document.title}, ${location.pathname}${location.search}${location.hash}, seen ${seen}`, "Citation of this view");
}

// --- rows by j and k, Enter opens, o goes to the source, c cites

const rows = () => [...document.querySelectorAll("[data-row]")].filter((r) => r.checkVisibility());
let here = null;

/** The row one is at: the one that has the focus, else the last that j or k chose. */
const at = () => document.activeElement?.closest?.("[data-row]") ?? (here?.isConnected ? here : null);

function step(by) {
  const all = rows();
  if (!all.length) return;
  const from = all.indexOf(at());
  here?.classList.remove("here");
  here = all[Math.max(0, Math.min(all.length - 1, from < 0 ? (by > 0 ? 0 : all.length - 1) : from + by))];
  here.classList.add("here");
  const door = here.querySelector("a, summary, button");
  (door ?? here).focus({ preventScroll: true });
  here.scrollIntoView({ block: "nearest" });
}

const GO = { s: "/search", t: "/timeline", g: "/graph", q: "/quotes", p: "/path" };
let gone = 0;

const KEYS = {
  "/": () => document.querySelector("#find").focus(),
  "?": () => (location.href = "/help"),
  j: () => step(1),
  k: () => step(-1),
  o: source,
  c: () => citation().catch((error) => say(error.message)),
  x: exports,
};

function source() {
  const link = (at() ?? main).querySelector("a.source");
  if (link) link.click();
  else say("No source stands here: Enter opens the row.");
}

function exports() {
  const first = document.querySelector("[data-export]");
  first?.focus();
  say(first ? `Export exactly this: Enter takes ${first.textContent}, Tab goes to the other kinds` : "Nothing to export here");
}

/** Esc gives up what is under way, else leaves a field, else closes what is open; whether there was any of it. */
function escape(event) {
  if (cancelled()) return true;
  if (field(event.target)) {
    event.target.blur();
    return true;
  }
  const open = document.querySelector("details.more[open]") ?? event.target.closest?.("details[open]") ?? at()?.querySelector("details[open]");
  const close = document.querySelector("#panel .close");
  if (open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else close?.click();
  return Boolean(open ?? close);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented && escape(event)) event.preventDefault();
  if (event.defaultPrevented || typing(event) || !keysOn()) return;
  if (Date.now() - gone < 1500 && GO[event.key]) {
    gone = 0;
    location.href = GO[event.key];
  } else if (event.key === "g") {
    gone = Date.now();
  } else if (KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button?.dataset.cite) cite(button.dataset.cite).catch((error) => say(error.message));
  else if (button?.hasAttribute("data-copy-citation")) KEYS.c();
  else if (button?.hasAttribute("data-copy-link")) copy(location.href, "Link");
});

// --- tables sort by their heads

function sortable(table) {
  table.querySelectorAll("thead th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.className = "sort";
    head.replaceChildren(button);
    button.addEventListener("click", () => sort(table, head, column));
  });
}

function sort(table, head, column) {
  const down = head.getAttribute("aria-sort") === "ascending";
  for (const other of table.querySelectorAll("th")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const body = table.tBodies[0];
  const words = (row) => row.cells[column].textContent.trim();
  const order = new Intl.Collator(undefined, { numeric: true });
  const sorted = [...body.rows].sort((a, b) => order.compare(words(a), words(b)) * (down ? -1 : 1));
  body.replaceChildren(...sorted);
}

/** Make a part of the page that came from the server work: controls for scripts appear, tables sort by their heads. */
export function ready(part) {
  for (const scripted of part.querySelectorAll(".scripted")) scripted.hidden = false;
  for (const table of part.querySelectorAll("table.sortable")) sortable(table);
}

ready(document);
