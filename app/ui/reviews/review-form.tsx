import { Form, useNavigation } from "@remix-run/react";
import { ratings, reviewLimits } from "~/domain/reviews/review";
import { reviewsWords } from "~/messages/reviews";
import { paths } from "~/paths";
import { shrinkPhotos } from "~/ui/catalog/shrink-photos";
import { Button } from "~/ui/kit/button";
import { FieldError } from "~/ui/kit/field-frame";
import { FileField } from "~/ui/kit/file-field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { RadioCards } from "~/ui/kit/radio-cards";
import { Stars } from "~/ui/kit/rating";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";

type ReviewFormProps = {
  readonly action: string;
  readonly shownAs: string;
  readonly answer: FormAnswer;
};

/** Stars, words, up to three photos; photos that were kept by an earlier try travel as their names. */
export function ReviewForm({ action, shownAs, answer }: ReviewFormProps) {
  const t = useWords(reviewsWords);
  const busy = useNavigation().formMethod === "POST";
  return (
    <Form method="post" noValidate action={action} encType="multipart/form-data" className="panel stack">
      <FormErrorSummary answer={answer} />
      <RadioCards
        name="rating"
        legend={t.rating}
        required
        error={answer?.errors.rating}
        defaultValue={answer?.values.rating}
        choices={[...ratings].reverse().map((stars) => ({
          value: String(stars),
          label: t.ratingWords[stars],
          end: <Stars stars={stars} />,
        }))}
      />
      <TextArea
        {...fieldOf(answer, "body")}
        label={t.body}
        hint={t.bodyHint}
        rows={4}
        counter={reviewLimits.body}
        optional
      />
      <PhotoFields answer={answer} />
      <p className="hint">{t.shownAs(shownAs)}</p>
      <Button wide busy={busy}>
        {t.send}
      </Button>
    </Form>
  );
}

function PhotoFields({ answer }: { readonly answer: FormAnswer }) {
  const t = useWords(reviewsWords);
  const kept = (answer?.values.keptPhotos ?? "").split(",").filter(Boolean);
  const free = Math.max(0, reviewLimits.photos - kept.length);
  return (
    <fieldset className="stack gap-2" id="photos" aria-describedby="photos-error">
      <legend className="label pb-2">{t.photos}</legend>
      <div className="photo-row">
        {kept.map((hash) => (
          <img key={hash} src={paths.photo(hash, 320, "webp")} alt="" width={320} height={320} />
        ))}
        {Array.from({ length: free }, (_, index) => (
          <FileField
            key={`${kept.length}-${index}`}
            id={`photos-${index}`}
            name="photos"
            label={t.addPhoto(kept.length + index + 1)}
            onChange={(event) => void shrinkPhotos(event.currentTarget)}
          />
        ))}
      </div>
      {kept.length ? <p className="hint">{t.keptPhotos(kept.length)}</p> : null}
      <input type="hidden" name="keptPhotos" value={kept.join(",")} />
      <FieldError id="photos" error={answer?.errors.photos} />
      <p className="hint">{t.photoHint}</p>
    </fieldset>
  );
}
