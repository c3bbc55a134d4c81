/** The part of JSON Schema 2020-12 that our OpenAPI document uses; an unknown word is an error, so that none goes unchecked. */
type Schema = Readonly<Record<string, unknown>>;

const notes = new Set(["description", "title", "default", "examples", "pattern", "id", "$schema"]);

/** @returns what is wrong, each with its place; empty where `value` fits */
export function misfits(schema: Schema, value: unknown, root: Schema, at = "$"): string[] {
  if (typeof schema.$ref === "string") return misfits(follow(root, schema.$ref), value, root, at);
  return Object.entries(schema).flatMap(([word, wanted]) => check(word, wanted, { schema, value, root, at }));
}

function follow(root: Schema, ref: string): Schema {
  const found = ref
    .slice(2)
    .split("/")
    .reduce<unknown>(
      (node, key) => (node as Record<string, unknown> | undefined)?.[key.replaceAll("~1", "/")],
      root,
    );
  if (!found) throw new Error(`${ref} leads nowhere`);
  return found as Schema;
}

type Place = { readonly schema: Schema; readonly value: unknown; readonly root: Schema; readonly at: string };

function check(word: string, wanted: unknown, { schema, value, root, at }: Place): string[] {
  const says = (isFine: boolean, what: string) =>
    isFine ? [] : [`${at}: ${what}, got ${JSON.stringify(value)?.slice(0, 80)}`];
  if (notes.has(word)) return [];
  switch (word) {
    case "type":
      return says(
        [wanted].flat().includes(typeOf(value)) || (wanted === "number" && typeOf(value) === "integer"),
        `a ${String(wanted)}`,
      );
    case "const":
      return says(value === wanted, `just ${JSON.stringify(wanted)}`);
    case "enum":
      return says((wanted as unknown[]).includes(value), `one of ${JSON.stringify(wanted)}`);
    case "minimum":
      return says(typeof value !== "number" || value >= Number(wanted), `at least ${String(wanted)}`);
    case "maximum":
      return says(typeof value !== "number" || value <= Number(wanted), `at most ${String(wanted)}`);
    case "format":
      return says(typeof value !== "string" || fitsFormat(String(wanted), value), `a ${String(wanted)}`);
    case "anyOf":
      return says(
        (wanted as Schema[]).some((one) => misfits(one, value, root, at).length === 0),
        "one of several shapes",
      );
    case "items":
      return Array.isArray(value)
        ? value.flatMap((one, index) => misfits(wanted as Schema, one, root, `${at}[${index}]`))
        : [];
    case "required":
      return (wanted as string[]).flatMap((name) =>
        says(isObject(value) && Object.hasOwn(value, name), `with ${name}`),
      );
    case "properties":
      return Object.entries(wanted as Record<string, Schema>).flatMap(([name, one]) =>
        isObject(value) && value[name] !== undefined ? misfits(one, value[name], root, `${at}.${name}`) : [],
      );
    case "additionalProperties":
      return extraProperties(wanted, { schema, value, root, at });
    case "propertyNames":
      return [];
    default:
      throw new Error(`${at}: the checker does not know «${word}»`);
  }
}

function extraProperties(wanted: unknown, { schema, value, root, at }: Place): string[] {
  if (!isObject(value)) return [];
  const known = Object.keys((schema.properties as Schema | undefined) ?? {});
  return Object.entries(value)
    .filter(([name]) => !known.includes(name))
    .flatMap(([name, one]) =>
      wanted === false ? [`${at}: knows no ${name}`] : misfits(wanted as Schema, one, root, `${at}.${name}`),
    );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function fitsFormat(format: string, text: string): boolean {
  if (format === "uri") return URL.canParse(text);
  if (format === "uuid") return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
  throw new Error(`the checker does not know the format ${format}`);
}
