// What every page shares: keys, copying, sorting, opening evidence. Pages work without it.

const main = document.querySelector("#main");
const said = document.querySelector("#said");
let saidTimer;

/** Tell the user something, and screen readers too. */
export function say(words) {
  said.textContent = words;
  clearTimeout(saidTimer);
  saidTimer = setTimeout(() => (said.textContent = ""), 4000);
}

/** Whether single-key shortcuts are on; switched on the help page, remembered on this machine. */
export const keysOn = () => localStorage.getItem("keys") !== "off";

/** Whether a key press belongs to something that is being typed. */
export function typing(event) {
  const at = event.target;
  return event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(at.tagName) || at.isContentEditable;
}

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
  const answer = await fetch(address, { ...options, headers: { accept: "application/json", ...options.headers } });
  const body = await answer.json().catch(() => ({ error: `The server answered ${answer.status}.` }));
  if (!answer.ok) throw new Error(body.error);
  return body;
}

/** Send a write: the header is what no foreign page can send. */
export function sent(address, body) {
  const csrf = document.querySelector("meta[name=csrf]").content;
  return fetched(address, { method: "POST", body: JSON.stringify(body), headers: { "x-storygraph-csrf": csrf, "content-type": "application/json" } });
}

async function citation(button) {
  const { plain } = await fetched(button.dataset.cite);
  await copy(plain, "Citation");
}

// --- rows by j and k, Enter opens, o goes to the source, c cites

const rows = () => [...document.querySelectorAll("[data-row]")].filter((r) => r.checkVisibility());
let here = null;

function step(by) {
  const all = rows();
  if (!all.length) return;
  const at = here ? all.indexOf(here) : -1;
  here?.classList.remove("here");
  here = all[Math.max(0, Math.min(all.length - 1, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))];
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
  o: () => (here ?? main).querySelector("a.source")?.click(),
  c: () => (here ?? main).querySelector("[data-cite]")?.click(),
  x: () => document.querySelector("[data-export]")?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.activeElement?.blur();
    for (const open of document.querySelectorAll("details[open]")) if (open.closest("[data-row]")) open.open = false;
    return;
  }
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
  if (button?.dataset.cite) citation(button).catch((error) => say(error.message));
  if (button?.hasAttribute("data-copy-link")) copy(location.href, "Link");
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

// --- slow answers: say so after 0.3 s, offer to stop after 2 s; the old page stays until the new one comes

function waiting() {
  setTimeout(() => document.documentElement.classList.add("loading"), 300);
  setTimeout(() => {
    const stop = document.createElement("button");
    stop.type = "button";
    stop.textContent = "Still working. Cancel";
    stop.addEventListener("click", () => {
      window.stop();
      document.documentElement.classList.remove("loading");
      said.replaceChildren();
    });
    said.replaceChildren(stop);
  }, 2000);
}

window.addEventListener("beforeunload", waiting);
window.addEventListener("pageshow", () => document.documentElement.classList.remove("loading"));

/** Make a part of the page that came from the server work: controls for scripts appear, tables sort by their heads. */
export function ready(part) {
  for (const scripted of part.querySelectorAll(".scripted")) scripted.hidden = false;
  for (const table of part.querySelectorAll("table.sortable")) sortable(table);
}

ready(document);
