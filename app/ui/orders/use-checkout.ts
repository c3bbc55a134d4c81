import { useFetcher, useNavigation } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { KnownBuyer } from "~/domain/accounts/last-address.server";
import {
  type CheckoutSums,
  type CheckoutView,
  checkoutSums,
  deliveryFieldOf,
  type PickedDeliveries,
} from "~/domain/orders/checkout";
import type { FormState } from "~/http/reply.server";
import { paths } from "~/paths";

/** What the page starts with. */
export type CheckoutStart = {
  readonly view: CheckoutView;
  readonly checkoutKey: string;
  readonly known: KnownBuyer | null;
};

/** What comes back when nothing was ordered: what was typed, what is wrong, and the figures as they are now. */
export type CheckoutAnswer = FormState & {
  readonly view: CheckoutView;
  readonly checkoutKey: string;
  /** An order that this page made before. */
  readonly made: { readonly nomor: string; readonly href: string } | null;
};

export type Checkout = {
  readonly view: CheckoutView;
  readonly sums: CheckoutSums;
  readonly picked: PickedDeliveries;
  readonly isCounting: boolean;
  readonly isOrdering: boolean;
  readonly isCash: boolean;
  readonly pickPlace: (place: string) => void;
  readonly pickDelivery: (shopId: string, kind: string) => void;
  readonly pickMethod: (method: string) => void;
};

/** The checkout as it stands in the browser: another place is counted by the server, a choice of delivery at once. */
export function useCheckout(start: CheckoutStart, answer: CheckoutAnswer | undefined): Checkout {
  const counted = useFetcher<CheckoutAnswer>();
  const navigation = useNavigation();
  const [picked, setPicked] = useState<PickedDeliveries>({});
  const [method, setMethod] = useState(answer?.values.method ?? "");
  const view = newest([answer?.view, counted.data?.view]) ?? start.view;
  const pickPlace = (place: string) =>
    counted.submit({ place, ...fieldsOf(picked) }, { method: "post", action: paths.checkoutFees() });
  // On a slow line she chooses her kelurahan before this script has come: what stands in the field counts.
  useEffect(() => {
    const chosen = document.querySelector<HTMLSelectElement>('select[name="place"]')?.value ?? "";
    if (chosen !== "" && chosen !== view.place) pickPlace(chosen);
  }, []);
  return {
    view,
    sums: checkoutSums(view.shops, picked),
    picked,
    isCounting: counted.state !== "idle",
    isOrdering: navigation.state !== "idle" && navigation.formAction?.startsWith(paths.checkout()) === true,
    isCash: method === "cash",
    pickPlace,
    pickDelivery: (shopId, wanted) => {
      const quote = view.shops.find((shop) => shop.id === shopId)?.quotes.find((one) => one.kind === wanted);
      if (quote) setPicked((before) => ({ ...before, [shopId]: quote.kind }));
    },
    pickMethod: setMethod,
  };
}

function newest(views: readonly (CheckoutView | undefined)[]): CheckoutView | undefined {
  return views.reduce(
    (latest, view) => (view && (!latest || view.at > latest.at) ? view : latest),
    undefined,
  );
}

function fieldsOf(picked: PickedDeliveries): Record<string, string> {
  return Object.fromEntries(Object.entries(picked).map(([shopId, kind]) => [deliveryFieldOf(shopId), kind]));
}
