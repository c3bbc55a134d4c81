import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { randomToken, sha256Hex } from "~/platform/random.server";
import type { Viewer } from "./viewer";

const dayMs = 86_400_000;
export const sessionDays = 30;

export type OpenSession = { readonly id: string; readonly viewer: Viewer | null };

/**
 * Finds the session behind a cookie's token with the person, her role and shops, in one query.
 * Null for an unknown, expired or disabled one. Touches `lastSeenAt` at most once an hour.
 */
export async function findSession(token: string): Promise<OpenSession | null> {
  const id = sha256Hex(token);
  const session = await db.session.findUnique({
    where: { id },
    select: {
      expiresAt: true,
      lastSeenAt: true,
      secondFactorAt: true,
      account: {
        select: {
          id: true,
          name: true,
          email: true,
          phone: true,
          role: true,
          locale: true,
          isDemo: true,
          disabledAt: true,
          totpConfirmedAt: true,
          memberships: {
            orderBy: { createdAt: "asc" },
            select: {
              role: true,
              shop: { select: { id: true, slug: true, name: true, color: true, status: true } },
            },
          },
        },
      },
    },
  });
  const at = now();
  if (!session || session.expiresAt <= at || session.account?.disabledAt) return null;
  if (at.getTime() - session.lastSeenAt.getTime() > dayMs / 24) {
    await db.session.updateMany({ where: { id }, data: { lastSeenAt: at, expiresAt: sessionEnd() } });
  }
  const account = session.account;
  if (!account) return { id, viewer: null };
  return {
    id,
    viewer: {
      accountId: account.id,
      name: account.name,
      email: account.email,
      phone: account.phone,
      role: account.role,
      locale: account.locale,
      isDemo: account.isDemo,
      shops: account.memberships.map(({ role, shop }) => ({ ...shop, role })),
      hasSecondFactor: account.totpConfirmedAt !== null,
      passedSecondFactor: session.secondFactorAt !== null,
    },
  };
}

function sessionEnd(): Date {
  return new Date(now().getTime() + sessionDays * dayMs);
}

/**
 * A session and its cookie's token: a guest's, made when there is something to remember (a cart), or a person's at
 * sign-in, which is always a new one.
 */
export async function startSession(
  accountId: string | null = null,
  client: Tx = db,
): Promise<{ token: string; id: string }> {
  const token = randomToken();
  const id = sha256Hex(token);
  const at = now();
  await client.session.create({
    data: { id, accountId, expiresAt: sessionEnd(), createdAt: at, lastSeenAt: at },
  });
  return { token, id };
}

export async function endSession(id: string): Promise<void> {
  await db.session.deleteMany({ where: { id } });
}

/** After a change of password or role, everywhere but here. */
export async function endOtherSessions(tx: Tx, accountId: string, keep: string | null): Promise<void> {
  await tx.session.deleteMany({ where: { accountId, ...(keep ? { id: { not: keep } } : {}) } });
}

/** Nightly: expired sessions go, and ways back in that nobody can use any more. */
export async function forgetExpiredSessions(): Promise<number> {
  await db.passwordReset.deleteMany({ where: { expiresAt: { lt: new Date(now().getTime() - 7 * dayMs) } } });
  const { count } = await db.session.deleteMany({ where: { expiresAt: { lt: now() } } });
  return count;
}
