// The graph's play: the picture on a canvas, expanding, hiding, undo, keys, the time slider. The address says it all.

import { fetched, keysOn, ready, say, trouble, typing, unreachable, working } from "./shell.js";
import { Canvas } from "./graph_canvas.js";
import { Player } from "./graph_play.js";
import { startTabs, tab } from "./graph_tabs.js";

const PARTS = [".graph-count", ".graph-controls", ".slider", "#panel", "#standing", "#table", ".take"];
const api = (search) => `/api/v1/graph${search}`;
const params = () => new URLSearchParams(location.search);

const undone = [];
let asked = null; // what is being fetched, to be given up where something else is asked for
let drawn = location.search;
let canvas;
let player;

/** The address with some parameters changed; null takes one away, a list repeats it. */
function changed(change) {
  const next = params();
  for (const [key, value] of Object.entries(change)) {
    next.delete(key);
    for (const one of [value ?? []].flat()) next.append(key, one);
  }
  return `?${next}`;
}

/** Show another address of this page: the parts that change come from the server, the picture keeps its places. */
async function go(search, { undo = false, quiet = false } = {}) {
  if (search === location.search) return;
  if (!undo) undone.push(location.search);
  history.pushState(null, "", location.pathname + search + location.hash);
  await show(quiet);
}

async function show(quiet) {
  player?.stop();
  const before = drawn;
  drawn = location.search;
  asked?.abort();
  const own = (asked = new AbortController());
  const { signal } = own;
  const over = working(() => {
    own.abort();
    drawn = before; // the picture is still the one of before: so is the address
    if (undone.at(-1) === before) undone.pop();
    history.replaceState(null, "", location.pathname + before + location.hash);
  });
  try {
    const [answer, page] = await Promise.all([
      fetched(api(location.search), { signal }),
      fetch(location.pathname + location.search, { signal }).catch(unreachable).then((r) => r.text()),
    ]);
    swap(page);
    canvas.show(answer);
    player = new Player(canvas, answer, go, changed);
    if (!quiet) say(`${answer.nodes.length} nodes, ${answer.links.length} pairs`);
  } catch (error) {
    if (error.name !== "AbortError") trouble(error, () => show(quiet));
  } finally {
    over();
  }
}

/** Put the server's parts in place of ours. */
function swap(page) {
  const fresh = new DOMParser().parseFromString(page, "text/html");
  for (const part of PARTS) {
    const [ours, theirs] = [document.querySelector(part), fresh.querySelector(part)];
    if (!ours || !theirs) continue;
    const held = ours.contains(document.activeElement);
    const made = document.adoptNode(theirs);
    ours.replaceWith(made);
    ready(made);
    if (held) (made.hasAttribute("tabindex") ? made : made.querySelector("a, button"))?.focus({ preventScroll: true });
  }
}

const select = (id) => {
  if (tab() !== "picture") location.hash = "#picture";
  return go(changed({ sel: id }), { quiet: true });
};

function expand(id) {
  const open = params().getAll("expand");
  if (!id) return say("Choose a node first.");
  if (open.includes(id)) return go(changed({ expand: open.filter((x) => x !== id) }));
  return go(changed({ expand: [...open, id], sel: id }));
}

function hide(id) {
  if (!id) return say("Choose a node first.");
  if (params().getAll("seed").includes(id) || canvas.isSeed(id)) return say("The graph starts from this one.");
  return go(changed({ hide: [...params().getAll("hide"), id], sel: null }));
}

function undo() {
  const last = undone.pop();
  if (last === undefined) return say("Nothing to undo.");
  return go(last, { undo: true });
}

const DO = {
  expand: () => expand(canvas.current),
  hide: () => hide(canvas.current),
  undo,
  fit: () => canvas.fit(),
  arrange: () => canvas.arrange(),
};

const KEYS = {
  e: DO.expand,
  u: undo,
  f: () => {
    location.hash = "#picture";
    document.querySelector("#graph-find").focus();
  },
  t: () => (location.hash = tab() === "table" ? "#picture" : "#table"),
};

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function keyed(event) {
  const inPicture = event.target.closest?.("#cy");
  if (inPicture && ARROWS[event.key]) {
    event.preventDefault();
    canvas.step(...ARROWS[event.key]);
  } else if (inPicture && event.key === "Enter" && canvas.current) {
    event.preventDefault();
    select(canvas.current);
  } else if (event.key === "Escape" && !event.defaultPrevented && params().has("sel")) {
    event.preventDefault();
    go(changed({ sel: null }), { quiet: true });
  } else if (KEYS[event.key] && !event.defaultPrevented && !typing(event) && keysOn()) {
    event.preventDefault();
    KEYS[event.key]();
  }
}

/** Links to other views of this same graph are followed without leaving the page. */
function clicked(event) {
  const button = event.target.closest("button[data-do]");
  if (button) return DO[button.dataset.do]();
  if (event.target.closest("button[data-play]")) return player?.toggle();
  const link = event.target.closest("a[href]");
  if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = new URL(link.href);
  const same = String(to.searchParams.getAll("seed")) === String(params().getAll("seed"));
  if (to.origin !== location.origin || to.pathname !== location.pathname || !same || link.hasAttribute("download")) return;
  if (to.search === location.search) return;
  event.preventDefault();
  if (to.hash && to.hash !== "#panel") location.hash = to.hash;
  go(to.search).then(() => to.hash === "#panel" && document.querySelector("#panel").scrollIntoView({ block: "nearest" }));
}

async function start() {
  const place = document.querySelector("#cy");
  if (!place) return;
  startTabs(() => canvas?.resized());
  const answer = await fetched(api(location.search));
  canvas = new Canvas(place, { select, expand, say });
  canvas.show(answer);
  player = new Player(canvas, answer, go, changed);
  const find = document.querySelector("#graph-find");
  find.addEventListener("input", () => canvas.find(find.value));
  find.addEventListener("keydown", (event) => event.key === "Enter" && canvas.found() && select(canvas.found()));
  document.addEventListener("keydown", keyed);
  document.addEventListener("click", clicked);
  addEventListener("popstate", () => drawn !== location.search && show(true)); // it comes with a changed # as well
}

start().catch((error) => trouble(error, () => location.reload()));
