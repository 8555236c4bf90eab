// Only for the mock pages: ?theme=dark, the menu button, dialogs.
const app = document.querySelector(".tsd-app");
const q = new URLSearchParams(location.search);
if (q.has("theme")) app.dataset.tsdTheme = q.get("theme");
for (const b of document.querySelectorAll(".tsd-nav__toggle")) {
  if (q.has("menu")) b.setAttribute("aria-expanded", "true");
  b.addEventListener("click", () => b.setAttribute("aria-expanded", b.getAttribute("aria-expanded") !== "true"));
}
for (const b of document.querySelectorAll("[data-mock-open]")) b.addEventListener("click", () => document.getElementById(b.dataset.mockOpen).showModal());
if (q.has("dialog")) document.getElementById(q.get("dialog")).showModal();
if (q.has("open")) for (const d of document.querySelectorAll("details")) d.open = true;
for (const i of document.querySelectorAll("[data-mock-mixed]")) i.indeterminate = true;
