import { useState } from "react";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { FieldError } from "~/ui/kit/field-frame";
import { FileField } from "~/ui/kit/file-field";
import { useWords } from "~/ui/kit/words";
import { shrinkPhotos } from "./shrink-photos";

type PhotoInputsProps = {
  /** Names of photos that an earlier try has kept: they need not be sent again. */
  readonly kept: readonly string[];
  readonly error?: string;
};

/** Camera and gallery. What is chosen is shrunk on the device; kept photos travel as their names. */
export function PhotoInputs({ kept, error }: PhotoInputsProps) {
  const t = useWords(catalogOwnerWords);
  const [more, setMore] = useState(0);
  return (
    <fieldset className="stack gap-2">
      <legend className="label pb-2">{t.photo}</legend>
      <div className="photo-row">
        {kept.map((hash) => (
          <img key={hash} src={paths.photo(hash, 320, "webp")} alt={t.photoKept} width={320} height={320} />
        ))}
        <FileField
          name="kamera"
          camera
          label={t.takePhoto}
          onChange={(event) => void shrinkPhotos(event.currentTarget)}
        />
        <FileField
          name="galeri"
          label={t.gallery}
          multiple
          error={error}
          isErrorBelow
          onChange={(event) => {
            setMore(Math.max(0, (event.currentTarget.files?.length ?? 0) - 1));
            void shrinkPhotos(event.currentTarget);
          }}
        />
      </div>
      <FieldError id="galeri" error={error} />
      {more > 0 ? <p className="hint">{t.morePhotos(more)}</p> : null}
      {kept.length > 0 ? <input type="hidden" name="simpanan" value={kept.join(",")} /> : null}
      <p className="hint">{t.photoHint}</p>
    </fieldset>
  );
}
