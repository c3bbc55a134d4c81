import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openInvitations } from "~/domain/training/invitations.server";
import type { RouteHandle } from "~/http/policy";
import { trainingWords } from "~/messages/training";
import { SectionHead } from "~/ui/kit/section";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";
import { CertificateCheck } from "~/ui/training/certificate-check";
import { OpenBatches } from "~/ui/training/open-batches";
import { TrainingSteps } from "~/ui/training/training-steps";

export const handle: RouteHandle = { policy: "public", light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: trainingWords[localeOf(matches)].metaTitle },
  { name: "description", content: trainingWords[localeOf(matches)].metaText },
];

export async function loader() {
  return { invitations: await openInvitations() };
}

export default function TrainingPage() {
  const { invitations } = useLoaderData<typeof loader>();
  const t = useWords(trainingWords);
  return (
    <StorefrontShell {...useFrame()}>
      <div className="wrap stack gap-8 py-6 lg:py-8">
        <header className="max-w-[44rem]">
          <h1 className="text-31 lg:text-39">{t.title}</h1>
          <p className="muted mt-2 text-17">{t.lead}</p>
        </header>
        <section>
          <SectionHead title={t.openTitle} lead={t.openLead} />
          <OpenBatches invitations={invitations} />
        </section>
        <section>
          <SectionHead title={t.howTitle} />
          <TrainingSteps />
        </section>
        <section className="max-w-[36rem]">
          <CertificateCheck />
        </section>
      </div>
    </StorefrontShell>
  );
}
