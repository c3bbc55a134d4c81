import { kitPageWords } from "~/messages/kit-page";
import { Checkbox } from "../checkbox";
import { Combobox } from "../combobox";
import { Disclosure } from "../disclosure";
import { Field } from "../field";
import { FileField } from "../file-field";
import { FormErrorSummary } from "../form-error-summary";
import { fieldOf } from "../form-state";
import { MoneyField } from "../money-field";
import { PhoneField } from "../phone-field";
import { RadioCards, RadioPills } from "../radio-cards";
import { SearchBox } from "../search-box";
import { BareSelect, Select } from "../select";
import { Stepper } from "../stepper";
import { TextArea } from "../text-area";
import { useWords } from "../words";
import { Specimen } from "./specimen";

const villages = ["Karang Anyar", "Karang Anyar Pantai", "Pantai Amal"].map((label) => ({
  value: label,
  label,
}));

export function FieldSpecimens() {
  const t = useWords(kitPageWords);
  return (
    <Specimen id="isian" title={t.fields}>
      <div className="halves">
        <TypedFields />
        <ChosenFields />
      </div>
      <div className="photo-row max-w-md">
        <FileField name="foto" camera />
        <FileField name="galeri" />
      </div>
    </Specimen>
  );
}

function TypedFields() {
  const t = useWords(kitPageWords);
  return (
    <div className="stack">
      <Field
        name="nama"
        label={t.name}
        hint={t.nameHint}
        counter={70}
        defaultValue="Keripik pisang kepok manis"
      />
      <div className="grid grid-cols-2 gap-3">
        <MoneyField name="harga" label={t.price} defaultValue={18_000} />
        <Field name="stok" label={t.stock} inputMode="numeric" defaultValue="24" />
      </div>
      <Field name="berat" label={t.weight} suffix={t.gram} inputMode="numeric" defaultValue="150" optional />
      <PhoneField name="hp" label={t.phone} defaultValue="+6281253488901" />
      <Field
        name="sandi"
        label={t.password}
        type="password"
        autoComplete="off"
        defaultValue="etalase"
        disabled
      />
    </div>
  );
}

function ChosenFields() {
  const t = useWords(kitPageWords);
  return (
    <div className="stack">
      <Select name="kelurahan" label={t.village} options={villages} placeholder={t.pickVillage} />
      <Combobox
        name="kategori"
        label={t.category}
        hint={t.categoryHint}
        suggestions={["Keripik", "Kue kering"]}
      />
      <TextArea name="cerita" label={t.story} counter={500} optional defaultValue={t.heroLead} />
      <SearchBox action="#isian" id="cari-contoh" label={t.category} />
      <BareSelect aria-label={t.village} options={villages} />
      <Disclosure title={t.moreDetails}>{t.nameHint}</Disclosure>
      <Disclosure title={t.story} aside={t.optionalLater}>
        {t.nameHint}
      </Disclosure>
    </div>
  );
}

export function WrongFieldSpecimens() {
  const t = useWords(kitPageWords);
  const answer = {
    errors: { "": t.wholeError, salah_nama: t.nameError, salah_hp: t.phoneError },
    values: { salah_nama: "", salah_hp: "0812-534-889" },
  };
  return (
    <Specimen id="isian-salah" title={t.wrongFields}>
      <FormErrorSummary answer={answer} quiet />
      <div className="halves">
        <Field {...fieldOf(answer, "salah_nama")} label={t.name} hint={t.nameHint} counter={70} />
        <PhoneField {...fieldOf(answer, "salah_hp")} label={t.phone} />
        <MoneyField name="salah_harga" label={t.price} error={t.nameError} defaultValue="dua puluh" />
        <Select name="salah_kelurahan" label={t.village} options={villages} error={t.nameError} />
        <TextArea name="salah_alamat" label={t.address} hint={t.addressHint} error={t.nameError} />
        <Checkbox name="salah_setuju" label={t.agree} error={t.agreeError} />
      </div>
    </Specimen>
  );
}

export function ChoiceSpecimens() {
  const t = useWords(kitPageWords);
  const ways = [
    { value: "kurir", label: t.ownCourier, detail: t.ownCourierDetail, end: "Rp 8.000" },
    { value: "ambil", label: t.pickUp, detail: t.pickUpDetail, end: t.free },
    { value: "paket", label: t.parcel, detail: t.parcelDetail, icon: "truck" as const, disabled: true },
  ];
  return (
    <Specimen id="pilihan" title={t.choices}>
      <div className="halves">
        <RadioCards name="cara" legend={t.delivery} defaultValue="kurir" choices={ways} />
        <div className="stack">
          <RadioPills
            name="rasa"
            legend={t.flavour}
            defaultValue="gurih"
            choices={[
              { value: "gurih", label: "Gurih" },
              { value: "pedas", label: "Pedas" },
              { value: "rumput", label: "Rumput laut", disabled: true },
            ]}
          />
          <RadioPills
            name="ukuran"
            legend={t.size}
            defaultValue="250"
            choices={[
              { value: "250", label: "250 g", detail: "Rp 28.000" },
              { value: "500", label: "500 g", detail: "Rp 52.000" },
            ]}
          />
          <Stepper name="jumlah" label={t.quantity} defaultValue={1} max={36} />
          <div>
            <Checkbox name="halal" label={t.halal} count={39} defaultChecked />
            <Checkbox name="siap" label={t.readyToShip} count={34} />
            <Checkbox name="luar" label={t.parcel} hint={t.parcelDetail} disabled />
          </div>
        </div>
      </div>
    </Specimen>
  );
}
