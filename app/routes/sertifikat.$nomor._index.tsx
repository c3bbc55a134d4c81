import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { certificateByNumber } from "~/domain/training/certificates.server";
import type { RouteHandle } from "~/http/policy";
import { trainingWords } from "~/messages/training";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/kit/empty-state";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";
import { CertificateCard } from "~/ui/training/certificate-card";
import { CertificateCheck } from "~/ui/training/certificate-check";

export const handle: RouteHandle = { policy: "public", light: true };
/** Anyone who holds the number may look; search engines need not list people by name. */
export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) => [
  { title: trainingWords[localeOf(matches)].certificate.metaTitle(page?.number ?? "") },
  { name: "robots", content: "noindex" },
];

/** 404 with a page of its own: a wrong letter is the likeliest reason, so it offers another try. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const typed = (params.nomor ?? "").slice(0, 60);
  const certificate = await certificateByNumber(typed);
  if (!certificate) return data({ certificate: null, number: typed, url: "" }, { status: 404 });
  const { number } = certificate;
  if (number !== typed) throw redirect(paths.certificate(number));
  return data({ certificate, number, url: new URL(paths.certificate(number), context.publicUrl).href });
}

export default function CertificatePage() {
  const { certificate, number, url } = useLoaderData<typeof loader>();
  const t = useWords(trainingWords).certificate;
  return (
    <StorefrontShell {...useFrame()}>
      <div className="wrap py-6">
        <div className="stack mx-auto max-w-[40rem] gap-6">
          {certificate ? (
            <CertificateCard certificate={certificate} url={url} />
          ) : (
            <>
              <EmptyState icon="circle-question-mark" title={t.unknownTitle} level={1}>
                <p className="wrap-anywhere">{t.unknownText(number)}</p>
              </EmptyState>
              <CertificateCheck number={number} />
            </>
          )}
        </div>
      </div>
    </StorefrontShell>
  );
}
