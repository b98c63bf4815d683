// The time slider's play: the window walks over the bars; links outside it are not drawn. Places do not change.

import { fetched } from "./shell.js";

const PACE = 900; // milliseconds a step
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** First and last day of a stretch as the address says it. */
function ends({ at, days }) {
  const first = at + "-01-01".slice(at.length === 4 ? 0 : at.length === 7 ? 3 : 6);
  if (days) {
    const last = new Date(`${first}T00:00:00Z`);
    last.setUTCDate(last.getUTCDate() + days - 1);
    return [first, last.toISOString().slice(0, 10)];
  }
  return [first, at + "-12-31".slice(at.length === 4 ? 0 : at.length === 7 ? 3 : 6)];
}

/** Plays the bars of an answer's slider. */
export class Player {
  #canvas;
  #answer;
  #go;
  #changed;
  #timer = null;
  #at = -1;
  #all = null;

  constructor(canvas, answer, go, changed) {
    this.#canvas = canvas;
    this.#answer = answer;
    this.#go = go;
    this.#changed = changed;
    const { at, window } = answer.time;
    this.#at = answer.time.bars.findIndex((bar) => bar.at === at && bar.days === window);
  }

  /** Play or pause; where motion is not wanted, one step at a time. */
  async toggle() {
    if (this.#timer) return this.pause();
    this.#all ??= await fetched(`/api/v1/graph${this.#changed({ at: null, window: null, sel: null })}`);
    if (still()) {
      this.#step();
      return this.pause();
    }
    this.#label("⏸ Pause");
    this.#step();
    this.#timer = setInterval(() => this.#step(), PACE);
  }

  /** Stop here, and put the window into the address. */
  pause() {
    this.stop();
    const bar = this.#answer.time.bars[this.#at];
    if (bar) this.#go(this.#changed({ at: bar.at, window: bar.days || null }), { quiet: true });
  }

  /** Stop and forget. */
  stop() {
    clearInterval(this.#timer);
    this.#timer = null;
    this.#label("▶ Play");
  }

  #label(words) {
    const button = document.querySelector("[data-play]");
    if (button) button.textContent = words;
  }

  #step() {
    const { bars } = this.#answer.time;
    if (!bars.length) return;
    if (this.#at === bars.length - 1 && this.#timer) return this.pause();
    this.#at = (this.#at + 1) % bars.length;
    const [first, last] = ends(bars[this.#at]);
    const edges = this.#all.edges.filter((edge) => edge.since && edge.since <= last && edge.until >= first);
    this.#canvas.only(this.#all, new Set(edges.map((edge) => edge.pair)));
    document.querySelectorAll(".time-bars a").forEach((bar, k) => {
      if (k === this.#at) bar.setAttribute("aria-current", "true");
      else bar.removeAttribute("aria-current");
    });
    const words = document.querySelector("#when-words small");
    if (words) words.textContent = `${first} to ${last}: ${edges.length} links.`;
  }
}
