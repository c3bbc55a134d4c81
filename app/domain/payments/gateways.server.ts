import { type Rupiah, rupiah } from "~/platform/money";
import type { Gateway, PaymentMethod, Provider } from "./gateway";

/**
 * The gateways of this process: chosen by method here, named nowhere else. The start fills it from the settings;
 * the first gateway that can take a method takes it.
 */
let gateways: readonly Gateway[] = [];

export function setGateways(list: readonly Gateway[]): void {
  gateways = list;
}

export function currentGateways(): readonly Gateway[] {
  return gateways;
}

export function gatewayOf(provider: string): Gateway | null {
  return gateways.find((gateway) => gateway.provider === provider) ?? null;
}

/** @throws for a provider whose keys were taken away while its payments are open */
export function requireGateway(provider: string): Gateway {
  const gateway = gatewayOf(provider);
  if (!gateway) throw new Error(`gateway ${provider} is not configured`);
  return gateway;
}

export type PaymentOption = {
  readonly method: PaymentMethod;
  readonly provider: Provider;
  readonly isSimulation: boolean;
};

/** What a buyer may choose for this amount; of the ways to pay a shop itself, those that `payee` takes. */
export function paymentOptions(
  total: Rupiah = rupiah(0),
  payee: ReadonlySet<PaymentMethod> = new Set(),
): PaymentOption[] {
  return allOptions(total).filter(
    ({ method, provider }) => !gatewayOf(provider)?.capabilities().needsPayee || payee.has(method),
  );
}

function allOptions(total: Rupiah): PaymentOption[] {
  const options = new Map<PaymentMethod, PaymentOption>();
  for (const gateway of gateways) {
    const { methods, limits, isSimulation } = gateway.capabilities();
    for (const method of methods) {
      const range = limits[method];
      const fits = total === 0n || !range || (total >= range.min && total <= range.max);
      if (fits && !options.has(method))
        options.set(method, { method, provider: gateway.provider, isSimulation });
    }
  }
  return [...options.values()];
}

export function providerFor(method: PaymentMethod, total: Rupiah): Provider | null {
  return allOptions(total).find((option) => option.method === method)?.provider ?? null;
}
