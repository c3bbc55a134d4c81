import { useState } from "react";
import { kitWords } from "~/messages/kit";
import { paths } from "~/paths";
import { pictureWidths } from "~/platform/images";
import { NoPhoto, Photo, type PhotoView } from "./photo";
import { useWords } from "./words";

type GalleryProps = {
  readonly photos: readonly PhotoView[];
  /** Stands in for a photo where there is none. */
  readonly name: string;
  readonly sizes?: string;
};

/** One large photo, the others below; without JavaScript each small one opens the large file. */
export function Gallery({ photos, name, sizes = "(min-width: 64rem) 36rem, 100vw" }: GalleryProps) {
  const t = useWords(kitWords);
  const [place, setPlace] = useState(0);
  const shown = photos[place] ?? photos[0];
  if (!shown) {
    return (
      <div className="gallery bleed">
        <div className="main">
          <NoPhoto name={name} />
        </div>
      </div>
    );
  }
  return (
    <div className="gallery bleed">
      <Photo key={shown.hash} photo={shown} sizes={sizes} first={place === 0} className="main" />
      {photos.length > 1 ? (
        <>
          <span className="badge count num">
            {place + 1} / {photos.length}
          </span>
          <div className="thumbs">
            {photos.map((photo, index) => (
              <a
                key={photo.hash}
                href={paths.photo(photo.hash, largest(photo), "webp")}
                aria-label={t.photo(index + 1, photos.length)}
                aria-current={index === place ? "true" : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  setPlace(index);
                }}
              >
                <Photo photo={photo} sizes="5rem" alt="" />
              </a>
            ))}
          </div>
        </>
      ) : null}
    </div>
  );
}

function largest(photo: PhotoView): number {
  return pictureWidths.findLast((width) => width <= photo.width) ?? pictureWidths[0];
}
