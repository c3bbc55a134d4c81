/** A list's search word from its address: one line, no longer than a name. */
export function wordIn(params: URLSearchParams, name = "q"): string {
  const text = (params.get(name) ?? "").trim().slice(0, 100);
  return text.isWellFormed() ? text.replace(/[\u0000-\u001f\u007f]/g, " ") : "";
}

/** A list's page from its address; what is no page is the first. */
export function pageIn(params: URLSearchParams): number {
  const page = Number(params.get("hal") ?? 1);
  return Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1;
}

/** One of the known values, else null. */
export function choiceIn<Choice extends string>(
  params: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): Choice | null {
  const wanted = params.get(name);
  return choices.find((choice) => choice === wanted) ?? null;
}
