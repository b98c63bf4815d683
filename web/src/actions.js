// Forms that change the record: decisions and investigations. They are sent with a header, so they need this script.

import { say, sent } from "./shell.js";

/** The fields of a form as the body of a write: empty ones are left out, numbers stay numbers, repeated names are lists. */
function body(form, pressed) {
  const made = {};
  for (const [name, value] of new FormData(form, pressed)) {
    if (value === "") continue;
    const key = name.replace(/\[\]$/, "");
    const typed = form.elements[name]?.dataset?.type === "number" ? Number(value) : value;
    if (key === name) made[key] = typed;
    else (made[key] ??= []).push(typed);
  }
  return made;
}

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-action]");
  if (!form) return;
  event.preventDefault();
  const pressed = event.submitter;
  const buttons = form.querySelectorAll("button");
  for (const button of buttons) button.disabled = true;
  say(form.dataset.working ?? "Working …");
  try {
    const data = body(form, pressed?.name ? pressed : undefined);
    const answer = await sent(`/api/v1/${form.dataset.action}`, data);
    location.href = answer.location ?? location.href;
    if (!answer.location) location.reload();
  } catch (error) {
    say(error.message);
    for (const button of buttons) button.disabled = false;
  }
});
