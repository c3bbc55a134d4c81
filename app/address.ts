type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What is absent, empty or false stays out of the address. */
export function withQuery(path: string, query?: Query): string {
  if (!query) return path;
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "" && value !== false)
      params.set(key, String(value === true ? 1 : value));
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

/** An address as a log may hold it: without its query, and without what opens a door by itself. */
export function loggablePath(pathname: string): string {
  return (
    pathname.replace(/^(\/(?:masuk\/sandi|klaim|hadir|pelatihan)\/)[^/?]+/, "$1[cut]").split("?")[0] ?? ""
  );
}

export const part = encodeURIComponent;
