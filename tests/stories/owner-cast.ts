import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import type { OwnerActor } from "~/domain/accounts/actor";
import { CookieJar, type RequestContext } from "~/http/context.server";
import { readFlash } from "~/http/flash.server";
import { guestContext, origin } from "../doors/ask";

export type Answer = {
  readonly status: number;
  readonly location: string | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  /** The sentence left for the next page. */
  readonly flash: string | null;
  readonly data: unknown;
};

/** Who knocks: an owner in her shop, somebody signed in without one, or a guest. */
export type Visitor = OwnerActor | { readonly accountId: string; readonly name: string } | null;

/** The context that the doorkeeper would make, and the cookies that the answer sets. */
function contextFor(visitor: Visitor): { context: RequestContext; cookies: string[] } {
  const cookies: string[] = [];
  const jar = new CookieJar({ append: (_: string, value: string) => cookies.push(value) } as never);
  if (!visitor) return { context: guestContext({ cookies: jar }), cookies };
  const shop =
    "shopId" in visitor
      ? {
          id: visitor.shopId,
          slug: "toko",
          name: "Toko",
          color: "#0e5a47",
          status: "live",
          role: visitor.kind,
        }
      : null;
  const viewer = {
    accountId: visitor.accountId,
    name: visitor.name,
    email: null,
    phone: null,
    role: "buyer" as const,
    locale: "id",
    isDemo: false,
    shops: shop ? [shop] : [],
    hasSecondFactor: false,
    passedSecondFactor: false,
  };
  return { context: guestContext({ viewer, shop, cookies: jar }), cookies };
}

type Fields = Readonly<Record<string, string | File>>;

/** Posts a form as a browser without scripts does; with a file as multipart. */
export function send(
  visitor: Visitor,
  action: ActionFunction,
  fields: Fields = {},
  params: Record<string, string> = {},
): Promise<Answer> {
  return answerTo(visitor, (context) =>
    action({
      request: new Request(`${origin}/x`, { method: "POST", body: bodyOf(fields) }),
      params,
      context,
    }),
  );
}

function bodyOf(fields: Fields): FormData | URLSearchParams {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const isMultipart = Object.values(fields).some((value) => value instanceof File);
  if (isMultipart) return form;
  return new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, String(value)]));
}

export function visit(
  visitor: Visitor,
  loader: LoaderFunction,
  params: Record<string, string> = {},
  path = "/x",
): Promise<Answer> {
  return answerTo(visitor, (context) => loader({ request: new Request(origin + path), params, context }));
}

async function answerTo(visitor: Visitor, work: (context: RequestContext) => unknown): Promise<Answer> {
  const { context, cookies } = contextFor(visitor);
  const came = await answered(async () => work(context));
  const none = { errors: {}, values: {}, flash: flashIn(cookies) };
  if (came instanceof Response)
    return { ...none, status: came.status, location: came.headers.get("Location"), data: null };
  const { data, init } = (came ?? {}) as { data?: Partial<Answer>; init?: ResponseInit | null };
  return {
    ...{ ...none, location: null, data: came },
    status: init?.status ?? 200,
    errors: data?.errors ?? {},
    values: data?.values ?? {},
  };
}

/** What a route answers, or throws as an answer. */
function answered(work: () => Promise<unknown>): Promise<unknown> {
  return work().catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
}

function flashIn(cookies: readonly string[]): string | null {
  const pairs = cookies.map((cookie) => cookie.split(";")[0]?.split(/=(.*)/s) ?? []);
  return readFlash(new Map(pairs.map(([name = "", value = ""]) => [name, value])))?.text ?? null;
}
