// Uploading rosters with a bar that shows how far they have come, and pages that follow an import.
// Without it the forms and pages do the same, more plainly.
"use strict";
(() => {
  const form = document.querySelector("form[data-upload]");
  if (form) prepare(form);
  const busy = document.querySelector("[data-busy]");
  if (busy) follow(busy);

  function prepare(form) {
    const input = form.querySelector("input[type=file]");
    const drop = form.querySelector(".drop");
    const chosen = form.querySelector("[data-chosen]");
    const progress = form.querySelector("[data-progress]");
    const bar = progress.querySelector("progress");
    const trouble = form.querySelector("[data-trouble]");
    const button = form.querySelector("button.primary");
    let isSending = false;

    const list = () => {
      chosen.replaceChildren(...Array.from(input.files, (file) => {
        const item = document.createElement("li");
        item.textContent = `${file.name} (${size(file.size)})`;
        return item;
      }));
      chosen.hidden = input.files.length < 2;
    };
    const size = (bytes) => {
      const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
      let place = 0;
      for (; bytes >= 1000 && place < 3; place += 1) bytes /= 1000;
      return new Intl.NumberFormat(document.documentElement.lang, {
        style: "unit", unit: units[place], unitDisplay: "short", maximumFractionDigits: place ? 1 : 0,
      }).format(bytes);
    };
    const fail = (text) => {
      trouble.querySelector("p").textContent = text;
      trouble.hidden = false;
      progress.hidden = true;
      button.disabled = false;
      isSending = false;
    };

    input.addEventListener("change", list);
    for (const kind of ["dragenter", "dragover"]) {
      drop.addEventListener(kind, (event) => {
        event.preventDefault();
        drop.classList.add("over");
      });
    }
    for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length === 0) return;
      input.files = event.dataTransfer.files;
      list();
      button.focus();
    });

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (isSending) return;
      isSending = true;
      button.disabled = true;
      trouble.hidden = true;
      progress.hidden = false;
      bar.value = 0;
      const status = progress.querySelector("p");
      status.textContent = form.dataset.sending;
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "text/plain");
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
      });
      request.addEventListener("load", () => {
        if (request.status === 201) return location.assign(request.responseText);
        const isText = (request.getResponseHeader("Content-Type") || "").startsWith("text/plain");
        if (isText) return fail(request.responseText);
        // Signed out meanwhile, or something that has a page of its own.
        location.reload();
      });
      request.addEventListener("error", () => fail(form.dataset.broken));
      request.send(new FormData(form));
    });
    window.addEventListener("beforeunload", (event) => {
      if (isSending && bar.value < 100) event.preventDefault();
    });
    list();
  }

  function follow(busy) {
    const look = async () => {
      try {
        const answer = await fetch(location.href, { credentials: "same-origin" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const now = page.querySelector("[data-busy]");
        if (!now) return location.reload();
        if (busy.textContent !== now.textContent) busy.textContent = now.textContent;
      } catch {
        // The server may be starting again; the next look tells.
      }
      setTimeout(look, 1000);
    };
    setTimeout(look, 700);
  }
})();
