import { Photo, type PhotoView } from "./photo";

type ShopBannerProps = {
  /** Her own picture; without one the fern stands on her colour. */
  readonly photo?: PhotoView | null;
  /** "#b8452a". */
  readonly color: string;
  readonly first?: boolean;
  readonly sizes?: string;
};

/** A decoration across the top of a shop's page or card. */
export function ShopBanner({ photo, color, first, sizes = "100vw" }: ShopBannerProps) {
  return (
    <div className="shop-banner" style={{ backgroundColor: color }}>
      {photo ? <Photo photo={photo} sizes={sizes} first={first} alt="" /> : <span className="motif" />}
    </div>
  );
}
