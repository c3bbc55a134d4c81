/**
 * Cross-site request forgery: only our own pages may change anything. Browsers say where a request comes from by
 * Sec-Fetch-Site or Origin; programs that send neither carry no browser's cookies. (The rule of Go's
 * net/http.CrossOriginProtection, and of OWASP's "verifying origin".)
 */
export type OriginVerdict = "same" | "foreign" | "malformed";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

export function judgeOrigin(request: {
  readonly method: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly allowed: readonly string[];
}): OriginVerdict {
  if (safeMethods.has(request.method)) return "same";
  if (request.origin !== undefined) {
    if (request.origin === "null") return "foreign";
    let origin: string;
    try {
      origin = new URL(request.origin).origin;
    } catch {
      return "malformed";
    }
    return request.allowed.includes(origin) ? "same" : "foreign";
  }
  if (request.fetchSite === undefined) return "same";
  return request.fetchSite === "same-origin" || request.fetchSite === "none" ? "same" : "foreign";
}
