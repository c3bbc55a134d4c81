import { describe, expect, it } from "vitest";
import { certificatePdf } from "~/domain/training/certificate-pdf.server";
import type { CertificatePage } from "~/domain/training/certificates.server";
import { pdfText } from "./training-pdf-text";

const rina: CertificatePage = {
  number: "TRK-2026-012-0034",
  holderName: "Rina Wulandari",
  businessName: "Amplang Bu Rina",
  programmeTitle: "Pelatihan Digitalisasi UMKM",
  batchNumber: 12,
  attended: 5,
  meetings: 6,
  issuedAt: new Date("2026-11-24T04:00:00Z"),
  revokedAt: null,
  revokedReason: null,
  shop: null,
};
const url = "https://etalase.example/sertifikat/TRK-2026-012-0034";

describe("a certificate on paper", () => {
  it("carries its number, holder, course, day and where to verify it, as words", async () => {
    const pdf = await certificatePdf(rina, url);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const words = pdfText(pdf);
    expect(words).toContain("Nomor TRK-2026-012-0034");
    expect(words).toContain("Rina Wulandari");
    expect(words).toContain("pemilik usaha Amplang Bu Rina");
    expect(words).toContain("Pelatihan Digitalisasi UMKM, angkatan 12");
    expect(words).toContain("Tarakan, 24 November 2026");
    expect(words).toContain(url);
    expect(words).not.toContain("DICABUT");
  });

  it("is one page, small, and the same each time it is made", async () => {
    const pdf = await certificatePdf(rina, url);
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(pdf.byteLength).toBeLessThan(40_000);
    expect((await certificatePdf(rina, url)).toString("latin1").replace(/\/ID \[.*\]/, "")).toHaveLength(
      pdf.toString("latin1").replace(/\/ID \[.*\]/, "").length,
    );
  });

  it("says so when it was revoked", async () => {
    const words = pdfText(
      await certificatePdf({ ...rina, revokedAt: new Date("2026-12-01T00:00:00Z") }, url),
    );
    expect(words).toContain("DICABUT");
  });

  it("bears names that are long or strange", async () => {
    const holderName = "Hj. Siti Nurhaliza Binti Abdul Rahman Al-Habsyi Putri Tarakan Sejahtera Abadi";
    const words = pdfText(
      await certificatePdf({ ...rina, holderName, businessName: "Ķué 海 “Bahari”" }, url),
    );
    expect(words).toContain(holderName);
    expect(words).toContain("pemilik usaha Kué ? “Bahari”");
  });
});
