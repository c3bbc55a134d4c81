import type { LoaderFunctionArgs } from "@remix-run/node";
import { certificatePdf } from "~/domain/training/certificate-pdf.server";
import { certificateByNumber } from "~/domain/training/certificates.server";
import { notFound } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { trainingWords } from "~/messages/training";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "public" };

/** The certificate on paper, made when asked for: some 200 ms of work, hence at most thirty a minute. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const certificate = (await certificateByNumber(params.nomor ?? "")) ?? notFound();
  await limit("write", `pdf:${context.ip}`, 10);
  const verifyUrl = new URL(paths.certificate(certificate.number), context.publicUrl).href;
  const pdf = await certificatePdf(certificate, verifyUrl);
  const name = trainingWords.id.certificate.fileName(certificate.number);
  return new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Length": String(pdf.byteLength),
      "Content-Disposition": `inline; filename="${name}"`,
      "Cache-Control": "private, max-age=60",
    },
  });
}
