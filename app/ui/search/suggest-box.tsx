import { Link } from "@remix-run/react";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { searchWords } from "~/messages/search";
import { paths } from "~/paths";
import { Icon } from "~/ui/kit/icon";
import { SearchBox } from "~/ui/kit/search-box";
import { useWords } from "~/ui/kit/words";
import type { SuggestedLine } from "./suggested-line";

const icons = { product: "package", shop: "store", category: "layout-grid" } as const;

/** The search field that proposes while one types; without a script the plain form. */
export function SuggestBox({ defaultValue }: { readonly defaultValue?: string }) {
  const t = useWords(searchWords);
  const { lines, look, close } = useSuggestions();
  const box = useRef<HTMLDivElement>(null);
  const leave = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) close();
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape") close();
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && lines.length > 0 && box.current) {
      event.preventDefault();
      moveFocus(box.current, step);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus of what is inside pass through here
    <div ref={box} className="fill relative" onBlur={leave} onKeyDown={press}>
      <SearchBox action={paths.search()} defaultValue={defaultValue} noButton onQuery={look} />
      {lines.length > 0 ? (
        <nav
          className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-12 border border-line bg-card py-2 text-ink shadow-lift"
          aria-label={t.suggestions}
        >
          {lines.map(({ kind, text, detail, href }) => (
            <Link
              key={href}
              className="row nowrap min-h-12 gap-3 px-4 hover:bg-sunk focus-visible:bg-sunk"
              to={href}
              onClick={close}
            >
              <Icon name={icons[kind]} size="small" />
              <span className="fill clamp1">{text}</span>
              {detail ? <span className="muted clamp1 max-w-32 text-13">{detail}</span> : null}
            </Link>
          ))}
        </nav>
      ) : null}
    </div>
  );
}

/** Up and down go through the field and the lines below it, in a ring. */
function moveFocus(box: HTMLElement, step: number): void {
  const stops = [...box.querySelectorAll<HTMLElement>("input, nav a")];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[(at + step + stops.length) % stops.length]?.focus();
}

/** Asks when the typing rests; an answer that comes late is dropped. */
function useSuggestions() {
  const [lines, setLines] = useState<readonly SuggestedLine[]>([]);
  const wait = useRef<number>();
  const question = useRef<AbortController>();
  const stop = () => {
    window.clearTimeout(wait.current);
    question.current?.abort();
  };
  useEffect(() => stop, []);
  const close = () => {
    stop();
    setLines([]);
  };
  const look = (text: string) => {
    stop();
    if (text.trim().length < 2) return setLines([]);
    const controller = new AbortController();
    question.current = controller;
    wait.current = window.setTimeout(() => {
      fetchLines(text.trim(), controller.signal).then(setLines, () => {});
    }, 150);
  };
  return { lines, look, close };
}

async function fetchLines(text: string, signal: AbortSignal): Promise<readonly SuggestedLine[]> {
  const answer = await fetch(paths.suggest(text), { signal });
  if (!answer.ok) return [];
  const { lines } = (await answer.json()) as { readonly lines: readonly SuggestedLine[] };
  return lines;
}
