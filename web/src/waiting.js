// What the page tells while it works and where something fails: progress after 0.3 s, a way to stop after 2 s, the cause in
// plain words with a way to try again. What is shown stays until the new comes.

const PROGRESS = 300, STOPPABLE = 2000, SAID = 4000; // milliseconds
const root = document.documentElement;
const said = document.querySelector("#said");
const busy = document.querySelector("#busy");
let saidTimer;
let stopping = null;

function button(words, run) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", run);
  return made;
}

/** Tell the user something, and screen readers too. */
export function say(words) {
  said.textContent = words;
  clearTimeout(saidTimer);
  saidTimer = setTimeout(() => said.replaceChildren(), SAID);
}

/** Say what failed, and offer to do it again; it stays until it is taken or something else is said. */
export function trouble(error, again) {
  clearTimeout(saidTimer);
  said.replaceChildren(`${error.message} `, button("Try again", () => {
    said.replaceChildren();
    again();
  }));
}

/** Work has begun that `stop` gives up; gives what is to be called once it is over. */
export function working(stop) {
  const over = () => {
    clearTimeout(progress);
    clearTimeout(offer);
    if (stopping !== cancel) return;
    stopping = null;
    root.classList.remove("loading");
    busy.replaceChildren();
  };
  const cancel = () => {
    over();
    stop();
    say("Cancelled; this is what was there before.");
  };
  stopping = cancel;
  root.classList.remove("loading");
  busy.replaceChildren();
  const progress = setTimeout(() => {
    root.classList.add("loading");
    busy.textContent = "Working …";
  }, PROGRESS);
  const offer = setTimeout(() => busy.replaceChildren("Still working. ", button("Cancel", cancel)), STOPPABLE);
  return over;
}

/** Give up what is under way; whether there was anything. */
export function cancelled() {
  if (!stopping || !root.classList.contains("loading")) return false;
  stopping();
  return true;
}

// A new page is work as well, until it is there, or this one comes back from where the browser kept it.
let over = () => {};
addEventListener("beforeunload", () => (over = working(() => window.stop())));
addEventListener("pagehide", () => over());
