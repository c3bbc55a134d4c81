/** `a[b][0][c]=v` as Stripe's clients write it, back into nested values; lists stay objects with number keys. */
export type FormValue = string | { [key: string]: FormValue };

export function readStripeForm(text: string): { [key: string]: FormValue } {
  const root: { [key: string]: FormValue } = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = [...name.matchAll(/[^[\]]+/g)].map(([part]) => part);
    let at = root;
    for (const part of path.slice(0, -1)) {
      const next = at[part];
      const inner = typeof next === "object" ? next : {};
      at[part] = inner;
      at = inner;
    }
    at[path[path.length - 1] ?? name] = value;
  }
  return root;
}

export function textAt(form: FormValue | undefined, ...path: string[]): string | null {
  let at = form;
  for (const part of path) at = typeof at === "object" ? at[part] : undefined;
  return typeof at === "string" ? at : null;
}

export function listAt(form: FormValue | undefined, name: string): FormValue[] {
  const list = typeof form === "object" ? form[name] : undefined;
  return typeof list === "object" ? Object.values(list) : [];
}

/** `metadata[a]=b` as a flat record. */
export function recordAt(form: FormValue | undefined, name: string): Record<string, string> {
  const record = typeof form === "object" ? form[name] : undefined;
  if (typeof record !== "object") return {};
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
