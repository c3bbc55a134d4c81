import { checkEnv, SettingsError } from "~/platform/env.server";
import { generateClient } from "./generate";

/**
 * `npm run etalase -- VERB …`: results go to standard output, progress and words to standard error.
 * A verb's file exports `run(args, say) → exit code`; it is loaded only when it is called.
 */
type Verb = { readonly usage: string; load(): Promise<{ run(args: readonly string[]): Promise<number> }> };

const verbs: Readonly<Record<string, Verb>> = {
  "registry:import": {
    usage: "FILE [--dry-run] [--json]",
    load: () => import("./verbs/registry-import"),
  },
  "catalog:import": {
    usage: "--shop SLUG FILE [--dry-run] [--json]",
    load: () => import("./verbs/catalog-import"),
  },
  "search:reindex": { usage: "", load: () => import("./verbs/search-reindex") },
  "search:verify": { usage: "", load: () => import("./verbs/search-verify") },
  "payments:reconcile": { usage: "", load: () => import("./verbs/payments-reconcile") },
  "ledger:verify": { usage: "", load: () => import("./verbs/ledger-verify") },
  "demo:seed": { usage: "", load: () => import("./verbs/demo-seed") },
  "demo:city": { usage: "[--shops N] [--products N]", load: () => import("./verbs/demo-city") },
  "admin:create": { usage: "EMAIL", load: () => import("./verbs/admin-create") },
};

function usage(): string {
  const lines = Object.entries(verbs).map(([name, verb]) => `  ${name} ${verb.usage}`.trimEnd());
  return `npm run etalase -- VERB …\n\n${lines.join("\n")}\n`;
}

async function main(words: readonly string[]): Promise<number> {
  const [name, ...args] = words;
  const verb = name ? verbs[name] : undefined;
  if (!verb) {
    process.stderr.write(name ? `There is no verb ${name}.\n\n${usage()}` : usage());
    return 64;
  }
  checkEnv();
  generateClient();
  const { run } = await verb.load();
  return run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isForPeople =
    error instanceof SettingsError || (error instanceof Error && /Refused$|InUseError$/.test(error.name));
  process.stderr.write(
    `${error instanceof Error ? (isForPeople ? error.message : error.stack) : String(error)}\n`,
  );
  process.exitCode = 1;
}
