import { z } from "zod";

/**
 * The only file that reads the environment. A wrong setting stops the start with its name and the reason.
 * Gateways and the search engine are unions: what is off has no keys, and what is on has all of them.
 */
const optionalUrl = z.url().optional();

/** docs.stripe.com/connect/separate-charges-and-transfers */
const transferCountries =
  "AT AU BE BG BR CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT JP LI LT LU LV MT MX MY NL NO NZ PL PT RO SE SG SI SK US".split(
    " ",
  );

const settingsSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: optionalUrl,
  SEED: z.enum(["demo", "none"]).optional(),
  SESSION_SECRET: z.string().min(32, "at least 32 characters").optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://")
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  SEARCH: z.enum(["postgres", "meilisearch"]).default("postgres"),
  MEILI_URL: optionalUrl,
  MEILI_MASTER_KEY: z.string().min(1).optional(),
  STRIPE_SECRET_KEY: z.string().min(1).optional(),
  STRIPE_WEBHOOK_SECRET: z.string().min(1).optional(),
  STRIPE_API_BASE: optionalUrl,
  /** Where the platform's account lives: shops of that country can be paid by transfer. */
  STRIPE_CONNECT_COUNTRY: z
    .string()
    .refine(
      (country) => transferCountries.includes(country),
      `must be one of ${transferCountries.join(" ")}: Stripe documents transfers for no other (Indonesia is none)`,
    )
    .optional(),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().trim().min(1, "must not be blank").optional(),
  MIDTRANS_SERVER_KEY: z.string().min(1).optional(),
  MIDTRANS_API_BASE: optionalUrl,
  XENDIT_SECRET_KEY: z
    .string()
    .regex(/^xnd_(development|production)_/, "must start with xnd_development_ or xnd_production_")
    .optional(),
  XENDIT_CALLBACK_TOKEN: z.string().trim().min(1, "must not be blank").optional(),
  XENDIT_API_BASE: optionalUrl,
  XENDIT_BUSINESS_ID: z.string().min(1).optional(),
  IRIS_CREATOR_KEY: z.string().min(1).optional(),
  IRIS_APPROVER_KEY: z.string().min(1).optional(),
  IRIS_MERCHANT_KEY: z.string().min(1).optional(),
  IRIS_API_BASE: optionalUrl,
  S3_URL: optionalUrl,
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must start with smtp:// or smtps://")
    .optional(),
  /** How many proxies of the operator stand in front, each adding to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  LOCAL_GATEWAY_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  FAIL_POINT: z.string().optional(),
});

export type Env = z.infer<typeof settingsSchema>;

/** Words, one a line, that a person at the terminal can act on. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

const belongTogether: [keyof Env, keyof Env][] = [
  ["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
  ["XENDIT_SECRET_KEY", "XENDIT_CALLBACK_TOKEN"],
  ["IRIS_CREATOR_KEY", "IRIS_APPROVER_KEY"],
  ["IRIS_CREATOR_KEY", "IRIS_MERCHANT_KEY"],
];

/** @throws SettingsError naming each wrong setting and why */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new SettingsError(lines.join("\n"));
  }
  const env = parsed.data;
  const problems: string[] = [];
  for (const [left, right] of belongTogether) {
    if (Boolean(env[left]) !== Boolean(env[right])) {
      problems.push(`${env[left] ? right : left}: missing, but ${env[left] ? left : right} is set`);
    }
  }
  if (env.STRIPE_CONNECT_COUNTRY && !env.STRIPE_SECRET_KEY)
    problems.push("STRIPE_SECRET_KEY: missing, but STRIPE_CONNECT_COUNTRY is set");
  if (env.SEARCH === "meilisearch" && !env.MEILI_URL)
    problems.push("MEILI_URL: needed by SEARCH=meilisearch");
  if (env.DATABASE_URL && env.SEED === "demo") {
    problems.push("SEED: demo fills only the embedded database; use `demo:seed` for another");
  }
  if (env.DATABASE_URL && !env.SESSION_SECRET) {
    problems.push("SESSION_SECRET: needed with DATABASE_URL, at least 32 characters");
  }
  if (problems.length > 0) throw new SettingsError(problems.join("\n"));
  return env;
}

let current: Env | undefined;

/** Checked before anything is built or started. @throws SettingsError */
export function checkEnv(): void {
  parseEnv(process.env);
}

/** The validated settings of this process. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}

/** For tests and for the start, which fill in what they made (a database, a secret). */
export function overrideEnv(values: Partial<Env>): void {
  current = { ...env(), ...values };
}

/** Developers' pages (`/dev/*`) and demo sign-ins exist on the embedded database alone. */
export function devPagesExist(settings: Env = env()): boolean {
  return !settings.DATABASE_URL || settings.NODE_ENV !== "production";
}
