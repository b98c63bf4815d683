// Picture, table and who stands out: one at a time; the part of the address after # says which.

const NAMES = { "#table": "table", "#standing": "standing" };

/** The tab that is open. */
export const tab = () => NAMES[location.hash] ?? "picture";

/** Show one tab at a time from now on. */
export function startTabs(resized) {
  const main = document.querySelector("#main");
  const turn = () => {
    main.classList.add("js-tabs");
    main.dataset.tab = tab();
    for (const link of document.querySelectorAll(".tabs a")) {
      if ((NAMES[link.hash] ?? "picture") === tab()) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    resized();
  };
  addEventListener("hashchange", turn);
  turn();
}
