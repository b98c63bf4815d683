// The timeline's zoom: moves over all events, keeps the address up to date, opens events without a new page.

import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import { keysOn, ready, trouble, typing, unreachable, working } from "./shell.js";
import { brush } from "./timeline_brush.js";
import { dayOf, isoOf, load } from "./timeline_data.js";
import { drawn } from "./timeline_draw.js";
import { layout } from "./timeline_layout.js";
import { base, ticks } from "./timeline_scale.js";

const MARGIN = 16, FOOT = 42, DAY_WIDE = 70;
const chart = document.querySelector("#chart");
let data, scale, svg, width, zoomer, overview, transform = zoomIdentity, waiting = 0, saving = 0, current = null;

/** This address with some parameters changed; null takes one away. */
function address(changed) {
  const made = new URL(location.href);
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) made.searchParams.delete(name);
    else made.searchParams.set(name, value);
  }
  return made.pathname + made.search;
}

const place = (day) => transform.applyX(scale.x(day));
const whole = () => transform.k < 1.001;
const window_ = () => (whole() ? { from: null, to: null } : { from: isoOf(Math.floor(scale.day(transform.invertX(0)))), to: isoOf(Math.ceil(scale.day(transform.invertX(width)))) });

function render() {
  waiting = 0;
  const lanes = layout(data.lanes, place, width);
  const axis = lanes.at(-1).bottom + 8;
  const folds = scale.folds.map((f) => ({ ...f, left: transform.applyX(f.left), right: transform.applyX(f.right) }));
  const selected = new URL(location.href).searchParams.get("sel");
  const held = document.activeElement?.closest?.("#chart [data-event]")?.dataset.event;
  svg.setAttribute("height", axis + FOOT);
  svg.setAttribute("viewBox", `0 0 ${width} ${axis + FOOT}`);
  svg.innerHTML = drawn({
    lanes, axis, width, folds, selected, marks: ticks(scale, transform, width),
    open: (event) => address({ ...window_(), sel: event, page: null }) + "#panel",
    list: (from, to) => address({ view: "list", from, to, sel: null, page: null }),
  });
  const marks = [...svg.querySelectorAll("[data-event]")];
  const door = marks.find((m) => m.dataset.event === (held ?? current ?? selected)) ?? marks[0];
  door?.setAttribute("tabindex", "0");
  if (held) door?.focus({ preventScroll: true });
  const visible = data.items.filter((i) => place(i.b) >= 0 && place(i.a) <= width).length;
  const count = document.querySelector("#inview");
  if (count) count.textContent = whole() ? `All ${data.items.length} in view` : `${visible} of ${data.items.length} in view`;
  overview(transform.invertX(0) / width, transform.invertX(width) / width);
}

function moved(event) {
  transform = event.transform;
  waiting ||= requestAnimationFrame(render);
  clearTimeout(saving);
  if (event.sourceEvent) saving = setTimeout(save, 200);
}

/** The window goes into the address, and with it into the tabs and the exports. */
function save() {
  const days = window_();
  history.replaceState(null, "", address(days) + location.hash);
  for (const link of document.querySelectorAll("[data-keeps], [data-export]")) {
    const made = new URL(link.href);
    for (const [name, value] of Object.entries(days)) value === null ? made.searchParams.delete(name) : made.searchParams.set(name, value);
    link.href = made.pathname + made.search;
  }
}

/** Show the stretch between two places of the whole axis (pixels before any zoom). */
function show(left, right, saved = true) {
  const k = Math.min(width / Math.max(right - left, 0.5), zoomer.scaleExtent()[1]);
  select(svg).call(zoomer.transform, zoomIdentity.translate((-k * (left + right)) / 2 + width / 2, 0).scale(k));
  clearTimeout(saving);
  if (saved) saving = setTimeout(save, 200);
}

const moves = {
  closer: () => by(0.5, 0), wider: () => by(2, 0), earlier: () => by(1, -0.25), later: () => by(1, 0.25),
  fit: () => show(0, width),
};

function by(factor, shift) {
  const [left, right] = [transform.invertX(0), transform.invertX(width)];
  const middle = (left + right) / 2 + (right - left) * shift, half = ((right - left) * factor) / 2;
  if (half >= width / 2) return show(0, width);
  const kept = Math.min(width - half, Math.max(half, middle));
  return show(kept - half, kept + half);
}

const KEYS = { "+": "closer", "=": "closer", "-": "wider", 0: "fit", ArrowLeft: "earlier", ArrowRight: "later" };

