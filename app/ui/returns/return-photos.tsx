import type { ReturnView } from "~/domain/returns/view.server";
import { returnsWords } from "~/messages/returns";
import { formatDateTime } from "~/platform/format";
import { useLocale, useWords } from "~/ui/kit/words";

type ReturnPhotosProps = {
  readonly photos: ReturnView["photos"];
  readonly hrefOf: (photoId: string) => string;
};

const kinds = ["asked", "shop", "repaid"] as const;

/** What each side shows, as small pictures that open whole. */
export function ReturnPhotos({ photos, hrefOf }: ReturnPhotosProps) {
  const t = useWords(returnsWords);
  const locale = useLocale();
  return kinds
    .filter((kind) => photos.some((photo) => photo.kind === kind))
    .map((kind) => (
      <div key={kind} className="stack gap-2">
        <h3 className="text-15">{t.photos[kind]}</h3>
        <ul className="grid grid-cols-2 gap-2 sm:grid-cols-4">
          {photos
            .filter((photo) => photo.kind === kind)
            .map((photo, index) => (
              <li key={photo.id}>
                <a href={hrefOf(photo.id)} target="_blank" rel="noreferrer">
                  <img
                    className="aspect-square w-full rounded-12 border border-line object-cover"
                    src={hrefOf(photo.id)}
                    loading="lazy"
                    alt={`${t.photoOf(t.photos[kind], formatDateTime(photo.sentAt, locale))} (${index + 1})`}
                  />
                </a>
              </li>
            ))}
        </ul>
      </div>
    ));
}
