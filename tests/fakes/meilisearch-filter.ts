import { FakeApiError } from "./meilisearch-error";

const shape = /^(\w+)\s*(=|!=|>=|<=|>|<|IN)\s*(.+)$/s;

/** The part of the filter language that Etalase speaks; anything else is refused, as on the real server. */
export function passesFilter(
  document: Readonly<Record<string, unknown>>,
  filter: string,
  isFilterable: (name: string) => boolean,
): boolean {
  const [, name, operator, text] = shape.exec(filter) ?? [];
  if (!name || !operator || !text)
    throw new FakeApiError(400, "invalid_search_filter", `Can't parse ${filter}`);
  if (!isFilterable(name))
    throw new FakeApiError(400, "invalid_search_filter", `Attribute \`${name}\` is not filterable.`);
  const values = [document[name]].flat().map(String);
  switch (operator) {
    case "=":
      return values.includes(readValue(text));
    case "!=":
      return !values.includes(readValue(text));
    case "IN":
      return readList(text).some((value) => values.includes(value));
    default:
      return values.some((value) => compare(Number(value), operator, Number(readValue(text))));
  }
}

function compare(left: number, operator: string, right: number): boolean {
  if (Number.isNaN(right)) throw new FakeApiError(400, "invalid_search_filter", "A number was expected");
  if (operator === ">=") return left >= right;
  if (operator === "<=") return left <= right;
  return operator === ">" ? left > right : left < right;
}

function readValue(text: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"$/s.exec(text.trim());
  if (quoted) return (quoted[1] ?? "").replace(/\\(.)/gs, "$1");
  if (!/^[\w.-]+$/.test(text.trim()))
    throw new FakeApiError(400, "invalid_search_filter", `Can't parse value ${text}`);
  return text.trim();
}

function readList(text: string): string[] {
  const inner = /^\[(.*)\]$/s.exec(text.trim())?.[1];
  if (inner === undefined) throw new FakeApiError(400, "invalid_search_filter", `Can't parse list ${text}`);
  return [...inner.matchAll(/"(?:[^"\\]|\\.)*"|[\w.-]+/gs)].map((match) => readValue(match[0]));
}
