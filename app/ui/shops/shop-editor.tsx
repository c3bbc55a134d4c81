import { Form } from "@remix-run/react";
import { writeDay } from "~/domain/shops/day";
import { shopLimits } from "~/domain/shops/limits";
import { storyLength } from "~/domain/shops/shop";
import type { ShopSettings } from "~/domain/shops/shop-settings.server";
import { shopSettingsWords } from "~/messages/shop-settings";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { PhoneField } from "~/ui/kit/phone-field";
import { Select } from "~/ui/kit/select";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import { BuyBar } from "~/ui/shell/buy-bar";
import { villageOptions } from "~/ui/training/village-options";
import { BannerFields } from "./banner-fields";
import { HoursFields } from "./hours-fields";

const formId = "toko";

export type EditorProps = { readonly shop: ShopSettings; readonly answer: FormAnswer };

/** Everything of the shop's page in one form; the save bar stands below it. */
export function ShopEditor(props: EditorProps) {
  const { answer } = props;
  const t = useWords(shopSettingsWords).page;
  return (
    <Form method="post" noValidate encType="multipart/form-data" id={formId} className="stack gap-5">
      <FormErrorSummary answer={answer} labels={t} />
      <Basics {...props} />
      <Place {...props} />
      <BannerFields {...props} />
      <HoursFields {...props} />
      <Holiday {...props} />
    </Form>
  );
}

export function ShopEditorBar({ slug, busy }: { readonly slug: string; readonly busy: boolean }) {
  const t = useWords(shopSettingsWords).page;
  return (
    <BuyBar label={t.save} everywhere>
      <LinkButton kind="line" to={paths.shop(slug)}>
        {t.view}
      </LinkButton>
      <Button className="fill max-w-[26rem]" form={formId} busy={busy}>
        {busy ? t.saving : t.save}
      </Button>
    </BuyBar>
  );
}

function Basics({ shop, answer }: EditorProps) {
  const t = useWords(shopSettingsWords).page;
  return (
    <section className="panel stack">
      <h2>{t.basics}</h2>
      <Field
        {...fieldOf(answer, "name", shop.name)}
        label={t.name}
        hint={t.nameHint}
        counter={shopLimits.name}
        required
      />
      <Field
        {...fieldOf(answer, "tagline", shop.tagline)}
        label={t.tagline}
        hint={t.taglineHint}
        counter={shopLimits.tagline}
        optional
      />
      <TextArea
        {...fieldOf(answer, "story", shop.story)}
        label={t.story}
        hint={t.storyHint}
        rows={5}
        counter={shopLimits.story}
        minLength={shop.status === "live" ? storyLength : undefined}
      />
    </section>
  );
}

function Place({ shop, answer }: EditorProps) {
  const t = useWords(shopSettingsWords).page;
  return (
    <section className="panel stack">
      <h2>{t.place}</h2>
      <Select
        {...fieldOf(answer, "villageCode", shop.villageCode)}
        label={t.village}
        options={villageOptions}
        placeholder={t.chooseVillage}
        required
      />
      <Field
        {...fieldOf(answer, "address", shop.address)}
        label={t.address}
        hint={t.addressHint}
        autoComplete="street-address"
        maxLength={shopLimits.address}
      />
      <PhoneField
        {...fieldOf(answer, "whatsapp", shop.whatsapp)}
        label={t.whatsapp}
        hint={t.whatsappHint}
        required
      />
    </section>
  );
}

function Holiday({ shop, answer }: EditorProps) {
  const t = useWords(shopSettingsWords).page;
  return (
    <section className="panel stack">
      <h2>{t.holiday}</h2>
      <Field
        {...fieldOf(answer, "holidayUntil", writeDay(shop.holidayUntil))}
        type="date"
        label={t.holidayUntil}
        hint={t.holidayUntilHint}
        optional
      />
      <Field
        {...fieldOf(answer, "holidayNote", shop.holidayNote)}
        label={t.holidayNote}
        hint={t.holidayNoteHint}
        maxLength={shopLimits.holidayNote}
        optional
      />
    </section>
  );
}
