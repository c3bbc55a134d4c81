/** Of PostgreSQL's errors about data: their words repeat the value that was wrong. */
const dataErrors = /^22/;
/** What says where it went wrong, and never with whose row: `detail`, `where` and Prisma's `meta` hold whole rows. */
const plainFacts = ["code", "constraint", "table", "schema", "routine", "status"] as const;

export type QuietError = {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: QuietError;
} & { readonly [Fact in (typeof plainFacts)[number]]?: string | number };

/** An error for the log: its kind, words, place and codes, without the data that it was about. */
export function quietError(error: unknown, depth = 3): QuietError {
  if (!(error instanceof Error)) return { type: typeof error, message: "no error" };
  const factOf = (name: string): unknown => Reflect.get(error, name);
  const code = factOf("code");
  const isAboutData = typeof code === "string" && dataErrors.test(code);
  const words = error.constructor.name === "PrismaClientValidationError" ? lastWords(error) : error.message;
  const message = isAboutData ? words.replace(/"[^"]*"/g, "[cut]") : words;
  const steps = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const told = plainFacts.flatMap((name) => {
    const value = factOf(name);
    return typeof value === "string" || typeof value === "number" ? [[name, value] as const] : [];
  });
  return {
    ...{ type: error.constructor.name, message },
    ...Object.fromEntries(told),
    ...(steps.length > 0 && { stack: steps.join("\n") }),
    ...(error.cause instanceof Error && depth > 0 && { cause: quietError(error.cause, depth - 1) }),
  };
}

/** Prisma shows all that it was asked with, and says at the end what was wrong with it. */
function lastWords({ message }: Error): string {
  return message.slice(message.lastIndexOf("\n\n")).trim();
}
