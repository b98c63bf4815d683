// Makes src/storygraph/picture/land.txt, the outlines of the map page, from Natural Earth's 1:110m countries (public
// domain) as the npm package world-atlas carries them (2.0.2, ISC). Run it only to renew that file:
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node land.js package/countries-110m.json > ../src/storygraph/picture/land.txt
// A line a country: name, west, south, east, north in degrees, then an SVG path in tenths of a degree, north up.

import { readFileSync } from "node:fs";

const atlas = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { scale, translate } = atlas.transform;

const arcs = atlas.arcs.map((arc) => {
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [Math.round((x * scale[0] + translate[0]) * 10), Math.round(-(y * scale[1] + translate[1]) * 10)];
  });
});

/** The points of a ring: its arcs joined, those with a negative number backwards. */
function ring(numbers) {
  const points = [];
  for (const number of numbers) {
    const arc = number < 0 ? [...arcs[~number]].reverse() : arcs[number];
    for (const point of arc) {
      const last = points.at(-1);
      if (!last || last[0] !== point[0] || last[1] !== point[1]) points.push(point);
    }
  }
  return points;
}

/** The rings to draw for one that may cross the 180th meridian: it goes on beyond, and stands on the other side too. */
function whole(points) {
  const far = points.map(([x, y]) => [x, y]);
  for (let k = 1; k < far.length; k++) {
    while (far[k][0] - far[k - 1][0] > 1800) far[k][0] -= 3600;
    while (far[k][0] - far[k - 1][0] < -1800) far[k][0] += 3600;
  }
  if (Math.abs(far.at(-1)[0] - far[0][0]) > 1800) {
    // around the pole: closed along the edge of the sheet
    return [[...far, [far.at(-1)[0], 900], [far[0][0], 900]]];
  }
  const xs = far.map((p) => p[0]);
  const shifted = (by) => far.map(([x, y]) => [x + by, y]);
  return [far, ...(Math.max(...xs) > 1800 ? [shifted(-3600)] : []), ...(Math.min(...xs) < -1800 ? [shifted(3600)] : [])];
}

/** A ring as a path of relative steps. */
function path(points) {
  let [x, y] = points[0];
  let steps = "";
  for (const [px, py] of points.slice(1)) {
    for (const step of [px - x, py - y]) steps += step < 0 || steps === "" ? step : ` ${step}`;
    [x, y] = [px, py];
  }
  return `M${points[0][0]} ${points[0][1]}l${steps}z`;
}

for (const country of atlas.objects.countries.geometries) {
  const polygons = country.type === "Polygon" ? [country.arcs] : (country.arcs ?? []);
  const rings = polygons.flat().map(ring).filter((points) => points.length > 3).flatMap(whole);
  if (!rings.length) continue;
  const xs = rings.flat().map((p) => Math.max(-180, Math.min(180, p[0] / 10)));
  const ys = rings.flat().map((p) => -p[1] / 10);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map((v) => v.toFixed(1));
  console.log([country.properties.name, ...box, rings.map(path).join("")].join("\t"));
}