document.addEventListener("keydown", (event) => {
  if (!data || event.defaultPrevented || typing(event) || !keysOn()) return;
  const mark = event.target.closest?.("#chart [data-event]");
  if (mark && event.key.startsWith("Arrow")) step(mark, event.key);
  else if (KEYS[event.key] && (event.key.length === 1 || event.target === chart || event.target === document.body || event.target.id === "main")) moves[KEYS[event.key]]();
  else return;
  event.preventDefault();
});

/** From mark to mark: left and right in time, up and down to the nearest there. */
function step(mark, key) {
  const at = (m) => {
    const b = m.querySelector("circle, rect").getBoundingClientRect();
    return { m, x: b.left + b.width / 2, y: b.top + b.height / 2 };
  };
  const here = at(mark);
  const across = key === "ArrowLeft" || key === "ArrowRight";
  const sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
  const along = (o) => (across ? o.x - here.x : o.y - here.y) * sign;
  const aside = (o) => Math.abs(across ? o.y - here.y : o.x - here.x);
  const others = [...svg.querySelectorAll("[data-event]")].filter((m) => m.dataset.event !== mark.dataset.event).map(at).filter((o) => along(o) > 1);
  const next = others.sort((a, b) => along(a) + 2 * aside(a) - along(b) - 2 * aside(b))[0]?.m;
  if (!next) return;
  mark.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  current = next.dataset.event;
  next.focus();
}

/** Opens an event in this page: the server's own panel, put in its place; the address follows once it is there. */
async function open(link) {
  const target = new URL(link.getAttribute("href"), location.href);
  const asked = new AbortController();
  const over = working(() => asked.abort());
  try {
    const answer = await fetch(target, { headers: { accept: "text/html" }, signal: asked.signal }).catch(unreachable);
    const panel = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#panel");
    if (!panel) throw new Error("The event cannot be shown.");
    history.replaceState(null, "", target);
    current = link.dataset.event ?? target.searchParams.get("sel");
    document.querySelector("#panel")?.remove();
    document.querySelector(".keys").after(document.adoptNode(panel));
    ready(panel);
    render();
    panel.focus();
  } catch (error) {
    if (error.name !== "AbortError") trouble(error, () => open(link));
  } finally {
    over();
  }
}

document.addEventListener("click", (event) => {
  if (!data || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const button = event.target.closest("[data-zoom]");
  const mark = event.target.closest("#chart .mark-link");
  const close = event.target.closest("#panel .close");
  if (!button && !mark && !close) return;
  event.preventDefault();
  if (button) moves[button.dataset.zoom]();
  else if (mark) open(mark);
  else {
    document.querySelector("#panel").remove();
    history.replaceState(null, "", address({ sel: null }));
    render();
    (svg.querySelector('[tabindex="0"]') ?? chart).focus();
  }
});

function fitted() {
  const kept = data && scale ? window_() : null;
  width = Math.max(chart.clientWidth, 300);
  scale = base(data.measure, width, MARGIN);
  svg.setAttribute("width", width);
  zoomer.scaleExtent([1, Math.max(DAY_WIDE / scale.density, 1)]).extent([[0, 0], [width, 100]]).translateExtent([[0, 0], [width, 100]]);
  const asked = new URL(location.href).searchParams;
  const from = kept ? kept.from : asked.get("from"), to = kept ? kept.to : asked.get("to");
  if (!from && !to) show(0, width, false);
  else show(from ? scale.x(dayOf(full(from, "-01-01", "-01"))) : 0, to ? scale.x(dayOf(last(to))) : width, false);
}

const full = (value, year, month) => value + (value.length === 4 ? year : value.length === 7 ? month : "");

function last(value) {
  if (value.length === 7) return new Date(Date.UTC(+value.slice(0, 4), +value.slice(5), 0)).toISOString();
  return full(value, "-12-31", "");
}

async function begin() {
  data = await load();
  if (!data) return;
  svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "scene");
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", chart.getAttribute("aria-label"));
  zoomer = zoom().on("zoom", moved).filter((event) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : !event.button));
  width = Math.max(chart.clientWidth, 300);
  const first = base(data.measure, width, MARGIN);
  overview = brush(chart, data.items.map((i) => first.x(i.a) / width), (from, to) => show(from * width, to * width));
  chart.replaceChildren(svg);
  chart.classList.add("live");
  select(svg).call(zoomer).on("dblclick.zoom", null);
  fitted();
  new ResizeObserver(() => chart.clientWidth !== width && chart.clientWidth > 0 && fitted()).observe(chart);
}

if (chart) begin().catch((error) => trouble(error, () => location.reload()));
