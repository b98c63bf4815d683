// The switch for single-key shortcuts.

const box = document.querySelector("#keys");
if (box) {
  box.checked = localStorage.getItem("keys") !== "off";
  box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
}
