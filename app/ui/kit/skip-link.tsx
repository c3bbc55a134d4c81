import { kitWords } from "~/messages/kit";
import { useWords } from "./words";

/** First on every page: leads the keyboard past the header to `<main id="isi">`. */
export function SkipLink() {
  const t = useWords(kitWords);
  return (
    <a className="btn skip" href="#isi">
      {t.skip}
    </a>
  );
}
