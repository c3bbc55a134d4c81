const prefix = "lihat-";

/** A key for who said an order's two numbers. Its shops know both, so it opens the page and is never the buyer's word. */
export function asLookKey(secret: string): string {
  return prefix + secret;
}

export function isLookKey(key: string | null | undefined): boolean {
  return key?.startsWith(prefix) ?? false;
}
