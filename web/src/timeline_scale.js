// Days to pixels: even within a run, folded between two, as the server measured it.

import { scaleUtc } from "d3-scale";

const DAY = 86_400_000;

/** x(day) and day(x) over a width, before any zoom. */
export function base({ runs, folds }, width, margin) {
  const room = width - 2 * margin;
  const at = (x) => margin + (x / 1000) * room;
  const points = [];
  for (const [first, last, left, right] of runs) {
    if (first === last) points.push([first, at(left)]);
    else points.push([first, at(left)], [last, at(right)]);
  }
  if (points.length === 1) points.push([points[0][0] + 1, points[0][1] + 1]);
  const between = (value, from, to) => {
    let k = points.findIndex((p) => p[from] >= value);
    if (k < 0) k = points.length - 1;
    if (k === 0) k = 1;
    const [p, q] = [points[k - 1], points[k]];
    return p[to] + ((value - p[from]) / (q[from] - p[from] || 1)) * (q[to] - p[to]);
  };
  return {
    x: (day) => between(day, 0, 1),
    day: (x) => between(x, 1, 0),
    folds: folds.map(([left, right, words]) => ({ left: at(left), right: at(right), words })),
    runs: runs.map(([first, last, left, right]) => ({ first, last, left: at(left), right: at(right) })),
    density: Math.min(...runs.filter((r) => r[0] < r[1]).map((r) => ((r[3] - r[2]) / 1000 / (r[1] - r[0])) * room), 60),
  };
}

const FORMS = [
  [27 * DAY, { day: "numeric", month: "short", year: "numeric" }],
  [360 * DAY, { month: "short", year: "numeric" }],
  [Infinity, { year: "numeric" }],
];

/** Marks of the axis that are in view, with words that do not run into each other. */
export function ticks(scale, transform, width) {
  const found = [];
  let end = -Infinity;
  for (const run of scale.runs) {
    const [low, high] = [transform.applyX(run.left), transform.applyX(run.right)];
    if (high < 0 || low > width) continue;
    const first = Math.max(run.first, Math.floor(scale.day(transform.invertX(0))));
    const last = Math.min(run.last, Math.ceil(scale.day(transform.invertX(width))));
    const count = Math.max(Math.floor((Math.min(high, width) - Math.max(low, 0)) / 110), 1);
    const dates = first === last ? [new Date(first * DAY)] : scaleUtc([first * DAY, last * DAY], [0, 1]).ticks(count).filter((d) => d % DAY === 0);
    const step = dates.length > 1 ? dates[1] - dates[0] : first === last ? DAY : dates[0]?.getUTCMonth() ? 90 * DAY : 400 * DAY;
    const form = new Intl.DateTimeFormat("en-GB", { ...FORMS.find(([most]) => step <= most)[1], timeZone: "UTC" });
    for (const date of dates) {
      const x = transform.applyX(scale.x(date / DAY));
      const words = form.format(date);
      const half = words.length * 3.2;
      const shown = x - half > end + 12;
      if (shown) end = x + half;
      found.push({ x, words: shown ? words : "" });
    }
  }
  return found;
}
