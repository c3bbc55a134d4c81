import type { ShopPartList } from "~/domain/orders/shop-queries.server";
import type { ShopReturns } from "~/domain/returns/shop-queries.server";
import type { OwnerDesk } from "~/domain/shops/owner-desk.server";
import type { StraightOrder } from "~/domain/straight/queries.server";
import type { HelpSeat } from "~/domain/training/help-seat.server";
import { shopsOwnerWords } from "~/messages/shops-owner";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { LinkButton } from "~/ui/kit/link-button";
import { ShareButton } from "~/ui/kit/share-button";
import { useWords } from "~/ui/kit/words";
import { PartToAccept } from "~/ui/owner-orders/part-card";
import { WaitingReturns } from "~/ui/returns/waiting-returns";
import { ProvenOrders } from "~/ui/straight/waiting-orders";
import { HelpCall } from "~/ui/training/help-call";
import { StatusBanner } from "./status-banner";
import { StepList } from "./step-list";
import { WeekPanel, type WeekPanelProps } from "./week-panel";

export type OwnerHomeProps = WeekPanelProps & {
  readonly name: string;
  readonly desk: OwnerDesk;
  readonly waiting: Pick<ShopPartList, "parts" | "total"> & {
    readonly returns: ShopReturns;
    readonly straight: readonly StraightOrder[];
  };
  /** Her seat in a class that runs now. */
  readonly helpSeat: HelpSeat | null;
  /** The shop's whole address, for sharing. */
  readonly shopUrl: string;
};

/** Says what to do next: accept, then the steps, then how the week went. */
export function OwnerHome({ name, desk, waiting, helpSeat, shopUrl, ...week }: OwnerHomeProps) {
  const t = useWords(shopsOwnerWords).home;
  const isLive = desk.status === "live";
  const hasOpened = isLive || desk.status === "suspended";
  const lead = waiting.total > 0 ? t.waiting(waiting.total) : isLive ? t.calm : hasOpened ? "" : t.preparing;
  return (
    <div className="wrap stack gap-6 pt-5 pb-8">
      <div className="row between nowrap items-start">
        <div className="fill">
          <h1 className="wrap-anywhere">{t.greeting[dayPart(desk.at)](name)}</h1>
          {lead ? <p className="muted">{lead}</p> : null}
        </div>
        {desk.status === "suspended" ? null : (
          <LinkButton className="only-wide" icon="plus" to={paths.owner.newProduct()}>
            {t.addProduct}
          </LinkButton>
        )}
      </div>
      {helpSeat ? <HelpCall seat={helpSeat} /> : null}
      <StatusBanner desk={desk} />
      <ProvenOrders orders={waiting.straight} />
      <Waiting waiting={waiting} now={desk.at} />
      <WaitingReturns returns={waiting.returns} />
      <div className={hasOpened ? "layout-aside gap-6" : "stack"}>
        <Steps desk={desk} shopUrl={shopUrl} />
        {hasOpened ? <WeekPanel {...week} /> : null}
      </div>
    </div>
  );
}

const shownAtOnce = 4;

function Waiting({ waiting, now }: Pick<OwnerHomeProps, "waiting"> & { readonly now: Date }) {
  const t = useWords(shopsOwnerWords).home;
  if (waiting.total === 0) return null;
  return (
    <section className="stack gap-3">
      <h2 className="text-20">{t.acceptNow}</h2>
      <div className="halves">
        {waiting.parts.slice(0, shownAtOnce).map((part) => (
          <PartToAccept key={part.id} part={part} now={now} />
        ))}
      </div>
      {waiting.total > shownAtOnce ? (
        <div>
          <LinkButton kind="line" to={paths.owner.orders()}>
            {t.allWaiting(waiting.total)}
          </LinkButton>
        </div>
      ) : null}
    </section>
  );
}

function Steps({ desk, shopUrl }: Pick<OwnerHomeProps, "desk" | "shopUrl">) {
  const t = useWords(shopsOwnerWords).home;
  const isLive = desk.status === "live";
  const isShut = desk.status === "suspended";
  if (isShut && desk.steps.every((step) => step.isDone)) return null;
  if (isLive && desk.steps.every((step) => step.isDone)) {
    return (
      <Banner tone="ok">
        <b>{t.allDone}</b>
        <p>{t.allDoneText}</p>
        <p className="mt-3">
          <ShareButton title={desk.name} url={shopUrl} label={t.share} />
        </p>
      </Banner>
    );
  }
  return (
    <section className="panel">
      <StepList
        title={isLive || isShut ? t.nextSteps : t.beforeOpening}
        steps={desk.steps}
        showDone={!isLive && !isShut}
      />
    </section>
  );
}

/** As people in Tarakan greet, by the hour of the server's clock in UTC+8. */
function dayPart(at: Date): "morning" | "noon" | "afternoon" | "evening" {
  const hour = (at.getUTCHours() + 8) % 24;
  if (hour >= 3 && hour < 11) return "morning";
  if (hour >= 11 && hour < 15) return "noon";
  return hour >= 15 && hour < 18 ? "afternoon" : "evening";
}
