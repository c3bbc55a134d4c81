import { shopSettingsWords } from "~/messages/shop-settings";
import { paths } from "~/paths";
import { shrinkPhotos } from "~/ui/catalog/shrink-photos";
import { Checkbox } from "~/ui/kit/checkbox";
import { Field } from "~/ui/kit/field";
import { FileField } from "~/ui/kit/file-field";
import { checkedOf, fieldOf } from "~/ui/kit/form-state";
import { useWords } from "~/ui/kit/words";
import type { EditorProps } from "./shop-editor";

/** The shop's colour, and a photo across the top of its page. A photo that a refused try has kept travels as its name. */
export function BannerFields({ shop, answer }: EditorProps) {
  const t = useWords(shopSettingsWords).page;
  const kept = answer?.values.keptBanner;
  const shown = kept || shop.bannerHash;
  return (
    <section className="panel stack">
      <h2>{t.look}</h2>
      <Field {...fieldOf(answer, "color", shop.color)} type="color" label={t.color} hint={t.colorHint} />
      <fieldset className="stack gap-2">
        <legend className="label pb-2">{t.banner}</legend>
        {shown ? (
          <img
            className="aspect-[3] w-full max-w-[30rem] rounded-12 object-cover"
            src={paths.photo(shown, 640, "webp")}
            alt={t.bannerNow}
            width={640}
            height={213}
          />
        ) : null}
        <div className="max-w-[12rem]">
          <FileField
            name="banner"
            label={t.chooseBanner}
            error={answer?.errors.banner}
            onChange={(event) => void shrinkPhotos(event.currentTarget)}
          />
        </div>
        <p className="hint">{t.bannerHint}</p>
        {kept ? <input type="hidden" name="keptBanner" value={kept} /> : null}
        {shop.bannerHash ? (
          <Checkbox
            name="withoutBanner"
            label={t.withoutBanner}
            defaultChecked={checkedOf(answer, "withoutBanner")}
          />
        ) : null}
      </fieldset>
    </section>
  );
}
