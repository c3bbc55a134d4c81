import { type MouseEvent, useRef, useState } from "react";
import { kitWords } from "~/messages/kit";
import { NoPhoto, Photo, type PhotoView } from "./photo";
import { useReady } from "./use-ready";
import { useWords } from "./words";

type GalleryProps = {
  readonly photos: readonly PhotoView[];
  /** Whose photos: names the group, and stands in for a photo where there is none. */
  readonly name: string;
  readonly sizes?: string;
};

/**
 * Large photos side by side, swiped or led to by the small ones below: the browser's own scrolling, so it works
 * without JavaScript, which only keeps the page still and marks the small one.
 */
export function Gallery({ photos, name, sizes = "(min-width: 64rem) 36rem, 100vw" }: GalleryProps) {
  const t = useWords(kitWords);
  const strip = useRef<HTMLElement>(null);
  const ready = useReady();
  const [place, setPlace] = useState(0);
  const go = (event: MouseEvent, index: number) => {
    if (!strip.current) return;
    event.preventDefault();
    strip.current.scrollTo({ left: strip.current.clientWidth * index });
  };
  return (
    <div className="gallery bleed">
      <section
        ref={strip}
        className="slides"
        aria-label={t.photos(name)}
        tabIndex={photos.length > 1 ? 0 : undefined}
        onScroll={({ currentTarget: box }) =>
          setPlace(Math.round(box.scrollLeft / Math.max(1, box.clientWidth)))
        }
      >
        {photos.map((photo, index) => (
          <Slide key={photo.hash} photo={photo} sizes={sizes} place={index + 1} total={photos.length} />
        ))}
        {photos.length ? null : (
          <div className="main">
            <NoPhoto name={name} />
          </div>
        )}
      </section>
      {photos.length > 1 ? (
        <div className="thumbs">
          {photos.map((photo, index) => (
            <a
              key={photo.hash}
              href={`#foto-${index + 1}`}
              aria-label={t.photo(index + 1, photos.length)}
              aria-current={ready && index === place ? "true" : undefined}
              onClick={(event) => go(event, index)}
            >
              <Photo photo={photo} sizes="5rem" alt="" />
            </a>
          ))}
        </div>
      ) : null}
    </div>
  );
}

type SlideProps = {
  readonly photo: PhotoView;
  readonly sizes: string;
  readonly place: number;
  readonly total: number;
};

function Slide({ photo, sizes, place, total }: SlideProps) {
  return (
    <div className="main" id={`foto-${place}`}>
      <Photo photo={photo} sizes={sizes} first={place === 1} />
      {total > 1 ? (
        <span className="badge count num">
          {place} / {total}
        </span>
      ) : null}
    </div>
  );
}
