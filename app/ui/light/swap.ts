/**
 * Puts what a page of ours says now in place of what it said: the parts marked `data-fresh` by their ids, or the
 * whole body where the pages share none. Where one was typing stays where it was, what was opened stays open, and a
 * part that says the same is left alone. What was typed in a part since its form was `sent` stays too.
 * What became of the parts (`role="status"`) is read out.
 */
export function swapIn(html: string, isWhole: boolean, sent?: URLSearchParams): void {
  const next = new DOMParser().parseFromString(html, "text/html");
  const place = placeOf(document.activeElement);
  const caret = caretOf(document.activeElement);
  const parts = isWhole ? [] : pairs(next);
  for (const [old, fresh] of parts) {
    if (gist(old) === gist(fresh)) continue;
    keepOpened(old, fresh);
    if (sent) keepTyped(old, fresh, sent);
    old.replaceWith(document.adoptNode(fresh));
    readOut(fresh);
  }
  if (parts.length === 0) {
    document.title = next.title;
    document.body.replaceChildren(...document.adoptNode(next.body).childNodes, voice);
  }
  if (place && document.activeElement === document.body) {
    const again = document.querySelector<HTMLInputElement>(place);
    again?.focus({ preventScroll: true });
    if (caret !== null) again?.setSelectionRange?.(caret, caret);
  }
  document.dispatchEvent(new Event("light:fresh"));
}

/** Where one is, told by an id, by a field and its value, or by where a link leads. */
function placeOf(one: Element | null): string | null {
  if (one?.id) return `#${CSS.escape(one.id)}`;
  const quoted = (name: string) => `[${name}="${CSS.escape(one?.getAttribute(name) ?? "")}"]`;
  if (one?.matches("[name][type=radio], [name][type=checkbox], button[name]"))
    return quoted("name") + quoted("value");
  return one?.matches("[name]") ? quoted("name") : one?.matches("a[href]") ? `a${quoted("href")}` : null;
}

/** Null where there is none, or the browser does not tell. */
function caretOf(one: Element | null): number | null {
  return one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.selectionEnd : null;
}

/** On a slow line the answer comes while she is at the next field. */
function keepTyped(old: Element, fresh: Element, sent: URLSearchParams): void {
  for (const field of old.querySelectorAll<HTMLInputElement>(
    "input[type=text][name][id], textarea[name][id]",
  )) {
    const next = fresh.querySelector<HTMLInputElement>(`#${CSS.escape(field.id)}`);
    if (next && field.value !== sent.get(field.name)) next.value = field.value;
  }
}

function pairs(next: Document): [Element, Element][] {
  const now = [...document.querySelectorAll("[data-fresh]")];
  const found = now.flatMap((old): [Element, Element][] => {
    const fresh = next.getElementById(old.id);
    return fresh ? [[old, fresh]] : [];
  });
  return found.length === now.length ? found : [];
}

function keepOpened(old: Element, fresh: Element): void {
  const title = (details: Element) => details.querySelector("summary")?.textContent;
  const opened = new Set([...old.querySelectorAll("details[open]")].map(title));
  for (const details of fresh.querySelectorAll("details")) details.open ||= opened.has(title(details));
}

/** What a part says, without its running clocks and what was opened in it. */
function gist(part: Element): string {
  const copy = part.cloneNode(true) as Element;
  for (const clock of copy.querySelectorAll("[data-left]")) clock.remove();
  for (const opened of copy.querySelectorAll("details[open]")) opened.removeAttribute("open");
  return copy.innerHTML;
}

const voice = document.createElement("div");

/** Where news is read out. */
export function openVoice(): void {
  voice.className = "sr-only";
  voice.setAttribute("role", "status");
  document.body.append(voice);
}

/** A live region that comes with its words is read by few screen readers; one that stood there before is. */
function readOut(part: Element): void {
  const said = [...part.querySelectorAll('[role="status"]')].map((one) => one.textContent).join(" ");
  if (said.trim()) voice.textContent = said;
}
