/**
 * Looks from inside a page at what the keyboard is on. The functions are handed over as text (`eyesScript`), so each
 * leans on the others alone; a page whose own scripts are switched off is looked at all the same.
 */
type Seen = {
  readonly element: Element;
  readonly top: number;
  readonly left: number;
  readonly isFloating: boolean;
};
type Memory = {
  looks: Map<Element, string>;
  seen: Seen[];
  again: number;
  isRound: boolean;
  faults: string[];
};
declare const eyes: Memory;

/** What Tab should stop at, in the order of the page: whatever is shown and can be worked, of a radio group one. */
function stops(): Element[] {
  const all = document.querySelectorAll<HTMLElement>(
    "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]",
  );
  const isRightRadio = (radio: HTMLInputElement) => {
    const group = [
      ...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(radio.name)}"]`),
    ].filter((one) => one.form === radio.form && !one.matches(":disabled"));
    return radio === (group.find((one) => one.checked) ?? group[0]);
  };
  return [...all].filter((element) => {
    if (element.matches(":disabled, [type=hidden], [inert] *, [inert]") || element.tabIndex < 0) return false;
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    return element instanceof HTMLInputElement && element.type === "radio" ? isRightRadio(element) : true;
  });
}

/** What a person sees of it: a control that is laid invisibly over its label is seen as that label. */
function body(element: Element): Element {
  const label = element.closest("label");
  if (!label) return element;
  const { width, height } = element.getBoundingClientRect();
  return getComputedStyle(element).opacity === "0" || width < 12 || height < 12 ? label : element;
}

/** All that could mark the focus, on it and on what surrounds it closely. */
function looksOf(element: Element): string {
  const looks: string[] = [];
  const near: Element[] = [];
  for (let one: Element | null = element; one && near.length < 5; one = one.parentElement) near.push(one);
  for (const one of near)
    for (const part of [undefined, "::before", "::after"]) {
      const style = getComputedStyle(one, part);
      const outline = style.outlineStyle === "none" ? "" : `${style.outlineWidth} ${style.outlineColor}`;
      looks.push([outline, style.boxShadow, style.borderColor, style.backgroundColor].join(";"));
    }
  return looks.join("|");
}

/** As it is read out, roughly: what stands on it, in its label, or in its attributes. */
function nameOf(element: Element): string {
  const told = (element.getAttribute("aria-labelledby") ?? "")
    .split(" ")
    .map((id) => (id && document.getElementById(id)?.textContent) || "")
    .join(" ");
  const labels = [...((element as HTMLInputElement).labels ?? [])]
    .map((label) => label.textContent)
    .join(" ");
  const pictures = [...element.querySelectorAll("img[alt], [aria-label]")]
    .map((one) => one.getAttribute("alt") ?? one.getAttribute("aria-label"))
    .join(" ");
  const own = element.matches("input, select, textarea") ? "" : `${element.textContent} ${pictures}`;
  const attributes = ["aria-label", "title", "alt"].map((name) => element.getAttribute(name) ?? "").join(" ");
  return `${told} ${labels} ${attributes} ${own}`.replace(/\s+/g, " ").trim();
}

function describe(element: Element): string {
  const tag = element.tagName.toLowerCase();
  const more = element.getAttribute("href") ?? element.getAttribute("name") ?? element.className;
  return `${tag}[${String(more).slice(0, 60)}] "${nameOf(element).slice(0, 40)}"`;
}

/** Why it can't be seen where it is: outside of the window, or under something else. */
function hiddenBy(element: Element): string | null {
  const box = [...body(element).getClientRects()].find((one) => one.width > 0 && one.height > 0);
  if (!box) return "has no size";
  const { innerWidth, innerHeight } = window;
  if (box.top < -1 || box.left < -1 || box.right > innerWidth + 1) return "is cut off by the window";
  if (box.bottom > innerHeight + 1 && box.height < innerHeight) return "is below the window";
  for (const [x, y] of [
    [0.5, 0.5],
    [0.2, 0.3],
    [0.8, 0.3],
    [0.2, 0.7],
    [0.8, 0.7],
  ] as const) {
    const height = Math.min(box.height, innerHeight - box.top);
    const there = document.elementFromPoint(box.left + box.width * x, box.top + height * y);
    if (there && (body(element).contains(there) || there.contains(element))) continue;
    return `is covered by ${there ? describe(there) : "nothing"}`;
  }
  return null;
}

