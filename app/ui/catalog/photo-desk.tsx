import { Form } from "@remix-run/react";
import { useState } from "react";
import type { OwnerPhoto } from "~/domain/catalog/owner-product.server";
import { productLimits } from "~/domain/catalog/product";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { Badge } from "~/ui/kit/badge";
import { Button, IconButton } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Field } from "~/ui/kit/field";
import type { FormAnswer } from "~/ui/kit/form-state";
import { Photo } from "~/ui/kit/photo";
import { useWords } from "~/ui/kit/words";
import { PhotoInputs } from "./photo-inputs";

type PhotoDeskProps = {
  readonly productId: string;
  readonly photos: readonly OwnerPhoto[];
  readonly answer: FormAnswer;
  readonly busy: boolean;
};

/** A product's photos in their order, each with its words; and a place to add more. */
export function PhotoDesk({ productId, photos, answer, busy }: PhotoDeskProps) {
  const t = useWords(catalogOwnerWords);
  const left = productLimits.photos - photos.length;
  return (
    <div className="stack max-w-[40rem] gap-6">
      {photos.length === 0 ? (
        <EmptyState icon="camera" title={t.noPhotos}>
          <p>{t.noPhotosText}</p>
        </EmptyState>
      ) : (
        <>
          <p className="muted">
            {t.photosLead} {t.altHint}
          </p>
          <ol className="stack">
            {photos.map((photo, place) => (
              <PhotoLine
                key={photo.id}
                {...{ productId, photo, place }}
                isLast={place === photos.length - 1}
              />
            ))}
          </ol>
        </>
      )}
      {left > 0 ? <UploadForm key={photos.length} answer={answer} busy={busy} /> : null}
      <p className="hint">{t.photoSpace(left)}</p>
    </div>
  );
}

type PhotoLineProps = {
  readonly productId: string;
  readonly photo: OwnerPhoto;
  readonly place: number;
  readonly isLast: boolean;
};

function PhotoLine({ productId, photo, place, isLast }: PhotoLineProps) {
  const t = useWords(catalogOwnerWords);
  const self = paths.owner.productPhoto(productId, photo.id);
  const order = paths.owner.productPhotoOrder(productId);
  return (
    <li className="panel snug grid grid-cols-[6rem_minmax(0,1fr)] gap-3">
      <div className="stack gap-2">
        <Photo photo={photo} sizes="6rem" className="aspect-square w-full rounded-12 object-cover" />
        {place === 0 ? <Badge tone="accent">{t.cover}</Badge> : null}
      </div>
      <div className="stack gap-2">
        <Form method="post" noValidate action={self} id={`kata-${photo.id}`} preventScrollReset>
          <Field
            id={`alt-${photo.id}`}
            name="alt"
            label={t.alt}
            defaultValue={photo.alt}
            maxLength={productLimits.alt}
          />
        </Form>
      </div>
      <div className="row nowrap col-span-2 gap-1">
        <Button kind="line" compact form={`kata-${photo.id}`}>
          {t.save}
        </Button>
        <span className="fill" />
        <MoveForm {...{ order, photo }} way="naik" label={t.moveUp} disabled={place === 0} />
        <MoveForm {...{ order, photo }} way="turun" label={t.moveDown} disabled={isLast} />
        <Form method="post" noValidate action={self} preventScrollReset>
          <input type="hidden" name="_method" value="delete" />
          <IconButton icon="trash-2" label={t.removePhoto} className="text-bad" />
        </Form>
      </div>
    </li>
  );
}

type MoveFormProps = {
  readonly order: string;
  readonly photo: OwnerPhoto;
  readonly way: "naik" | "turun";
  readonly label: string;
  readonly disabled: boolean;
};

function MoveForm({ order, photo, way, label, disabled }: MoveFormProps) {
  return (
    <Form method="post" noValidate action={order} preventScrollReset>
      <input type="hidden" name="foto" value={photo.id} />
      <input type="hidden" name="arah" value={way} />
      <IconButton
        icon={way === "naik" ? "arrow-up" : "arrow-down"}
        label={label}
        disabled={disabled}
        className="disabled:opacity-30"
      />
    </Form>
  );
}

/** The button waits for a choice where scripts run; without, the server asks for one. */
function UploadForm({ answer, busy }: Pick<PhotoDeskProps, "answer" | "busy">) {
  const t = useWords(catalogOwnerWords);
  const [touched, setTouched] = useState(false);
  return (
    <Form
      method="post"
      noValidate
      encType="multipart/form-data"
      className="stack border-line border-t pt-4"
      onChange={() => setTouched(true)}
    >
      <h2 className="text-20">{t.addPhotos}</h2>
      <PhotoInputs kept={[]} error={answer?.errors.galeri} />
      <div>
        <Button kind={touched ? "main" : "soft"} icon="upload" busy={busy}>
          {busy ? t.saving : t.upload}
        </Button>
      </div>
    </Form>
  );
}
