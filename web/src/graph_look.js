// How nodes and lines look: the style sheet's colours, forms by kind, lines by how well they are attested.

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const FORMS = { Person: "ellipse", Organization: "rectangle", Place: "diamond", Document: "rectangle", Group: "triangle" };

/** The style for cytoscape, in the colours of the page as it is now. */
export function look() {
  const kinds = Object.entries(FORMS).map(([kind, form]) => ({
    selector: `node[kind = "${kind}"]`,
    style: { shape: form, "border-color": token(kind.toLowerCase()), "background-color": token("page") },
  }));
  const filled = Object.keys(FORMS).map((kind) => ({
    selector: `node[kind = "${kind}"][full = 1]`,
    style: { "background-color": token(kind.toLowerCase()) },
  }));
  return [
    {
      selector: "node",
      style: {
        ...{ width: "data(size)", height: "data(size)", "border-width": 2, label: "data(label)", color: token("ink") },
        ...{ "font-size": 12, "font-family": "system-ui, sans-serif", "text-wrap": "wrap", "text-max-width": 112 },
        ...{ "text-valign": "bottom", "text-margin-y": 3, "min-zoomed-font-size": 6 },
        ...{ "text-outline-color": token("page"), "text-outline-width": 2, "text-outline-opacity": 1 },
      },
    },
    ...kinds,
    ...filled,
    { selector: 'node[kind = "Document"]', style: { width: (n) => n.data("size") * 0.75, height: (n) => n.data("size") * 1.1 } },
    { selector: 'node[kind = "Place"], node[kind = "Group"]', style: { width: (n) => n.data("size") * 1.25, height: (n) => n.data("size") * 1.25 } },
    { selector: "node[seed = 1]", style: { "font-weight": "bold", "outline-color": token("ink"), "outline-width": 1.5, "outline-offset": 3 } },
    {
      selector: "edge",
      style: {
        ...{ width: "data(thick)", "curve-style": "straight", "line-color": token("soft"), label: "data(number)" },
        ...{ "font-size": 11, color: token("soft"), "text-background-color": token("page"), "text-background-opacity": 0.85 },
      },
    },
    { selector: 'edge[line = "dashed"]', style: { "line-style": "dashed", "line-dash-pattern": [7, 4] } },
    { selector: 'edge[line = "dotted"]', style: { "line-style": "dashed", "line-dash-pattern": [1.5, 4], "line-color": token("strong-rule") } },
    { selector: ".idle", style: { opacity: 0.35 } },
    { selector: "edge.chosen", style: { "line-color": token("focus"), "z-index": 9 } },
    { selector: "node.chosen, node.current", style: { "outline-color": token("focus"), "outline-width": 3, "outline-offset": 3 } },
    { selector: "node.found", style: { "text-background-color": token("mark"), "text-background-opacity": 1, "text-background-padding": 2, "font-weight": "bold" } },
    { selector: ":active", style: { "overlay-opacity": 0 } },
  ];
}
