import { now } from "~/platform/clock.server";
import { db, inTransaction, isDatabaseAway } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { enqueue } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { isAnyTooLong } from "~/platform/wire.server";
import { gatewayOf, requireGateway } from "./gateways.server";
import { bookOrphan, releaseOrphan } from "./orphan.server";
import { noticeReturnedRefunds } from "./returned-refunds.server";
import { settleAttempt } from "./settle-attempt.server";

export type WebhookRefusal =
  | Refusal<"unknown_provider">
  | Refusal<"unsigned">
  | Refusal<"bad_signature">
  | Refusal<"stale">
  | Refusal<"malformed">;

/**
 * Verifies on the raw body, stores once, answers; nothing is believed yet. The worker asks the gateway afterwards.
 * @throws when the database is away: the door answers 503 and the gateway sends again
 */
export async function receiveWebhook(
  provider: string,
  rawBody: Buffer,
  headers: Readonly<Record<string, string | undefined>>,
): Promise<Result<undefined, WebhookRefusal>> {
  const gateway = gatewayOf(provider);
  if (!gateway) return refuse("unknown_provider");
  const verdict = gateway.verifyWebhook(rawBody, headers, now());
  if (!verdict.ok) return refuse(verdict.reason);
  const { hint } = verdict;
  if (isAnyTooLong([hint.dedupeKey, hint.eventType, hint.reference, hint.providerRef]))
    return refuse("malformed");
  await inTransaction(async (tx) => {
    const { count } = await tx.webhookEvent.createMany({
      data: [
        {
          provider,
          dedupeKey: hint.dedupeKey,
          eventType: hint.eventType,
          reference: hint.reference,
          providerRef: hint.providerRef,
          belongsToUs: hint.belongsToUs,
          rawBody: new Uint8Array(rawBody),
          receivedAt: now(),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await enqueue(tx, "payments.webhook", { provider, dedupeKey: hint.dedupeKey });
  });
  return ok();
}

/** The job behind an inbox row. Unknown references are parked: the order may yet be committed. @throws GatewayUnclear to be retried */
export async function processWebhook(provider: string, dedupeKey: string): Promise<void> {
  const event = await db.webhookEvent.findUnique({ where: { provider_dedupeKey: { provider, dedupeKey } } });
  if (!event || event.status === "processed" || event.status === "ignored") return;
  if (!event.belongsToUs) return mark(event.id, "ignored", "not of this account or mode");
  if (event.reference === null && event.providerRef === null)
    return mark(event.id, "ignored", "about no payment");
  const known = await findAttempt(event);
  if (!known) await mark(event.id, "parked", "no attempt bears this reference");
  const attempt = known ?? (await bookOrphan(event));
  if (!attempt) return;
  if (known && event.status === "parked") await releaseOrphan(known);
  await settleAttempt(attempt.id);
  if (/refund.*(fail|updated)/i.test(event.eventType)) await noticeReturnedRefunds(attempt.id);
  await mark(event.id, "processed", null);
}

/** By what we know ourselves, else as its gateway names it: some events name an object below ours (a dispute its charge). */
async function findAttempt({ provider, reference, providerRef }: Named): Promise<KnownAttempt | null> {
  const known = await knownAttempt({ provider, reference, providerRef });
  if (known || reference || !providerRef) return known;
  const state = await requireGateway(provider).getStatus({ reference: null, providerRef });
  return state?.reference ? knownAttempt({ provider, reference: state.reference, providerRef: null }) : null;
}

/** An attempt is found only among those of the gateway that speaks: another's order can't be settled by it. */
async function knownAttempt({ provider, reference, providerRef }: Named): Promise<KnownAttempt | null> {
  if (!reference && !providerRef) return null;
  const where = { provider, ...(reference ? { reference } : { providerRef }) };
  return db.paymentAttempt.findFirst({ where, select: attemptNames });
}

type Named = {
  readonly provider: string;
  readonly reference: string | null;
  readonly providerRef: string | null;
};

const attemptNames = { id: true, provider: true, reference: true, providerRef: true } as const;
type KnownAttempt = Named & { readonly id: string; readonly reference: string };

async function mark(
  id: string,
  status: "processed" | "ignored" | "parked",
  problem: string | null,
): Promise<void> {
  await db.webhookEvent.update({
    where: { id },
    data: { status, problem, tries: { increment: 1 }, processedAt: now() },
  });
}

const rematchMs = 24 * 3_600_000;

/**
 * Parked events of the last day are matched again: an attempt may have been committed after its webhook came. Nobody
 * is asked about those that still match none, and one whose gateway is away holds up no other.
 */
export async function rematchParked(): Promise<void> {
  const parked = await db.webhookEvent.findMany({
    where: { status: "parked", receivedAt: { gt: new Date(now().getTime() - rematchMs) } },
    orderBy: { receivedAt: "desc" },
    take: 200,
    select: { provider: true, dedupeKey: true, reference: true, providerRef: true },
  });
  for (const event of parked) {
    if (!(await knownAttempt(event))) continue;
    try {
      await processWebhook(event.provider, event.dedupeKey);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      log.warn({ reference: event.reference, err: error }, "a parked webhook could not be matched yet");
    }
  }
}
