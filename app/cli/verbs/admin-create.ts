import { createInterface } from "node:readline";
import { parseEmail } from "~/domain/accounts/contact";
import { openFirstAdmin } from "~/domain/accounts/open-first-admin.server";
import { print, say, withWorld } from "../with-world";

/** An admin with the password that is typed, or comes on standard input. She sets up her second factor at her first sign-in. */
export async function run(args: readonly string[]): Promise<number> {
  const email = parseEmail(args[0] ?? "");
  if (!email || args.length > 1) {
    say("npm run etalase -- admin:create EMAIL");
    return 64;
  }
  const password = await readPassword();
  return withWorld(async () => {
    const result = await openFirstAdmin({ email, password });
    if (result.ok) print(`${email} is an admin now.`);
    else say(sentences[result.code]);
    return result.ok ? 0 : 1;
  });
}

const sentences = {
  email_taken: "This address has an account already.",
  password_short: "The password needs at least 8 characters.",
  password_long: "The password may have at most 200 characters.",
  password_common: "This password is too easy to guess.",
} as const;

function readPassword(): Promise<string> {
  const isTerminal = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    output: isTerminal ? process.stderr : undefined,
    terminal: isTerminal,
  });
  if (isTerminal) process.stderr.write("Password: ");
  // What is typed isn't echoed.
  if (isTerminal) Object.assign(lines, { _writeToOutput: () => {} });
  return new Promise((resolve) => {
    lines.once("line", (line) => {
      lines.close();
      if (isTerminal) process.stderr.write("\n");
      resolve(line);
    });
    lines.once("close", () => resolve(""));
  });
}
