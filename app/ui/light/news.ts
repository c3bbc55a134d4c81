import { swapIn } from "./swap";

/** While something is awaited (`data-news`, in seconds) the page asks again by itself; clocks run down (`data-left`). */
export function watchNews(): void {
  setInterval(() => {
    tick();
    const every = Number(document.querySelector<HTMLElement>("[data-news]")?.dataset.news);
    if (every > 0 && ++waited >= every) void ask();
  }, 1000);
  document.addEventListener("visibilitychange", () => {
    if (document.querySelector("[data-news]")) void ask();
  });
}

let waited = 0;
let isAsking = false;

async function ask(): Promise<void> {
  if (isAsking || document.hidden || !navigator.onLine) return;
  isAsking = true;
  waited = 0;
  try {
    const answer = await fetch(location.href);
    if (answer.ok) swapIn(await answer.text(), false);
  } catch {
    // Asked again in a moment.
  } finally {
    isAsking = false;
  }
}

/** Counted from the server's seconds: the phone's own clock may be wrong. */
const starts = new WeakMap<Element, number>();

function tick(): void {
  for (const clock of document.querySelectorAll<HTMLElement>("[data-left]")) {
    const start = starts.get(clock) ?? performance.now();
    starts.set(clock, start);
    const left = Number(clock.dataset.left) - Math.floor((performance.now() - start) / 1000);
    if (left > 0) clock.textContent = clockText(left);
    else if (!clock.dataset.over) {
      clock.dataset.over = "1";
      clock.textContent = clock.dataset.up ?? "";
      void ask();
    }
  }
}

function clockText(seconds: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours > 0 ? `${two(hours)}:${rest}` : rest;
}
