import { useEffect, useState } from "react";

/** False in the page as sent, true once the browser's script runs: for what only helps with JavaScript. */
export function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}
