// A timeline's events as the chart needs them, asked for once, without the window: the chart moves over all of them.

import { fetched } from "./shell.js";

const DAY = 86_400_000;
const NOT_DATA = ["from", "to", "sel", "view", "page"];

/** Days since 1970-01-01 of an ISO date, and back. */
export const dayOf = (iso) => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY);
export const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** What is drawn: lanes with their dated items in order, the measure of the axis. Null where nothing is dated. */
export async function load() {
  const address = new URL(`/api/v1${location.pathname}${location.search}`, location.origin);
  for (const name of NOT_DATA) address.searchParams.delete(name);
  const answer = await fetched(address);
  if (!answer.measure) return null;
  const items = answer.items.filter((i) => i.position !== null).map(mark);
  items.sort((a, b) => a.weight - b.weight || b.confidence - a.confidence || a.a - b.a || (a.event < b.event ? -1 : 1));
  items.forEach((item, rank) => (item.rank = rank));
  items.sort((a, b) => a.a - b.a || a.b - b.b || a.rank - b.rank);
  const entities = answer.target.entities.length ? answer.target.entities : [{ id: "", name: answer.target.name.replaceAll("; ", ", ") }];
  const at = new Map(entities.map((e, k) => [e.id, k]));
  const lanes = entities.map((e) => ({ name: e.name, items: [] }));
  for (const item of items) {
    item.lanes = item.entities.map((e) => at.get(e)).filter((k) => k !== undefined);
    lanes[item.lanes[0] ?? 0].items.push(item);
  }
  return { lanes, items, measure: answer.measure };
}

function mark(item) {
  const state = [item.status === "happened" ? "" : item.status, item.outcome?.kind, item.conflict ? "dates disputed" : "", item.inferred ? "day from context" : ""];
  const before = state.filter(Boolean).join(", ");
  const summary = item.summary.replace(/\s+/g, " ").trim();
  const words = before ? `${before}: ${summary}` : summary;
  const texts = item.independent_sources > 1 ? `${item.independent_sources} independent texts` : "one text";
  const unsure = item.confidence < 0.6 || item.inferred;
  const claimed = (item.claims ?? []).filter((c) => c.earliest.slice(0, 10) === c.latest.slice(0, 10)).map((c) => dayOf(c.earliest));
  const days = [...new Set(claimed)].sort((x, y) => x - y);
  return {
    ...item, words, unsure, a: dayOf(item.earliest), b: dayOf(item.latest), filled: item.independent_sources > 1,
    claimed: item.conflict && days.length > 1 ? days : [],
    weight: -item.independent_sources * 4 + (item.status === "happened" ? 0 : 2) + (unsure ? 1 : 0),
    title: `${item.when}: ${words} (${texts})${item.outcome ? ` ${item.outcome.kind}: ${item.outcome.text}` : ""}`,
  };
}
