// Where every mark, bar, label and count stands, for the present zoom. The rules are those of the files
// (storygraph.picture): a day is a dot, a period a bar with its words, what finds no room is counted.

const NEAR = 9, STACK = 11, STACKED = 4, CROWDED = 12, STRETCH = 36, HIGHEST = 54;
const LINE = 15, ROW = 4 * LINE, LABEL = 184, BAR_ROW = 21, BARS = 6, NAME = 26;

/** Pixels that words take, rather too many than too few. */
export const wide = (words, size = 12) => words.length * size * 0.56;

const cut = (words, room) => (wide(words) <= room ? words : `${words.slice(0, Math.max(Math.floor(room / 6.72) - 2, 1)).replace(/\s+\S*$/, "")} …`);

/** Lanes from top to bottom. `x(day)` is the place of a day in view. */
export function layout(lanes, x, width) {
  const rows = Math.max(Math.floor((width < 700 ? 6 : 9) / lanes.length), 2);
  let top = 0;
  return lanes.map((lane, k) => {
    const crossed = lanes.slice(0, k).flatMap((l) => l.items.filter((i) => Math.max(...i.lanes) >= k)).map((i) => (x(i.a) + x(i.b)) / 2);
    const made = one(lane, x, width, top, rows, crossed);
    top = made.bottom;
    return made;
  });
}

function one(lane, x, width, top, rows, crossed) {
  const days = [], disputed = [], periods = [];
  for (const item of lane.items) {
    const left = x(item.claimed[0] ?? item.a), right = x(item.claimed.at(-1) ?? item.b);
    const room = item.a === item.b || item.claimed.length ? 20 : 0; // a dot's words may still be in view
    if (right < -room || left > width + room) continue;
    (item.claimed.length ? disputed : item.a === item.b ? days : periods).push({ item, left, right });
  }
  const [stacks, heaps] = heaped(stacked(days));
  const { apart, rest } = brackets(disputed);
  for (const one of rest) stacks.push({ x: one.left, items: [one.item] });
  const flags = flagged([...stacks, ...heaps, ...apart.map((d) => ({ x: d.left, items: [d.item] }))], rows, width, crossed);
  const line = top + NAME + (Math.max(-1, ...flags.map((f) => f.row)) + 1) * ROW + 6;
  for (const f of flags) Object.assign(f, { top: line - 8 - (f.row + 1) * ROW + LINE, foot: line - 6 });
  const { dots, counts, depth } = dotted(stacks, line);
  for (const heap of heaps) dots.push({ item: heap.items[0], x: heap.x, y: line });
  const most = Math.max(1, ...heaps.map((h) => h.items.length));
  const piles = heaps.map((h) => ({ ...h, y: line + 9, high: Math.max(HIGHEST * Math.sqrt(h.items.length / most), 6), words: `+${h.items.length - 1}` }));
  let under = line + Math.max(depth, piles.length ? HIGHEST + 25 : 0);
  for (const d of apart) {
    dots.push({ item: d.item, x: d.left, y: line, half: true }, { item: d.item, x: d.right, y: line, half: true });
    d.y = under + 14;
  }
  if (apart.length) under += 26;
  const bars = barred(periods, under + 12, width);
  return { name: lane.name, top, line, bottom: bars.bottom + 12, dots, counts, piles, flags, brackets: apart, ...bars };
}

function stacked(days) {
  const found = [];
  for (const { item, left } of days) {
    const last = found.at(-1);
    if (last && left - last.x < NEAR) last.items.push(item);
    else found.push({ x: left, items: [item] });
  }
  for (const stack of found) stack.items.sort((a, b) => a.rank - b.rank);
  return found;
}

function heaped(stacks) {
  if (stacks.filter((s) => s.items.length > STACKED).length < CROWDED) return [stacks, []];
  const stretches = new Map();
  for (const stack of stacks) {
    const key = Math.floor(stack.x / STRETCH);
    stretches.set(key, [...(stretches.get(key) ?? []), stack]);
  }
  const dots = [], heaps = [];
  for (const [key, group] of stretches) {
    if (group.every((s) => s.items.length <= STACKED)) dots.push(...group);
    else heaps.push({ x: (key + 0.5) * STRETCH, items: group.flatMap((s) => s.items).sort((a, b) => a.rank - b.rank) });
  }
  return [dots, heaps];
}

