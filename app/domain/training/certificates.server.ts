import { db } from "~/platform/db.server";
import { readCertificateNumber } from "./certificate-number";

export type CertificatePage = {
  readonly number: string;
  readonly holderName: string;
  readonly businessName: string;
  readonly programmeTitle: string;
  readonly batchNumber: number;
  readonly attended: number;
  readonly meetings: number;
  readonly issuedAt: Date;
  /** Set: no longer valid. */
  readonly revokedAt: Date | null;
  readonly revokedReason: string | null;
  /** Her shop, once anybody may visit it. */
  readonly shop: { readonly slug: string; readonly name: string } | null;
};

/** By its number, however it is typed; null for one that was never issued. */
export async function certificateByNumber(typed: string): Promise<CertificatePage | null> {
  const number = readCertificateNumber(typed);
  if (!number) return null;
  const certificate = await db.certificate.findUnique({
    where: { number },
    select: {
      number: true,
      holderName: true,
      businessName: true,
      programmeTitle: true,
      batchNumber: true,
      attended: true,
      meetings: true,
      issuedAt: true,
      revokedAt: true,
      revokedReason: true,
      participant: { select: { shop: { select: { slug: true, name: true, status: true } } } },
    },
  });
  if (!certificate) return null;
  const { participant, ...page } = certificate;
  const shop = participant.shop?.status === "live" ? participant.shop : null;
  return { ...page, shop: shop && { slug: shop.slug, name: shop.name } };
}
