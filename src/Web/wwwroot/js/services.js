// The matrix and the two columns work without this file; it only makes them quicker.
(() => {
  "use strict";

  // "Tous" ticks its column, and says how much of the column is ticked.
  document.querySelectorAll("[data-matrix]").forEach((matrix) => {
    matrix.querySelectorAll("[data-all]").forEach((all) => {
      const cells = [...matrix.querySelectorAll(`input[name="${all.dataset.all}"]`)];
      const show = () => {
        const ticked = cells.filter((cell) => cell.checked).length;
        all.checked = cells.length > 0 && ticked === cells.length;
        all.indeterminate = ticked > 0 && ticked < cells.length;
      };
      all.addEventListener("change", () => { cells.forEach((cell) => { cell.checked = all.checked; }); show(); });
      cells.forEach((cell) => cell.addEventListener("change", show));
      show();
    });
  });

  // Arrows move a service from one column to the other; its box follows, so that the form sends the same as without script.
  document.querySelectorAll("[data-columns='True']").forEach((columns) => {
    const form = columns.closest("form");
    const said = form.querySelector("[data-moved]");
    const lists = { available: columns.querySelector('[data-column="available"]'), mine: columns.querySelector('[data-column="mine"]') };
    const arrow = (item, button) => {
      const mine = item.parentElement === lists.mine;
      button.textContent = mine ? "← Retirer" : "Ajouter →";
      button.setAttribute("aria-label", (mine ? "Retirer " : "Ajouter ") + item.dataset.name);
    };
    const place = (item, list) => {
      const after = [...list.children].find((other) => other.dataset.rank && Number(other.dataset.rank) > Number(item.dataset.rank));
      list.insertBefore(item, after ?? null);
    };
    form.querySelectorAll("[data-without-script]").forEach((words) => { words.hidden = true; });
    form.querySelectorAll("[data-with-script]").forEach((words) => { words.hidden = false; });
    columns.querySelectorAll("li[data-name]").forEach((item) => {
      if (item.dataset.fixed === "True") return;
      const box = item.querySelector("input[type=checkbox]");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-secondary move";
      box.hidden = true;
      box.checked = item.parentElement === lists.mine;
      item.append(button);
      arrow(item, button);
      button.addEventListener("click", () => {
        box.checked = !box.checked;
        place(item, box.checked ? lists.mine : lists.available);
        item.classList.toggle("moved");
        arrow(item, button);
        said.textContent = `${item.dataset.name} : ${box.checked ? "ajouté à vos services" : "retiré de vos services"}, à valider.`;
        button.focus();
      });
    });
  });
})();
