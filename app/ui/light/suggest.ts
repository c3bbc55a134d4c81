type Line = {
  readonly kind: string;
  readonly text: string;
  readonly detail: string | null;
  readonly href: string;
};

let wait = 0;
let question = new AbortController();

/** Proposes while one types in a field within `data-suggest` (the address to ask); an answer that comes late is dropped. */
export function watchSuggestions(): void {
  document.addEventListener("input", (event) => {
    const box = boxOf(event.target);
    if (!box) return;
    stop();
    const text = (event.target as HTMLInputElement).value.trim();
    if (text.length < 2) return close(box);
    wait = window.setTimeout(() => void ask(box, text), 150);
  });
  document.addEventListener("keydown", (event) => {
    const box = boxOf(event.target);
    if (!box) return;
    if (event.key === "Escape") close(box);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || box.querySelector("nav")?.hidden !== false) return;
    event.preventDefault();
    moveFocus(box, step);
  });
  document.addEventListener("focusout", (event) => {
    const box = boxOf(event.target);
    if (box && !box.contains(event.relatedTarget as Node | null)) close(box);
  });
}

function boxOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-suggest]") : null;
}

function stop(): void {
  clearTimeout(wait);
  question.abort();
  question = new AbortController();
}

function close(box: HTMLElement): void {
  stop();
  const list = box.querySelector("nav");
  if (list) list.hidden = true;
}

/** Up and down go through the field and the lines below it, in a ring. */
function moveFocus(box: HTMLElement, step: number): void {
  const stops = [...box.querySelectorAll<HTMLElement>("input, nav a")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[(at + step + stops.length) % stops.length]?.focus();
}

async function ask(box: HTMLElement, text: string): Promise<void> {
  const { signal } = question;
  try {
    const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal });
    if (!answer.ok) return;
    const { lines } = (await answer.json()) as { readonly lines: readonly Line[] };
    if (!signal.aborted) show(box, lines);
  } catch {
    // Dropped, or no line: the plain form is there.
  }
}

/** Each kind has a line of its own in the page's `<template>`, so that the script knows nothing of icons. */
function show(box: HTMLElement, lines: readonly Line[]): void {
  const list = box.querySelector("nav");
  const moulds = box.querySelector("template")?.content;
  if (!list || !moulds) return;
  list.replaceChildren(
    ...lines.flatMap(({ kind, text, detail, href }) => {
      const line = moulds.querySelector(`[data-kind="${kind}"]`)?.cloneNode(true) as
        | HTMLAnchorElement
        | undefined;
      if (!line) return [];
      line.href = href;
      const [name, more] = line.querySelectorAll("span");
      if (name) name.textContent = text;
      if (more) more.textContent = detail;
      return [line];
    }),
  );
  list.hidden = lines.length === 0;
}
