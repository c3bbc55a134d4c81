import { kitPageWords } from "~/messages/kit-page";
import { rupiah } from "~/platform/money";
import { Checklist, StepCount } from "../checklist";
import { Countdown } from "../countdown";
import { DateTime, RelativeTime } from "../date-time";
import { Gallery } from "../gallery";
import { LineItem } from "../line-item";
import { LinkButton } from "../link-button";
import { Money, Price } from "../money";
import type { PhotoView } from "../photo";
import { ProductCard } from "../product-card";
import { Progress } from "../progress";
import { Rating, RatingSummary, Stars } from "../rating";
import { Receive } from "../receive";
import { ShopCard } from "../shop-card";
import { ShopMark } from "../shop-mark";
import { Change, Stat } from "../stat";
import { Timeline } from "../timeline";
import { Facts, Totals } from "../totals";
import { useWords } from "../words";
import { sampleGoods, sampleShops } from "./samples";
import { Specimen } from "./specimen";

const now = new Date("2026-11-24T06:10:18Z");
const made = new Date("2026-11-24T06:05:00Z");
const due = new Date("2026-11-24T06:20:00Z");

export function GoodsSpecimens({ photos }: { readonly photos: readonly PhotoView[] }) {
  const t = useWords(kitPageWords);
  return (
    <Specimen id="barang" title={t.goods}>
      <div className="goods">
        {sampleGoods(photos).map((product) => (
          <ProductCard key={product.name} product={product} highlight={["amplang", "bandeng"]} />
        ))}
      </div>
      <div className="grid gap-4 md:grid-cols-3">
        {sampleShops.map((shop) => (
          <ShopCard key={shop.name} shop={shop} />
        ))}
      </div>
      <div className="layout-product">
        <Gallery photos={photos} name={t.name} />
        <div className="stack">
          <Price amount={rupiah(28_000)} large unit={`/ 250 ${t.gram}`} />
          <Price amount={rupiah(18_000)} isFrom />
          <Price amount={rupiah(18_000)} was={rupiah(22_000)} />
          <p className="row">
            <Rating stars={4.9} />
            <Stars stars={4} />
          </p>
          <p className="row">
            <ShopMark name="Amplang Bu Rina" color="#b8452a" size="large" />
            <ShopMark name="Batik Pak Hasan" color="#0f4f43" />
            <ShopMark name="Kue Yuni" color="#f0c94a" size="small" />
          </p>
          <RatingSummary average={4.9} counts={[116, 9, 3, 0, 0]} />
          <Facts
            facts={[
              { label: t.shippingWeight, value: "300 g" },
              { label: t.keeps, value: t.threeMonths },
            ]}
          />
        </div>
      </div>
    </Specimen>
  );
}

export function OrderSpecimens({ photos }: { readonly photos: readonly PhotoView[] }) {
  const t = useWords(kitPageWords);
  return (
    <Specimen id="pesanan" title={t.orders}>
      <div className="halves">
        <ItemPanel photo={photos[0] ?? null} />
        <ClockPanel />
        <TodoPanel />
        <FigurePanel />
      </div>
    </Specimen>
  );
}

function ItemPanel({ photo }: { readonly photo: PhotoView | null }) {
  const t = useWords(kitPageWords);
  return (
    <div className="panel stack">
      <LineItem
        photo={photo}
        name="Amplang bandeng gurih"
        detail="250 g"
        amount={rupiah(56_000)}
        quantity={2}
      />
      <LineItem
        photo={null}
        name="Amplang pedas daun jeruk"
        detail="400 g"
        amount={rupiah(46_000)}
        quantity={1}
      />
      <Receive label={t.youGet} amount={rupiah(109_230)} detail={t.youGetDetail} />
      <Totals
        lines={[
          { label: t.goodsLine, value: <Money amount={rupiah(287_000)} /> },
          { label: t.shippingLine, value: <Money amount={rupiah(8000)} /> },
          { label: t.discountLine, value: <Money amount={rupiah(-10_000)} />, tone: "ok" },
          { label: t.toPay, value: <Money amount={rupiah(285_000)} />, isTotal: true },
        ]}
      />
    </div>
  );
}

function ClockPanel() {
  const t = useWords(kitPageWords);
  return (
    <div className="panel stack">
      <Countdown until={due} now={now} />
      <p className="muted text-13">
        <DateTime at={made} /> · <RelativeTime at={made} now={now} />
      </p>
      <Timeline
        steps={[
          { state: "done", title: t.ordered, detail: <DateTime at={made} /> },
          { state: "now", title: t.paying, detail: t.until },
          { state: "todo", title: t.packing },
          { state: "failed", title: t.notDelivered },
        ]}
      />
    </div>
  );
}

function TodoPanel() {
  const t = useWords(kitPageWords);
  return (
    <div className="panel">
      <StepCount title={t.steps} done={5} total={8} />
      <Checklist
        steps={[
          {
            key: "stock",
            icon: "package",
            title: t.stepStock,
            detail: t.stepStockDetail,
            action: (
              <LinkButton to="#pesanan" kind="soft">
                {t.fill}
              </LinkButton>
            ),
          },
          { key: "photo", icon: "camera", title: t.stepPhoto, detail: t.stepPhotoDetail },
          { key: "profile", icon: "store", title: t.stepProfile, isDone: true },
        ]}
      />
    </div>
  );
}

function FigurePanel() {
  const t = useWords(kitPageWords);
  return (
    <div className="panel stack">
      <div className="stats two">
        <Stat
          value={<Money amount={rupiah(1_284_000)} />}
          label={
            <>
              {t.sales}, <Change text={t.rises} isGood />
            </>
          }
        />
        <Stat
          value="23"
          label={
            <>
              {t.orders}, <Change text={t.falls} isGood={false} />
            </>
          }
        />
      </div>
      <Progress value={3} max={6} label={t.steps} />
      <Progress value={6} max={6} label={t.steps} tone="ok" thin />
    </div>
  );
}
