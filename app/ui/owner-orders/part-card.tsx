import { Form, Link } from "@remix-run/react";
import type { ShopPart } from "~/domain/orders/shop-queries.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import type { Words } from "~/messages/words";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { minus, plus, type Rupiah, rupiah } from "~/platform/money";
import { thumbOf } from "~/ui/cart/thumb";
import { Badge } from "~/ui/kit/badge";
import { Button } from "~/ui/kit/button";
import { LineItem } from "~/ui/kit/line-item";
import { Menu } from "~/ui/kit/menu";
import { Receive } from "~/ui/kit/receive";
import { useLocale, useWords } from "~/ui/kit/words";

/** An order that waits for her yes: what, for whom, what she gets of it, and the button. */
export function PartToAccept({ part, now }: { readonly part: ShopPart; readonly now: Date }) {
  const t = useWords(ownerOrdersWords);
  return (
    <article className="panel stack gap-3" aria-labelledby={`bagian-${part.id}`}>
      <PartHead part={part} now={now} />
      <PartLines part={part} most={3} />
      <PartReceive part={part} />
      <div className="row nowrap">
        <Form method="post" action={paths.owner.orderAcceptance(part.id)} className="fill">
          <Button wide>{t.accept}</Button>
        </Form>
        <Menu label={t.acts(part.nomor)}>
          <Link to={paths.owner.order(part.id)}>{t.open}</Link>
          <Link to={paths.owner.orderRefusal(part.id)}>{t.refuse}</Link>
        </Menu>
      </div>
    </article>
  );
}

/** Number, buyer and place; at the right how long is left, or the state. */
export function PartHead({ part, now }: { readonly part: ShopPart; readonly now: Date }) {
  const t = useWords(ownerOrdersWords);
  const place = part.deliveryKind === "pickup" ? t.kinds.pickup : part.village;
  return (
    <div className="row between nowrap">
      <div className="fill leading-snug">
        <h3 className="num text-15 whitespace-nowrap" id={`bagian-${part.id}`}>
          <Link
            className="-my-1.5 inline-flex min-h-9 items-center hover:underline"
            to={paths.owner.order(part.id)}
          >
            {part.nomor}
          </Link>
        </h3>
        <p className="muted text-13 wrap-anywhere">
          {part.buyerName}
          {place ? `, ${place}` : null}
        </p>
      </div>
      <PartState part={part} now={now} />
    </div>
  );
}

function PartState({ part, now }: { readonly part: ShopPart; readonly now: Date }) {
  const t = useWords(ownerOrdersWords);
  if (part.isStopped) return <Badge tone="bad">{t.held}</Badge>;
  if (part.status === "to_accept" && part.acceptBy) {
    const minutes = Math.ceil((part.acceptBy.getTime() - now.getTime()) / 60_000);
    const text =
      minutes < 60
        ? t.minutesLeft(minutes)
        : t.hoursLeft(Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0"));
    return (
      <Badge tone={minutes > 0 ? "warn" : "bad"} icon="clock">
        {minutes > 0 ? text : t.late}
      </Badge>
    );
  }
  return <Badge tone={toneOf[part.status]}>{t.status[part.status]}</Badge>;
}

const toneOf = {
  awaiting_payment: "plain",
  to_accept: "warn",
  accepted: "warn",
  ready: "info",
  shipped: "info",
  delivered: "info",
  completed: "ok",
  cancelled: "plain",
} as const;

/** The goods; in a card at most `most` of them, the rest as a number. */
export function PartLines({ part, most }: { readonly part: ShopPart; readonly most?: number }) {
  const t = useWords(ownerOrdersWords);
  const shown = most === undefined ? part.lines : part.lines.slice(0, most);
  const hidden = part.lines.length - shown.length;
  return (
    <ul className="stack gap-3">
      {shown.map((line) => (
        <li key={line.id}>
          <LineItem
            photo={thumbOf(line.photoHash)}
            name={line.name}
            detail={line.variantName}
            amount={line.total}
            quantity={line.quantity}
          />
        </li>
      ))}
      {hidden > 0 ? <li className="muted text-13">{t.more(hidden)}</li> : null}
    </ul>
  );
}

/** What the buyer pays and the city adds, less what went back: fees come off this. */
export const worthOf = (part: ShopPart) => minus(plus(part.total, part.fromCity), part.refunded);

/** False where it was called off before its money came, or its money stands with the shop. */
export const bringsMoney = (part: ShopPart) => part.status !== "cancelled" || part.refunded > 0n;

/** What a part leaves the shop: what it gets, what it bears once all went back, or the bare sum where no money came. */
export function outcomeOf(
  part: ShopPart,
  t: Words<typeof ownerOrdersWords.id>,
): { label: string; amount: Rupiah } {
  if (!bringsMoney(part)) return { label: t.part.sum, amount: part.total };
  if (part.net < 0n) return { label: t.part.owed, amount: minus(rupiah(0n), part.net) };
  return { label: t.part.net, amount: part.net };
}

/** What she gets of it, after fees, and when. */
export function PartReceive({ part }: { readonly part: ShopPart }) {
  const t = useWords(ownerOrdersWords);
  const locale = useLocale();
  const sum = t.receiveDetail(
    formatRupiah(worthOf(part), locale),
    formatRupiah(minus(worthOf(part), part.net), locale),
  );
  return (
    <Receive
      label={t.receive}
      amount={part.net}
      detail={`${sum} · ${part.isStraight ? t.whenStraight : part.isCash ? t.whenCash : t.whenPaid}`}
    />
  );
}
