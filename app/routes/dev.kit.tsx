import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import type { RouteHandle } from "~/http/policy";
import { kitPageWords } from "~/messages/kit-page";
import { paths } from "~/paths";
import { type KitFrame, KitPage, kitFrames } from "~/ui/kit/kit-page";
import { deskLinks } from "~/ui/shell/desk-links";
import { KitShell } from "~/ui/shell/kit-shell";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "dev" };
export const links = deskLinks;

export const meta: MetaFunction = ({ matches }) => [
  { title: kitPageWords[localeOf(matches)].title },
  { name: "robots", content: "noindex" },
];

export function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("rangka");
  return { frame: kitFrames.find((frame) => frame === asked) ?? ("etalase" satisfies KitFrame) };
}

/** `/dev/kit`: every piece in all its states, in each of the frames. */
export default function KitRoute(): ReactNode {
  const { frame } = useLoaderData<typeof loader>();
  return (
    <KitShell frame={frame}>
      <KitPage frame={frame} photos={[]} hrefFor={(other) => `${paths.dev.kit()}?rangka=${other}`} />
    </KitShell>
  );
}
