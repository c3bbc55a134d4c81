import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ShopPart } from "~/domain/orders/shop-queries.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { refundsWords } from "~/messages/refunds";
import { paths } from "~/paths";
import { formatDateTime, formatRupiah } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { useLocale, useWords } from "~/ui/kit/words";

type ActProps = { readonly part: ShopPart; readonly answer?: FormAnswer };

/** What the shop does next with a part: one form, or a sentence where there is nothing to do. */
export function NextAct({ part }: { readonly part: ShopPart }) {
  const t = useWords(ownerOrdersWords).part;
  const { stopped } = useWords(refundsWords);
  const locale = useLocale();
  if (part.isStopped) return <Banner tone="warn">{stopped.owner}</Banner>;
  if (part.canAccept) return <Accept part={part} />;
  if (part.canMakeReady) return <MakeReady part={part} />;
  if (part.canShip) return <ShipForm part={part} />;
  if (part.canHandOver) return <HandoverForm part={part} />;
  switch (part.status) {
    case "cancelled":
      return part.isStraight ? (
        <Banner tone="warn">{t.cancelledStraight(formatRupiah(part.total, locale))}</Banner>
      ) : (
        <Banner tone="plain">{t.cancelledText}</Banner>
      );
    case "completed":
      return <Banner tone="ok">{part.isCash ? t.completedCash : t.completedText}</Banner>;
    default:
      return <Banner>{t.waitsForBuyer}</Banner>;
  }
}

function Act({ title, text, children }: { title: string; text: ReactNode; children: ReactNode }) {
  return (
    <section className="panel stack">
      <div>
        <h2>{title}</h2>
        <p className="muted mt-1">{text}</p>
      </div>
      {children}
    </section>
  );
}

function Accept({ part }: ActProps) {
  const t = useWords(ownerOrdersWords);
  const locale = useLocale();
  const { accepting } = t;
  const textOf = part.isStraight ? accepting.straightText : part.isCash ? accepting.cashText : accepting.text;
  const until = part.acceptBy ? formatDateTime(part.acceptBy, locale) : "";
  return (
    <Act title={accepting.title} text={textOf(until)}>
      <Form method="post" noValidate action={paths.owner.orderAcceptance(part.id)}>
        <Button wide busy={useNavigation().formMethod === "POST"}>
          {t.accept}
        </Button>
      </Form>
    </Act>
  );
}

function MakeReady({ part }: ActProps) {
  const t = useWords(ownerOrdersWords).readying;
  return (
    <Act title={t.title} text={t.text}>
      <Form method="post" noValidate action={paths.owner.orderReadiness(part.id)}>
        <Button wide icon="package-check" busy={useNavigation().formMethod === "POST"}>
          {t.submit}
        </Button>
      </Form>
    </Act>
  );
}

/** A parcel has a number; the shop's own courier just leaves. */
export function ShipForm({ part, answer }: ActProps) {
  const t = useWords(ownerOrdersWords).shipping;
  const isParcel = part.deliveryKind === "parcel";
  return (
    <Act title={t.title} text={isParcel ? t.parcelText : t.ownText}>
      <Form method="post" noValidate action={paths.owner.orderShipment(part.id)} className="stack">
        {isParcel ? (
          <>
            <Field
              {...fieldOf(answer, "courier")}
              label={t.courier}
              hint={t.courierHint}
              maxLength={60}
              required
            />
            <Field
              {...fieldOf(answer, "trackingNumber")}
              label={t.tracking}
              hint={t.trackingHint}
              autoComplete="off"
              autoCapitalize="characters"
              maxLength={60}
              required
            />
          </>
        ) : null}
        <Button wide icon="truck" busy={useNavigation().formMethod === "POST"}>
          {isParcel ? t.submit : t.leave}
        </Button>
      </Form>
    </Act>
  );
}

export function HandoverForm({ part, answer }: ActProps) {
  const t = useWords(ownerOrdersWords).handover;
  return (
    <Act title={t.title} text={t.text}>
      <Form method="post" noValidate action={paths.owner.orderHandover(part.id)} className="stack">
        <Field
          {...fieldOf(answer, "code")}
          label={t.code}
          hint={t.codeHint}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          required
        />
        <Button wide icon="package-check" busy={useNavigation().formMethod === "POST"}>
          {t.submit}
        </Button>
      </Form>
    </Act>
  );
}
