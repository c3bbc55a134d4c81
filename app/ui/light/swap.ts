/**
 * Puts what a page of ours says now in place of what it said: the parts marked `data-fresh` by their ids, or the
 * whole body where the pages share none. Where one was typing stays where it was.
 */
export function swapIn(html: string, isWhole: boolean): void {
  const next = new DOMParser().parseFromString(html, "text/html");
  const focused = document.activeElement?.id;
  const parts = isWhole ? [] : pairs(next);
  for (const [old, fresh] of parts) old.replaceWith(document.adoptNode(fresh));
  if (parts.length === 0) {
    document.title = next.title;
    document.body.replaceChildren(...document.adoptNode(next.body).childNodes);
  }
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  document.dispatchEvent(new Event("light:fresh"));
}

function pairs(next: Document): [Element, Element][] {
  const now = [...document.querySelectorAll("[data-fresh]")];
  const found = now.flatMap((old): [Element, Element][] => {
    const fresh = next.getElementById(old.id);
    return fresh ? [[old, fresh]] : [];
  });
  return found.length === now.length ? found : [];
}
