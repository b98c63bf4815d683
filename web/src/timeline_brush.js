// The overview below the chart: how much there is along the whole axis, and a window to drag over it.

const HEIGHT = 44, BINS = 160, EDGE = 8;
const SVG = "http://www.w3.org/2000/svg";

/** Puts an overview behind `after`; `move(from, to)` is called with places between 0 and 1. Gives show(from, to).
 * It is for pointers: keys and buttons do the same. */
export function brush(after, places, move) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "brush");
  svg.setAttribute("height", HEIGHT);
  svg.setAttribute("width", "100%");
  svg.setAttribute("viewBox", `0 0 1000 ${HEIGHT}`);
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  const bins = new Array(BINS).fill(0);
  for (const p of places) bins[Math.min(BINS - 1, Math.max(0, Math.floor(p * BINS)))] += 1;
  const most = Math.max(...bins);
  const bars = bins.map((c, k) => (c ? `<rect class="bin" x="${(k * 1000) / BINS}" y="${HEIGHT - 3 - (HEIGHT - 8) * Math.sqrt(c / most)}" width="${1000 / BINS - 1}" height="${(HEIGHT - 8) * Math.sqrt(c / most)}"/>` : ""));
  svg.innerHTML = `${bars.join("")}<rect class="window" y="0" height="${HEIGHT}"/><rect class="edge" y="0" width="3" height="${HEIGHT}"/><rect class="edge" y="0" width="3" height="${HEIGHT}"/>`;
  after.after(svg);
  const [pane, low, high] = svg.querySelectorAll(".window, .edge");
  let at = [0, 1];
  const show = (from, to) => {
    at = [from, to];
    pane.setAttribute("x", from * 1000);
    pane.setAttribute("width", Math.max((to - from) * 1000, 1));
    low.setAttribute("x", from * 1000 - 1.5);
    high.setAttribute("x", to * 1000 - 1.5);
  };
  svg.addEventListener("pointerdown", (down) => {
    const box = svg.getBoundingClientRect();
    const of = (event) => Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const begin = of(down), [from, to] = at, near = EDGE / box.width;
    const kind = Math.abs(begin - from) < near ? "low" : Math.abs(begin - to) < near ? "high" : begin > from && begin < to && to - from < 0.999 ? "move" : "new";
    svg.setPointerCapture(down.pointerId);
    const drag = (event) => {
      const now = of(event);
      if (kind === "move") {
        const by = Math.min(1 - to, Math.max(-from, now - begin));
        move(from + by, to + by);
      } else {
        const fixed = kind === "low" ? to : kind === "high" ? from : begin;
        if (Math.abs(now - fixed) > 0.003) move(Math.min(now, fixed), Math.max(now, fixed));
      }
    };
    svg.addEventListener("pointermove", drag);
    svg.addEventListener("pointerup", () => svg.removeEventListener("pointermove", drag), { once: true });
  });
  return show;
}
