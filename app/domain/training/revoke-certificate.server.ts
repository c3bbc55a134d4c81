import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { readCertificateNumber } from "./certificate-number";
import type { CertificateRevoked } from "./events";

export type RevokeCertificateInput = {
  readonly number: string;
  /** Anyone who looks the number up reads it. */
  readonly reason: string;
};

/** The certificate no longer holds, from now on and for good; the first day and reason stay. Her shop is told. */
export async function revokeCertificate(
  actor: AdminActor,
  input: RevokeCertificateInput,
): Promise<Result<{ number: string; batchId: string }, Refusal<"certificate_missing" | "already_revoked">>> {
  const number = readCertificateNumber(input.number);
  if (!number) return refuse("certificate_missing");
  return inTransaction(async (tx) => {
    const revoked = await tx.certificate.updateMany({
      where: { number, revokedAt: null },
      data: { revokedAt: now(), revokedReason: input.reason },
    });
    const certificate = await tx.certificate.findUnique({
      where: { number },
      select: { participant: { select: { id: true, batchId: true, shop: { select: { id: true } } } } },
    });
    if (!certificate) return refuse("certificate_missing");
    if (revoked.count === 0) return refuse("already_revoked");
    const { id, batchId, shop } = certificate.participant;
    await recordAct(tx, actor, {
      action: "certificate.revoked",
      subjectType: "participant",
      subjectId: id,
      shopId: shop?.id,
      note: input.reason,
    });
    const event: CertificateRevoked = { type: "certificate.revoked", participantId: id };
    await emit(tx, event);
    return ok({ number, batchId });
  });
}
