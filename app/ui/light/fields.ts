import { send } from "./forms";

/** A number that sends its form when it is changed (`data-send`). */
export function watchNumbers(): void {
  document.addEventListener("change", (event) => {
    const field = event.target as HTMLInputElement;
    if (field.hasAttribute("data-send") && field.form) send(field.form);
  });
}

/** "26/200" under a field, as it is typed. */
export function watchCounters(): void {
  document.addEventListener("input", (event) => {
    const field = event.target as HTMLInputElement;
    const counter = field.closest(".field")?.querySelector<HTMLElement>("[data-limit]");
    if (!counter) return;
    const limit = Number(counter.dataset.limit);
    counter.textContent = `${field.value.length}/${limit}`;
    counter.classList.toggle("text-bad", field.value.length > limit);
  });
}

/** What was wrong with a field is no longer said once something else stands in it; sending says whether it is right. */
export function watchMending(): void {
  document.addEventListener("change", (event) => {
    const field = event.target as HTMLInputElement;
    if (field.getAttribute("aria-invalid") !== "true") return;
    field.removeAttribute("aria-invalid");
    document.getElementById(`${field.id}-error`)?.remove();
    const summary = document.querySelector(".error-summary:has(li)");
    summary
      ?.querySelector(`a[href="#${CSS.escape(field.id)}"]`)
      ?.closest("li")
      ?.remove();
    if (summary && !summary.querySelector("li")) summary.remove();
  });
}

export function watchCopying(): void {
  document.addEventListener("click", async (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy ?? "");
    } catch {
      return;
    }
    const words = button.querySelector<HTMLElement>("[data-copied]");
    const aloud = button.nextElementSibling;
    if (!words || !aloud || aloud.textContent) return;
    const before = words.textContent;
    words.textContent = words.dataset.copied ?? "";
    aloud.textContent = words.textContent;
    setTimeout(() => {
      words.textContent = before;
      aloud.textContent = "";
    }, 2500);
  });
}

/** A menu shuts on Escape and on a press outside. */
export function watchMenus(): void {
  const shut = (event: Event) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
      const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
      if (isEscape) menu.querySelector("summary")?.focus();
      if (isEscape || (event.type === "pointerdown" && !menu.contains(event.target as Node)))
        menu.open = false;
    }
  };
  document.addEventListener("pointerdown", shut);
  document.addEventListener("keydown", shut);
}

/** A link to a dialog opens it as one; without this the browser shows it by `:target`. */
export function watchDialogs(): void {
  document.addEventListener("click", (event) => {
    const pressed = event.target as Element;
    const open = document.querySelector<HTMLDialogElement>("dialog[open]");
    if (open && (pressed === open || pressed.closest("a")?.hash === `#${open.id}-closed`)) {
      event.preventDefault();
      open.close();
    }
    const hash = pressed.closest<HTMLAnchorElement>('a[aria-haspopup="dialog"]')?.hash;
    const wanted = hash ? document.getElementById(hash.slice(1)) : null;
    if (!(wanted instanceof HTMLDialogElement) || !wanted.showModal) return;
    event.preventDefault();
    wanted.showModal();
  });
}
