// The picture on a canvas: what the server's SVG shows, in the same places, to be moved, zoomed and walked through.

import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import { look } from "./graph_look.js";

cytoscape.use(fcose);

const COUNTED = 90; // lines up to which each says how many links it stands for
const reduced = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Run something that draws lots, always with the same ones: a reload looks the same. */
function seeded(run) {
  const chance = Math.random;
  let state = 7;
  Math.random = () => (state = (state * 16807) % 2147483647) / 2147483647;
  try {
    return run();
  } finally {
    Math.random = chance;
  }
}

/** The canvas. `current` is the node that keys act on. */
export class Canvas {
  #cy;
  #still;
  #doing;
  #matches = [];
  current = null;

  constructor(place, doing) {
    this.#doing = doing;
    this.#still = document.querySelector(".still");
    this.#still.hidden = true;
    place.hidden = false;
    place.tabIndex = 0;
    place.setAttribute("role", "application");
    place.setAttribute("aria-label", "Graph. Arrows go to neighbours, Enter opens, e expands, t shows the same as a table.");
    this.#cy = cytoscape({ container: place, style: look(), minZoom: 0.15, maxZoom: 4 });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#cy.style(look()));
    this.#cy.on("tap", "edge", (event) => doing.select(event.target.id()));
    this.#cy.on("tap", "node", (event) => this.#turn(event.target));
    this.#cy.on("onetap", "node", (event) => {
      place.focus({ preventScroll: true });
      doing.select(event.target.id());
    });
    this.#cy.on("dbltap", "node", (event) => doing.expand(event.target.id()));
    this.#cy.on("mouseover", "node, edge", (event) => (place.title = event.target.data("says")));
    this.#cy.on("mouseout", "node, edge", () => (place.title = ""));
  }

  /** Show an answer of the server; what is there already keeps its place. */
  show(answer) {
    const cy = this.#cy;
    const fresh = cy.elements().empty();
    const shift = this.#shift(answer);
    cy.batch(() => {
      const nodes = new Set(answer.nodes.map((n) => n.id));
      cy.nodes().filter((n) => !nodes.has(n.id())).remove();
      for (const n of answer.nodes) {
        const data = this.#node(n);
        const there = cy.getElementById(n.id);
        if (there.nonempty()) there.data(data);
        else cy.add({ group: "nodes", data, position: { x: n.x + shift.x, y: n.y + shift.y } });
        cy.getElementById(n.id).toggleClass("idle", !n.joined && !n.seed);
      }
      this.#lines(answer);
    });
    this.#mark(answer);
    if (fresh || !this.#inside()) this.fit();
  }

  /** Of the lines of an answer of all times draw only these. */
  only(answer, pairs) {
    this.#cy.batch(() => {
      this.#lines({ ...answer, links: answer.links.filter((l) => pairs.has(l.id)) });
      this.#cy.nodes().forEach((n) => n.toggleClass("idle", n.degree() === 0 && !n.data("seed")));
    });
  }

  #lines(answer) {
    const cy = this.#cy;
    const links = new Set(answer.links.map((l) => l.id));
    cy.edges().filter((e) => !links.has(e.id())).remove();
    for (const l of answer.links) {
      const data = {
        ...{ id: l.id, source: l.source, target: l.target, line: l.line },
        thick: 1.2 + Math.min(Math.log2(Math.max(l.independent_sources, 1)) * 0.6, 2.6),
        number: l.count > 1 && answer.links.length <= COUNTED ? String(l.count) : "",
        says: `${l.source_name} – ${l.target_name}: ${l.words}`,
      };
      const there = cy.getElementById(l.id);
      if (there.nonempty()) there.data(data);
      else if (cy.getElementById(l.source).nonempty() && cy.getElementById(l.target).nonempty()) cy.add({ group: "edges", data });
    }
  }

  #node(n) {
    const texts = n.independent_sources ?? 1;
    return {
      ...{ id: n.id, label: n.name, kind: n.kind, seed: n.seed ? 1 : 0, full: texts > 1 ? 1 : 0, joined: n.joined },
      size: n.seed ? 20 : 11 + Math.min(Math.log2(Math.max(texts, 1)) * 1.4, 6),
      says: `${n.name} (${n.kind}), ${texts} independent ${texts === 1 ? "text" : "texts"}`,
    };
  }

  /** How far what the user moved is from where the server would put it. */
  #shift(answer) {
    const anchors = [...new URLSearchParams(location.search).getAll("expand").reverse(), answer.seeds[0]?.id];
    for (const id of anchors) {
      const [ours, theirs] = [this.#cy.getElementById(id ?? ""), answer.nodes.find((n) => n.id === id)];
      if (ours.nonempty() && theirs) return { x: ours.position().x - theirs.x, y: ours.position().y - theirs.y };
    }
    return { x: 0, y: 0 };
  }

  #mark(answer) {
    this.#cy.elements().removeClass("chosen");
    const panel = answer.panel;
    if (!panel) return;
    for (const id of panel.kind === "pair" ? [panel.pair, panel.a.id, panel.b.id] : [panel.id]) this.#cy.getElementById(id).addClass("chosen");
    if (panel.kind === "node") this.#turn(this.#cy.getElementById(panel.id));
  }

  #turn(node) {
    this.#cy.nodes().removeClass("current");
    this.current = node.nonempty() ? node.addClass("current").id() : null;
  }

  /** Go to the neighbour that lies best in a direction. */
  step(dx, dy) {
    const from = this.#cy.getElementById(this.current ?? "");
    if (from.empty()) {
      this.#turn(this.#cy.nodes("[seed = 1]").first());
    } else {
      const best = from.neighborhood("node").map((n) => {
        const [x, y] = [n.position().x - from.position().x, n.position().y - from.position().y];
        const along = (x * dx + y * dy) / (Math.hypot(x, y) || 1);
        return { n, along, score: along - Math.hypot(x, y) / 4000 };
      }).filter((c) => c.along > 0.3).sort((a, b) => b.score - a.score || (a.n.id() < b.n.id() ? -1 : 1))[0];
      if (!best) return this.#doing.say("No neighbour in that direction.");
      this.#turn(best.n);
    }
    const now = this.#cy.getElementById(this.current);
    if (!this.#inside(now)) this.#cy.animate({ center: { eles: now } }, { duration: reduced() ? 0 : 150 });
    this.#doing.say(`${now.data("says")}, joined to ${now.neighborhood("node").length}. Enter opens it.`);
  }

  /** Mark the nodes whose names hold the words. */
  find(words) {
    const wanted = words.trim().toLocaleLowerCase();
    const nodes = this.#cy.nodes();
    nodes.removeClass("found");
    this.#matches = wanted ? nodes.filter((n) => n.data("label").toLocaleLowerCase().includes(wanted)).toArray() : [];
    for (const n of this.#matches) n.addClass("found");
    if (wanted) this.#doing.say(`${this.#matches.length} found`);
    if (this.#matches.length && !this.#matches.some((n) => this.#inside(n))) this.#cy.center(this.#matches[0]);
  }

  /** The id of the first node that was found, if any. */
  found = () => this.#matches[0]?.id();

  isSeed = (id) => this.#cy.getElementById(id).data("seed") === 1;

  #inside(part = this.#cy.nodes()) {
    const [box, sheet] = [part.boundingBox(), this.#cy.extent()];
    return box.x1 >= sheet.x1 && box.x2 <= sheet.x2 && box.y1 >= sheet.y1 && box.y2 <= sheet.y2;
  }

  fit() {
    this.#cy.fit(undefined, 18);
  }

  resized() {
    this.#cy.resize();
  }

  /** Lay the graph out anew from where it stands. */
  arrange() {
    seeded(() =>
      this.#cy.layout({
        ...{ name: "fcose", randomize: false, animate: false, quality: "default", fit: true, padding: 18, packComponents: false },
        ...{ nodeSeparation: 90, idealEdgeLength: 120, nodeRepulsion: 9000, nodeDimensionsIncludeLabels: true },
      }).run(),
    );
  }
}
