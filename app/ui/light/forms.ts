import { swapIn } from "./swap";

const asking = new WeakMap<HTMLFormElement, AbortController>();
/** What stood on the button that was pressed while a form was asking: it goes off if it still says the same then. */
const pressed = new WeakMap<HTMLFormElement, string>();

/**
 * Forms answer in place (`data-swap="page"` or `"parts"`), send themselves when a field changes (`data-auto`, with
 * the address to ask where it is another), are kept as they are left (`data-kept`), leave empty fields out of an
 * address (`data-tidy`), and none is sent twice.
 */
export function watchForms(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || (event.submitter as HTMLButtonElement | null)?.formTarget === "_blank")
      return;
    const button = event.submitter as HTMLButtonElement | null;
    const counts = button?.hasAttribute("data-swap") ?? false;
    if (form.dataset.swap || counts) {
      event.preventDefault();
      void answerInPlace(form, button?.getAttribute("formaction") ?? form.action, button);
    } else if (asking.has(form) || form.dataset.sent) {
      event.preventDefault();
      if (asking.has(form) && button) pressed.set(form, button.textContent ?? "");
    } else if (form.method === "post") {
      form.dataset.sent = "1";
      button?.setAttribute("aria-busy", "true");
    }
  });
  document.addEventListener("change", (event) => {
    const field = event.target as HTMLInputElement;
    if (field.dataset.counted !== undefined) field.dataset.counted = field.value;
    const auto = field.closest<HTMLElement>("[data-auto]")?.dataset.auto;
    if (field.form?.hasAttribute("data-kept")) keep(field.form);
    if (auto === undefined || !field.form) return;
    if (auto === "") send(field.form);
    else void answerInPlace(field.form, auto, null);
  });
  document.addEventListener("formdata", (event) => {
    if (!(event.target as HTMLElement).hasAttribute("data-tidy")) return;
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });
  // Back from the next page, which may stand in memory as it was left.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) {
      delete form.dataset.sent;
      for (const busy of document.querySelectorAll("button[aria-busy]")) busy.removeAttribute("aria-busy");
    }
    catchUp();
  });
  catchUp();
  document.querySelector<HTMLElement>(".error-summary:not([data-quiet])")?.focus();
}

/** On a slow line she chooses before this script has come: what stands in the field counts. */
function catchUp(): void {
  for (const field of document.querySelectorAll<HTMLSelectElement>("select[data-counted]"))
    if (field.value !== "" && field.value !== field.dataset.counted)
      field.dispatchEvent(new Event("change", { bubbles: true }));
}

export function send(form: HTMLFormElement): void {
  if (form.requestSubmit) form.requestSubmit();
  else form.submit();
}

/** Sends it beside the page, which may be left at this moment; the form's own button still says that it is saved. */
function keep(form: HTMLFormElement): void {
  fetch(form.action, { method: "POST", body: typedIn(form), keepalive: true }).catch(() => {});
}

function typedIn(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  return fields;
}

/** The newest question alone is answered; a line that drops sends the form as the browser does. */
async function answerInPlace(
  form: HTMLFormElement,
  address: string,
  button: HTMLButtonElement | null,
): Promise<void> {
  asking.get(form)?.abort();
  const controller = new AbortController();
  asking.set(form, controller);
  const fields = typedIn(form);
  if (button?.name) fields.set(button.name, button.value);
  markBusy(form, true);
  try {
    // Asked for as a browser does: a refusal comes as a page of ours, not as a line for programs.
    const headers = { Accept: "text/html" };
    const answer = await fetch(address, { method: "POST", headers, body: fields, signal: controller.signal });
    const html = await answer.text();
    if (controller.signal.aborted) return;
    asking.delete(form);
    markBusy(form, false);
    if (answer.redirected && new URL(answer.url).pathname !== location.pathname)
      history.replaceState(null, "", answer.url);
    swapIn(html, form.dataset.swap === "page", fields);
    pressAgain(form);
  } catch {
    if (controller.signal.aborted) return;
    asking.delete(form);
    form.action = address;
    form.submit();
  }
}

/** Nobody pays another sum than the one that she pressed: where it has changed she reads it and presses again. */
function pressAgain(form: HTMLFormElement): void {
  const text = pressed.get(form);
  pressed.delete(form);
  if (text === undefined) return;
  const same = [...form.elements].find(
    (one) => one instanceof HTMLButtonElement && one.type === "submit" && one.textContent === text,
  );
  if (same) (same as HTMLButtonElement).click();
}

function markBusy(form: HTMLFormElement, isBusy: boolean): void {
  for (const button of document.querySelectorAll("button"))
    if (button.form === form) button.setAttribute("aria-busy", String(isBusy));
}
