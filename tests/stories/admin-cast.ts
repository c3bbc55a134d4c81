import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import type { AdminActor } from "~/domain/accounts/actor";
import type { RequestContext } from "~/http/context.server";
import { CookieJar } from "~/http/context.server";
import { readFlash } from "~/http/flash.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { guestContext, origin } from "../doors/ask";
import { openShop } from "./catalog-cast";

export type Answer = {
  readonly status: number;
  readonly location: string | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
  /** The sentence left for the next page. */
  readonly flash: string | null;
  readonly data: unknown;
};

/** The context that the doorkeeper would make for an officer, and the cookies that her answers set. */
export function officerContext(officer: AdminActor): { context: RequestContext; cookies: string[] } {
  const cookies: string[] = [];
  const jar = new CookieJar({ append: (_: string, value: string) => cookies.push(value) } as never);
  const viewer = {
    accountId: officer.accountId,
    name: officer.name,
    email: null,
    phone: null,
    role: "admin" as const,
    locale: "id",
    isDemo: true,
    shops: [],
    hasSecondFactor: false,
    passedSecondFactor: false,
  };
  return { context: guestContext({ viewer, cookies: jar }), cookies };
}

/** Posts a form as a browser without scripts does. */
export async function send(
  officer: AdminActor,
  action: ActionFunction,
  fields: readonly (readonly [string, string])[] | Readonly<Record<string, string>>,
  params: Record<string, string> = {},
): Promise<Answer> {
  const pairs = Array.isArray(fields) ? fields : Object.entries(fields);
  const body = new URLSearchParams(pairs.map(([name, value]) => [name, value]));
  return answerTo(officer, async (context) =>
    action({ request: new Request(`${origin}/x`, { method: "POST", body }), params, context }),
  );
}

export async function visit(
  officer: AdminActor,
  loader: LoaderFunction,
  path = "/x",
  params: Record<string, string> = {},
): Promise<Answer> {
  return answerTo(officer, async (context) =>
    loader({ request: new Request(origin + path), params, context }),
  );
}

async function answerTo(
  officer: AdminActor,
  work: (context: RequestContext) => Promise<unknown>,
): Promise<Answer> {
  const { context, cookies } = officerContext(officer);
  const came = await work(context).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  const flash = flashIn(cookies);
  if (came instanceof Response) {
    const location = came.headers.get("Location");
    return { status: came.status, location, errors: {}, values: {}, flash, data: null };
  }
  const { data, init } = came as { data?: Partial<Answer>; init?: ResponseInit | null };
  const status = init?.status ?? 200;
  return {
    status,
    location: null,
    errors: data?.errors ?? {},
    values: data?.values ?? {},
    flash,
    data: came,
  };
}

function flashIn(cookies: readonly string[]): string | null {
  const pairs = cookies.map((cookie) => cookie.split(";")[0]?.split(/=(.*)/s) ?? []);
  return readFlash(new Map(pairs.map(([name = "", value = ""]) => [name, value])))?.text ?? null;
}

/** A shop that waits for an officer, of a graduate unless said otherwise. */
export async function waitingShop(name: string, slug: string, isTrained = true): Promise<string> {
  const { shopId } = await openShop(name, slug, "draft");
  await db.shop.update({
    where: { id: shopId },
    data: { status: "submitted", submittedAt: new Date(), isTrained },
  });
  return shopId;
}

/** A part of an order that arrived and was completed then: what the city's figures call a sale. */
export async function soldBy(shopId: string, completedAt: Date, amount: bigint): Promise<void> {
  const code = newId();
  await db.order.create({
    data: {
      nomor: code,
      checkoutKey: code,
      checkoutPrint: "",
      status: "completed",
      buyerName: "Dina",
      phone: "+6281234567890",
      itemsTotal: amount,
      deliveryTotal: 0n,
      total: amount,
      paymentMethod: "cash",
      payBefore: completedAt,
      parts: {
        create: {
          shopId,
          ordinal: 1,
          status: "completed",
          deliveryKind: "pickup",
          deliveryFee: 0n,
          itemsTotal: amount,
          total: amount,
          commissionBps: 0,
          commission: 0n,
          handoverCode: "1234",
          completedAt,
        },
      },
    },
  });
}
