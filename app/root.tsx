import type { HeadersFunction, LinksFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { cartCount } from "~/domain/cart/queries.server";
import { headCategories } from "~/domain/catalog/head-categories.server";
import { unreadLetters } from "~/domain/notices/queries.server";
import { waitingParts } from "~/domain/orders/shop-queries.server";
import { waitingReturns } from "~/domain/returns/shop-queries.server";
import { openingOf } from "~/domain/shops/owner-desk.server";
import type { RequestContext } from "~/http/context.server";
import { useAskedLocale, useNonce } from "~/http/nonce";
import type { RouteHandle } from "~/http/policy";
import { paths } from "~/paths";
import stylesheet from "~/ui/kit/app.css?url";
import { FlashLine } from "~/ui/kit/flash-line";
import { LocaleProvider } from "~/ui/kit/words";
import lightScript from "~/ui/light/light?worker&url";
import { errorMeta } from "~/ui/shell/error-meta";
import { ErrorPage } from "~/ui/shell/error-page";

export const links: LinksFunction = () => [
  {
    rel: "preload",
    href: "/fonts/plus-jakarta-sans-latin-wght-normal.woff2",
    as: "font",
    type: "font/woff2",
    crossOrigin: "anonymous",
  },
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

/** Pages name themselves; an error page has nobody else to do it. */
export const meta = errorMeta;

/** An error page also says when to come again, where whoever threw it did. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const again = errorHeaders?.get("Retry-After");
  return { "Cache-Control": "private, no-cache", ...(again && { "Retry-After": again }) };
};

/** The workplaces have no line of shelves under their head. */
const workPlaces = [paths.owner.home(), paths.admin.home()];

/** What every page's frame shows: language, person, cart, the last sentence. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { locale, viewer, shop, flash, sessionId } = context;
  const { pathname } = new URL(request.url);
  const isWork = workPlaces.some((place) => pathname.startsWith(place));
  const [count, categories] = await Promise.all([
    cartCount({ sessionId, accountId: viewer?.accountId ?? null }),
    isWork ? [] : headCategories(locale),
  ]);
  return {
    locale,
    flash,
    cartCount: count,
    categories,
    viewer: viewer && {
      name: viewer.name,
      role: viewer.role,
      isDemo: viewer.isDemo,
      hasSecondFactor: viewer.hasSecondFactor,
    },
    shop: shop && { name: shop.name, slug: shop.slug, color: shop.color, status: shop.status },
    desk: pathname.startsWith(paths.owner.home()) ? await deskOf(context) : null,
  };
}

/** What waits for an owner, on every page of her workplace. */
async function deskOf({ shop, viewer }: RequestContext) {
  if (!shop || !viewer) return null;
  const [parts, returns, newNotices, opening] = await Promise.all([
    waitingParts(shop.id),
    waitingReturns(shop.id),
    unreadLetters(viewer.accountId),
    openingOf(shop.id),
  ]);
  return { waitingOrders: parts + returns, newNotices, opening };
}

export type RootData = Awaited<ReturnType<typeof loader>>;

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const asked = useAskedLocale();
  const locale = root?.locale ?? asked;
  const nonce = useNonce();
  const leaf = useMatches().at(-1)?.handle as RouteHandle | undefined;
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#0b4a3b" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider value={locale}>{children}</LocaleProvider>
        {leaf?.noScripts || leaf?.light ? null : (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
        {leaf?.light ? <script type="module" src={lightScript} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  const { flash } = useLoaderData<typeof loader>();
  return (
    <>
      <FlashLine flash={flash} />
      <Outlet />
    </>
  );
}

export const ErrorBoundary = ErrorPage;
