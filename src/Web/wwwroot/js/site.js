// Pages work without this file; it only makes them nicer.
(() => {
  "use strict";

  // The eye and the screen reader start at what must be corrected.
  document.querySelector(".error-summary")?.focus();

  // A second click while the first is on its way would post twice. A form that gives a file stays on the page, to give it again.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post" || form.hasAttribute("hx-post") || form.hasAttribute("data-download")) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

  // Printing needs script: without it the button is not shown.
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  // Escape, or a click elsewhere, closes the open menus.
  const closeMenus = (except) => document.querySelectorAll("details.person[open], details.menu[open]").forEach((menu) => {
    if (!menu.contains(except)) menu.removeAttribute("open");
  });
  document.addEventListener("click", (event) => closeMenus(event.target));

  // The desk's keys: j and k walk the rows, Enter opens, ? lists the keys.
  const rows = () => [...document.querySelectorAll("table.list tbody tr:has(a)")];
  const walk = (step) => {
    const all = rows();
    if (all.length === 0) return;
    const at = all.findIndex((row) => row.contains(document.activeElement));
    all[Math.min(Math.max(at + step, 0), all.length - 1)].querySelector("a").focus();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeMenus(null);
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!document.body.matches("[data-space='staff'], [data-space='admin']")) return;
    if (event.key === "j") walk(1);
    else if (event.key === "k") walk(-1);
    else if (event.key === "?") document.getElementById("shortcuts")?.toggleAttribute("hidden");
    else if (event.key === "/") { const search = document.querySelector("input[type='search']"); if (search) { event.preventDefault(); search.focus(); } }
  });
})();
