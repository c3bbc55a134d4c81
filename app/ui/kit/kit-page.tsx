import type { ReactNode } from "react";
import { kitPageWords } from "~/messages/kit-page";
import type { PhotoView } from "./photo";
import {
  ButtonSpecimens,
  LetterSpecimens,
  NewsSpecimens,
  OverlaySpecimens,
  StateSpecimens,
} from "./specimen/act-specimens";
import { ChartSpecimens, MapSpecimens } from "./specimen/chart-specimens";
import { ChoiceSpecimens, FieldSpecimens, WrongFieldSpecimens } from "./specimen/field-specimens";
import { GoodsSpecimens, OrderSpecimens } from "./specimen/goods-specimens";
import { TableSpecimens, WaySpecimens } from "./specimen/table-specimens";
import { Tabs } from "./tabs";
import { useWords } from "./words";

export const kitFrames = ["etalase", "pita", "kelola", "admin", "polos"] as const;
export type KitFrame = (typeof kitFrames)[number];

type KitPageProps = {
  readonly frame: KitFrame;
  readonly hrefFor: (frame: KitFrame) => string;
  /** Some real photos of the demo city; without them the fern stands in. */
  readonly photos: readonly PhotoView[];
};

/** Every piece in all its states, within the frame that was asked for. */
export function KitPage({ frame, hrefFor, photos }: KitPageProps): ReactNode {
  const t = useWords(kitPageWords);
  const names = { etalase: t.storefront, pita: t.band, kelola: t.owner, admin: t.admin, polos: t.bare };
  return (
    <>
      <div className="wrap stack pt-6">
        <div>
          <h1>{t.title}</h1>
          <p className="muted">{t.lead}</p>
        </div>
        <Tabs
          label={t.frames}
          current={frame}
          tabs={kitFrames.map((key) => ({ key, to: hrefFor(key), text: names[key] }))}
        />
      </div>
      <LetterSpecimens />
      <ButtonSpecimens />
      <FieldSpecimens />
      <WrongFieldSpecimens />
      <ChoiceSpecimens />
      <StateSpecimens />
      <NewsSpecimens />
      <OverlaySpecimens />
      <GoodsSpecimens photos={photos} />
      <OrderSpecimens photos={photos} />
      <TableSpecimens />
      <WaySpecimens />
      <ChartSpecimens />
      <MapSpecimens />
    </>
  );
}
