// The chart as SVG. Only words and numbers go in, all escaped.

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const plain = (text) => String(text).replace(/[&<>"]/g, (c) => SIGNS[c]);
const n = (value) => value.toFixed(1);
const text = (x, y, words, kind, anchor = "start") => `<text class="${kind}" x="${n(x)}" y="${n(y)}" text-anchor="${anchor}">${plain(words)}</text>`;
const line = (x0, y0, x1, y1, kind) => `<line class="${kind}" x1="${n(x0)}" y1="${n(y0)}" x2="${n(x1)}" y2="${n(y1)}"/>`;

/** The inside of the SVG: `lanes` of the layout, `marks` of the axis, `open` an event's address, `list` a stretch's. */
export function drawn({ lanes, marks, folds, width, axis, selected, open, list }) {
  const parts = [];
  for (const tick of marks) {
    parts.push(line(tick.x, 0, tick.x, axis + 5, "rule"));
    if (tick.words && tick.x > 20 && tick.x < width - 20) parts.push(text(tick.x, axis + 19, tick.words, "soft s", "middle"));
  }
  for (const fold of folds) {
    const m = (fold.left + fold.right) / 2;
    parts.push(`<polyline class="lead" points="${[[-7, 0], [-3, -5], [3, 5], [7, 0]].map(([x, y]) => `${n(m + x)},${n(axis + y)}`).join(" ")}"/>`, text(m, axis + 33, fold.words, "soft s", "middle"));
  }
  for (const lane of lanes) {
    parts.push(line(0, lane.line, width, lane.line, "rule"));
    for (const f of lane.flags) parts.push(line(f.x, f.top - 10, f.x, f.foot, "lead"));
  }
  parts.push(...joins(lanes), ...outcomes(lanes));
  for (const lane of lanes) parts.push(...laneOf(lane, { selected, open, list }));
  return parts.join("");
}

function joins(lanes) {
  const found = [];
  for (const lane of lanes) {
    const seen = new Set();
    const marks = [...lane.dots.map((d) => ({ item: d.item, x: d.x, y: d.y })), ...lane.bars.map((b) => ({ item: b.item, x: (b.from + b.to) / 2, y: b.y }))];
    for (const { item, x, y } of marks) {
      const ends = item.lanes.slice(1).map((k) => lanes[k].line);
      if (!ends.length || seen.has(item.event)) continue;
      seen.add(item.event);
      found.push(line(x, y, x, Math.max(...ends), "join"), ...ends.map((e) => `<circle class="end" cx="${n(x)}" cy="${n(e)}" r="3.5"/>`));
    }
  }
  return found;
}

/** A dashed bow from what was planned to what became of it. */
function outcomes(lanes) {
  const at = new Map();
  for (const lane of lanes) {
    for (const d of lane.dots) if (!at.has(d.item.event)) at.set(d.item.event, { item: d.item, x: d.x, y: d.y });
    for (const b of lane.bars) at.set(b.item.event, { item: b.item, x: (b.from + b.to) / 2, y: b.y });
  }
  const found = [];
  for (const { item, x, y } of at.values()) {
    const end = item.outcome?.event && item.outcome.event !== item.event ? at.get(item.outcome.event) : null;
    if (!end) continue;
    const deep = n(Math.max(y, end.y) + 26);
    found.push(`<path class="then" d="M${n(x)} ${n(y)}C${n(x)} ${deep} ${n(end.x)} ${deep} ${n(end.x)} ${n(end.y)}"/>`);
  }
  return found;
}

function laneOf(lane, { selected, open, list }) {
  const link = (item, inner, named = true) => {
    const here = item.event === selected ? ' aria-current="true"' : "";
    const role = named ? `aria-label="${plain(item.title)}" data-event="${plain(item.event)}"` : 'aria-hidden="true"';
    return `<a class="mark-link" href="${plain(open(item.event))}" tabindex="-1" ${role}${here}><title>${plain(item.title)}</title>${inner}</a>`;
  };
  const more = (items, words, inner) => {
    const from = items.reduce((m, i) => (i.earliest < m ? i.earliest : m), items[0].earliest).slice(0, 10);
    const to = items.reduce((m, i) => (i.latest > m ? i.latest : m), items[0].latest).slice(0, 10);
    return `<a class="more-link" tabindex="-1" data-more href="${plain(list(from, to))}" aria-label="${words} from ${from} to ${to}: list">${inner}</a>`;
  };
  const parts = [];
  for (const f of lane.flags) {
    const [x, anchor] = f.back ? [f.x - 5, "end"] : [f.x + 5, "start"];
    parts.push(link(f.item, f.lines.map((words, k) => text(x, f.top + k * 15, words, k ? "ink halo" : "soft b halo", anchor)).join(""), false));
  }
  for (const b of lane.brackets) {
    parts.push(`<path class="clash" d="M${n(b.left)} ${n(b.y - 7)}V${n(b.y)}H${n(b.right)}V${n(b.y - 7)}"/>`, text((b.left + b.right) / 2, b.y + 12, "dates disputed", "soft s", "middle"));
  }
  for (const b of lane.bars) {
    const high = b.inside ? 18 : 10;
    const kind = `bar period${b.item.filled && !b.inside ? " full" : ""}${b.item.unsure ? " unsure" : ""}`;
    parts.push(link(b.item, `<rect class="${kind}" x="${n(b.from)}" y="${n(b.y - high / 2)}" width="${n(b.to - b.from)}" height="${high}" rx="3"/>${text(b.at, b.y + 4, b.words, b.inside ? "ink" : "ink halo")}`));
  }
  for (const h of lane.piles) {
    parts.push(more(h.items, h.words, `<rect class="heap" x="${n(h.x - 16)}" y="${n(h.y)}" width="32" height="${n(h.high)}" rx="2"/>${text(h.x, h.y + h.high + 12, h.words, "soft s", "middle")}`));
  }
  for (const d of lane.dots) {
    const kind = `mark${d.item.filled && !d.half ? " full" : ""}${d.item.unsure ? " unsure" : ""}`;
    parts.push(link(d.item, `<circle class="${kind}" cx="${n(d.x)}" cy="${n(d.y)}" r="4.5"/>`));
  }
  for (const c of lane.counts) parts.push(more(c.items, c.words, text(c.x, c.y, c.words, "soft s", "middle")));
  if (lane.left.length) {
    const words = `+${lane.left.length} more less exact than a day`;
    parts.push(more(lane.left, words, text(2, lane.leftY, words, "soft s")));
  }
  parts.push(text(2, lane.top + 15, lane.name, "ink n halo"));
  return parts;
}
