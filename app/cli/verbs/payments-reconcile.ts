import { openBreakSum } from "~/domain/payments/break-queries.server";
import { compareWithGateways } from "~/domain/payments/compare-with-gateways.server";
import { configureGateways } from "~/domain/payments/configure-gateways.server";
import { pollAttempts } from "~/domain/payments/poll-attempts.server";
import { rematchParked } from "~/domain/payments/receive-webhook.server";
import { watchSettledRefunds } from "~/domain/payments/returned-refunds.server";
import { localGatewayAccess } from "../local-gateway-process";
import { print, say, withWorld } from "../with-world";

/**
 * Asks the gateways about every open payment, then compares what they say of the last seven days with the books, and
 * asks about refunds that were sent in the last weeks.
 * 0: every difference there is has a name and all gateways answered; 1: one gave no answer, or breaks are new.
 */
export function run(): Promise<number> {
  return withWorld(async () => {
    configureGateways(localGatewayAccess());
    const polled = await pollAttempts({ everything: true });
    await rematchParked();
    const compared = await compareWithGateways();
    const refunds = await watchSettledRefunds();
    const open = await openBreakSum();
    const unclear = polled.unclear + compared.unclear + refunds.unclear;
    print(
      JSON.stringify({
        ...{ asked: polled.asked, changed: polled.changed, compared: compared.compared },
        ...{ opened: compared.opened, openBreaks: open.count, booked: Number(open.booked), unclear },
        returnedRefunds: refunds.returned,
      }),
    );
    say(
      `${compared.compared} movements compared, ${compared.opened} new breaks, ${open.count} open, ${unclear} without answer`,
    );
    return unclear === 0 && compared.opened === 0 ? 0 : 1;
  });
}
