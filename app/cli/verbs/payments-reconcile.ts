import { configureGateways } from "~/domain/payments/configure-gateways.server";
import { pollAttempts } from "~/domain/payments/poll-attempts.server";
import { rematchParked } from "~/domain/payments/receive-webhook.server";
import { localGatewayAccess } from "../local-gateway-process";
import { print, withWorld } from "../with-world";

/** Asks the gateways about every open payment; 1 where one gave no answer. */
export function run(): Promise<number> {
  return withWorld(async () => {
    configureGateways(localGatewayAccess());
    const { asked, changed, unclear } = await pollAttempts({ everything: true });
    await rematchParked();
    print(JSON.stringify({ asked, changed, unclear }));
    return unclear === 0 ? 0 : 1;
  });
}
