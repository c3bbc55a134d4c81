import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCertificateNumber } from "~/domain/training/certificate-number";
import type { RouteHandle } from "~/http/policy";
import { trainingWords } from "~/messages/training";
import { paths } from "~/paths";
import { localeOf } from "~/ui/shell/locale-of";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";
import { CertificateCheck } from "~/ui/training/certificate-check";

export const handle: RouteHandle = { policy: "public", light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${trainingWords[localeOf(matches)].checkTitle} · Etalase Tarakan` },
];

/** `?nomor=…`, however it is typed, leads to the certificate's own address. */
export async function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get("nomor")?.trim().slice(0, 60);
  if (typed) throw redirect(paths.certificate(readCertificateNumber(typed) ?? typed));
  return { isEmpty: typed === "" };
}

export default function CertificatesPage() {
  return (
    <StorefrontShell {...useFrame()}>
      <div className="wrap py-6">
        <div className="mx-auto max-w-[36rem]">
          <CertificateCheck isPage isEmpty={useLoaderData<typeof loader>().isEmpty} />
        </div>
      </div>
    </StorefrontShell>
  );
}
