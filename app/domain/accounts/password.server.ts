import { hash, verify } from "@node-rs/argon2";

/** argon2id, 19 MiB, two passes, one lane: OWASP's first choice for interactive sign-in. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let nobody: Promise<string> | undefined;

/** Takes as long for an unknown account (null) as for a wrong password. */
export async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword("nobody has this password");
  const stored = passwordHash ?? (await nobody);
  const matches = await verify(stored, password).catch(() => false);
  return passwordHash !== null && matches;
}
