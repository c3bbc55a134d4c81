import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Banner } from "~/ui/kit/banner";
import { BareShell } from "~/ui/shell/bare-shell";

type CredentialPageProps = {
  readonly title: string;
  readonly lead: string;
  readonly problem?: string;
  readonly children: ReactNode;
  readonly below?: ReactNode;
};

/** Sign-in, sign-up and the code: one column, one form, nothing that leads away. */
export function CredentialPage({ title, lead, problem, children, below }: CredentialPageProps) {
  return (
    <BareShell narrow>
      <div className="stack gap-6 pt-4">
        <div>
          <h1 className="text-31">{title}</h1>
          <p className="muted mt-2">{lead}</p>
        </div>
        {problem ? <Banner tone="bad">{problem}</Banner> : null}
        <Form method="post" noValidate className="panel stack">
          {children}
        </Form>
        {below}
      </div>
    </BareShell>
  );
}
