import { paths } from "~/paths";
import { initials } from "~/platform/format";
import { pictureWidths } from "~/platform/images";
import { averageColor } from "./tint";

/** A stored picture as a view model carries it. `thumbhash` is base64; pixels are those of the original. */
export type PhotoView = {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly thumbhash?: string | null;
  readonly alt: string;
};

/** Two columns on a phone, three from 768, four from 1024. */
export const cardSizes =
  "(min-width: 76rem) 17rem, (min-width: 64rem) 23vw, (min-width: 48rem) 31vw, calc(50vw - 22px)";

type PhotoProps = {
  readonly photo: PhotoView;
  /** How wide it stands, as in `<img sizes>`; a wrong word here costs the reader's data. */
  readonly sizes: string;
  /** The page's largest picture: fetched at once, before others. Everything else waits until it is near. */
  readonly first?: boolean;
  /** "" where a title beside it says the same. */
  readonly alt?: string;
  readonly className?: string;
};

/** A photo in the size and format that this screen needs, on its own average colour until it comes. */
export function Photo({ photo, sizes, first, alt, className = "" }: PhotoProps) {
  const color = averageColor(photo.thumbhash);
  const widths = widthsOf(photo);
  const setOf = (format: "avif" | "webp") =>
    widths.map((width) => `${paths.photo(photo.hash, width, format)} ${width}w`).join(", ");
  return (
    <picture>
      <source type="image/avif" srcSet={setOf("avif")} sizes={sizes} />
      <img
        className={`photo ${className}`}
        src={paths.photo(photo.hash, widths.find((width) => width >= 480) ?? widths.at(-1) ?? 160, "webp")}
        srcSet={setOf("webp")}
        sizes={sizes}
        alt={alt ?? photo.alt}
        width={photo.width}
        height={photo.height}
        loading={first ? undefined : "lazy"}
        decoding="async"
        style={color ? { backgroundColor: color } : undefined}
        {...(first ? { fetchpriority: "high" } : {})}
      />
    </picture>
  );
}

/** Never wider than the original, and always at least the smallest. */
function widthsOf({ width }: PhotoView): readonly number[] {
  const fitting = pictureWidths.filter((each) => each <= width);
  return fitting.length ? fitting : pictureWidths.slice(0, 1);
}

/** In place of a photo that doesn't exist yet: the fern and the name's first letter, never a grey box. */
export function NoPhoto({ name }: { readonly name: string }) {
  return (
    <span className="photo-none" aria-hidden="true">
      <b>{initials(name.slice(0, 1))}</b>
    </span>
  );
}
