// Passkeys need a script; where the browser has none, nothing of this shows and the code does the same.
(() => {
  "use strict";
  const able = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential?.parseCreationOptionsFromJSON;
  if (!able) return;

  const ask = async (place, form) => {
    const token = form.querySelector("input[name='__RequestVerificationToken']").value;
    const answer = await fetch(place.dataset.options, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token }) });
    if (!answer.ok) throw new Error(String(answer.status));
    const options = await answer.json();
    return place.dataset.passkey === "create"
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  };

  document.querySelectorAll("[data-passkey]").forEach((place) => {
    const form = place.closest("form");
    const start = place.querySelector("[data-passkey-start]");
    const problem = place.querySelector("[data-passkey-problem]");
    place.hidden = start.hidden = false;
    start.addEventListener("click", async () => {
      start.disabled = true;
      problem.textContent = "";
      try {
        place.querySelector("[data-passkey-answer]").value = JSON.stringify(await ask(place, form));
        form.submit();
      } catch {
        problem.textContent = "La clé d’accès n’a pas répondu. Réessayez, ou continuez autrement.";
        start.disabled = false;
      }
    });
  });
})();