function dotted(stacks, line) {
  const dots = [], counts = [];
  let depth = 0;
  for (const stack of stacks) {
    const shown = stack.items.length <= STACKED ? stack.items : stack.items.slice(0, STACKED - 1);
    shown.forEach((item, k) => dots.push({ item, x: stack.x, y: line + k * STACK }));
    depth = Math.max(depth, shown.length * STACK);
    if (shown.length === stack.items.length) continue;
    const words = `+${stack.items.length - shown.length}`;
    let y = line + shown.length * STACK + 4;
    while (counts.some((c) => c.y === y && Math.abs(stack.x - c.x) < 24)) y += STACK;
    counts.push({ x: stack.x, y, words, items: stack.items });
    depth = Math.max(depth, y - line);
  }
  return { dots, counts, depth };
}

function brackets(disputed) {
  const apart = [], rest = [];
  for (const d of [...disputed].sort((a, b) => a.item.rank - b.item.rank)) {
    d.right = Math.max(d.right, d.left + 16);
    const half = Math.max(d.right - d.left, 80) / 2 + 4, middle = (d.left + d.right) / 2;
    [d.from, d.to] = [middle - half, middle + half];
    (apart.every((o) => d.to < o.from || o.to < d.from) ? apart : rest).push(d);
  }
  return { apart, rest };
}

function flagged(stacks, rows, width, crossed) {
  const placed = [];
  for (const stack of stacks.filter((s) => s.x > 0 && s.x < width).sort((a, b) => a.items[0].rank - b.items[0].rank)) {
    const item = stack.items[0];
    const lines = [item.when + (stack.items.length > 1 ? `  +${stack.items.length - 1}` : ""), ...two(item.words)];
    const size = Math.max(...lines.map((l) => wide(l))) + 8;
    search: for (let row = 0; row < rows; row++) {
      for (const left of [stack.x, stack.x - size]) {
        const flag = { x: stack.x, row, left, right: left + size, lines, back: left < stack.x, item };
        if (fits(flag, placed, width) && !crossed.some((at) => at > flag.left - 3 && at < flag.right + 3)) {
          placed.push(flag);
          break search;
        }
      }
    }
    if (placed.length >= rows * 12) break;
  }
  return placed;
}

function fits(flag, placed, width) {
  if (flag.left < 0 || flag.right > width) return false;
  return placed.every((other) => {
    if (flag.row === other.row && flag.left < other.right + 6 && other.left < flag.right + 6) return false;
    const [low, high] = flag.row < other.row ? [flag, other] : [other, flag];
    return !(low.row < high.row && low.left - 3 < high.x && high.x < low.right + 3);
  });
}

function two(words) {
  if (wide(words) <= LABEL) return [words];
  const at = words.lastIndexOf(" ", Math.floor(LABEL / 6.72));
  return at < 1 ? [cut(words, LABEL)] : [words.slice(0, at), cut(words.slice(at + 1), LABEL)];
}

function barred(periods, top, width) {
  const bars = [], taken = [];
  const left = [];
  for (const { item, left: x0, right } of [...periods].sort((a, b) => a.item.rank - b.item.rank)) {
    const from = Math.max(x0, -4), to = Math.min(Math.max(right, x0 + 10), width + 4);
    const room = Math.max(Math.min(300, width - to - 10), Math.min(300, from - 10), to - from > 160 ? to - from - 16 : 0);
    const words = cut(`${item.when} · ${item.words}`, room);
    const size = wide(words);
    const at = to + 6 + size <= width ? to + 6 : from - 6 - size >= 0 ? from - 6 - size : from + 8;
    const [a, b] = [Math.min(from, at), Math.max(to, at + size)];
    let row = taken.findIndex((r) => r.every(([c, d]) => b + 10 < c || d + 10 < a));
    if (row < 0 && taken.length < BARS) row = taken.push([]) - 1;
    if (row < 0) {
      left.push(item);
      continue;
    }
    taken[row].push([a, b]);
    bars.push({ item, from, to, y: top + row * BAR_ROW + BAR_ROW / 2, words, at, inside: at > from && at < to });
  }
  const bottom = top + taken.length * BAR_ROW;
  return { bars, left, leftY: bottom + 12, bottom: bottom + (left.length ? LINE : 0) };
}