/** Whether the mark around it is cut away at the top or the bottom by what holds it. */
function cutMark(element: Element): string | null {
  const marked = [body(element), element].find((one) => getComputedStyle(one).outlineStyle !== "none");
  if (!marked) return null;
  const style = getComputedStyle(marked);
  const reach = Number.parseFloat(style.outlineOffset) + Number.parseFloat(style.outlineWidth);
  const box = marked.getBoundingClientRect();
  for (let holder = marked.parentElement; holder && holder !== document.body; holder = holder.parentElement) {
    const overflow = getComputedStyle(holder);
    if (overflow.overflowY === "visible" && overflow.overflowX === "visible") continue;
    const edge = holder.getBoundingClientRect();
    const sides = [
      box.top - edge.top,
      edge.bottom - box.bottom,
      box.left - edge.left,
      edge.right - box.right,
    ];
    const cut = sides.filter((room) => room < reach - 1.5).length;
    if (cut > 1) return `has its mark cut away on ${cut} sides by ${describe(holder)}`;
  }
  return null;
}

function isFloating(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement)
    if (["fixed", "sticky", "absolute"].includes(getComputedStyle(one).position)) return true;
  return false;
}

/** Before the first Tab. */
function openEyes(): Memory {
  const looks = new Map(stops().map((element) => [element, looksOf(element)]));
  return { looks, seen: [], again: 0, isRound: false, faults: [] };
}

/**
 * After a Tab: what is wrong with where it is now.
 * @returns what stands there, or "end" once the page is through, or "trap"
 */
function look(): "end" | "trap" | "summary" | "menu" | "stop" {
  const element = document.activeElement;
  const last = eyes.seen.at(-1)?.element;
  if (!element || element === document.body) {
    eyes.isRound = eyes.seen.length > 0;
    return "stop";
  }
  if (eyes.seen[0]?.element === element && (eyes.isRound || eyes.seen.length > 1)) return "end";
  if (element === last) {
    eyes.again += 1;
    return eyes.again > 12 ? "trap" : "stop";
  }
  // Once it has been out of the page it is no trap, wherever it comes in again; what it passed by is told by `report`.
  if (eyes.seen.some((one) => one.element === element)) return eyes.isRound ? "end" : "trap";
  eyes.again = 0;
  const say = (fault: string | null) => fault && eyes.faults.push(`${describe(element)} ${fault}`);
  say(hiddenBy(element));
  say(cutMark(element));
  if (!nameOf(element) && element.matches("a, button, input, select, textarea, summary")) say("has no name");
  const before = eyes.looks.get(element);
  if (before !== undefined && before === looksOf(element)) say("looks the same with the focus on it");
  const { top, left } = body(element).getBoundingClientRect();
  eyes.seen.push({ element, top: top + scrollY, left, isFloating: isFloating(element) });
  if (!element.matches("summary")) return "stop";
  return element.closest(".menu-bar, .menu") ? "menu" : "summary";
}

/** All that was wrong, once the page is through. */
function report(): string[] {
  const inOrder = stops();
  const first = Math.max(
    0,
    eyes.seen.findIndex((one) => one.element === inOrder[0]),
  );
  const seen = [...eyes.seen.slice(first), ...eyes.seen.slice(0, first)].filter((one) => !one.isFloating);
  const back = seen.flatMap((one, index) => {
    const before = seen[index - 1];
    const goesUp = before !== undefined && one.top < before.top - 60 && one.left <= before.left;
    return goesUp
      ? [`${describe(one.element)} stands above ${describe(before.element)}, which comes first`]
      : [];
  });
  const missed = inOrder.filter((element) => !eyes.seen.some((one) => one.element === element));
  return [...eyes.faults, ...back, ...missed.map((element) => `${describe(element)} is never reached`)];
}

const parts = [stops, body, looksOf, nameOf, describe, hiddenBy, cutMark, isFloating, look, report, openEyes];

/** Evaluated in a page it opens the eyes there; `look()` and `report()` can be called afterwards. */
export const eyesScript = `${parts.map((part) => `window.${part.name} = ${part};`).join("\n")} window.eyes = openEyes(); 0`;
