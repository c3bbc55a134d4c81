/** `ids` with `id` moved by so many places, as far as there is room; the others keep their order. */
export function movedBy(ids: readonly string[], id: string, places: number): string[] {
  const from = ids.indexOf(id);
  if (from < 0) return [...ids];
  const others = ids.filter((one) => one !== id);
  const to = Math.min(others.length, Math.max(0, from + places));
  return [...others.slice(0, to), id, ...others.slice(to)];
}
