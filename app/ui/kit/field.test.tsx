import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Checkbox } from "./checkbox";
import { Field } from "./field";
import { FormErrorSummary } from "./form-error-summary";
import { checkedOf, fieldOf } from "./form-state";
import { MoneyField } from "./money-field";
import { PhoneField } from "./phone-field";
import { LocaleProvider } from "./words";

const answer = { errors: { nama: "Nama belum diisi." }, values: { nama: "", harga: "25rb" } };

test("what is wrong is tied to its field, before the hint", () => {
  const html = renderToStaticMarkup(
    <Field {...fieldOf(answer, "nama", "Amplang")} label="Nama" hint="Sebut rasa." />,
  );
  expect(html).toContain('id="nama"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('aria-describedby="nama-error nama-hint"');
  expect(html).toContain('<p class="error" id="nama-error">');
});

test("what was refused has the keyboard without a script: the summary, else the field itself", () => {
  const field = <Field {...fieldOf(answer, "nama")} label="Nama" />;
  expect(renderToStaticMarkup(field)).toMatch(/<input[^>]* autofocus=""/);
  const form = renderToStaticMarkup(
    <>
      <FormErrorSummary answer={answer} />
      {field}
    </>,
  );
  expect(form.indexOf("autofocus")).toBeLessThan(form.indexOf("<input"));
  expect(renderToStaticMarkup(<Field name="nama" label="Nama" />)).not.toContain("autofocus");
});

test("a field without a fault says nothing of one", () => {
  const html = renderToStaticMarkup(<Field name="nama" label="Nama" defaultValue="Amplang" counter={70} />);
  expect(html).not.toContain("aria-");
  expect(html).toContain("7/70");
});

test("what Bu Rina typed stays as she typed it; what is saved is grouped", () => {
  expect(renderToStaticMarkup(<MoneyField {...fieldOf(answer, "harga", "25000")} label="Harga" />)).toContain(
    'value="25rb"',
  );
  expect(renderToStaticMarkup(<MoneyField name="harga" label="Harga" defaultValue={25_000n} />)).toContain(
    'value="25.000"',
  );
});

test("a stored number is shown the way Dina writes it", () => {
  expect(renderToStaticMarkup(<PhoneField name="hp" label="HP" defaultValue="+6281253488901" />)).toContain(
    'value="0812-5348-8901"',
  );
});

test("an answered form without the tick means that it was taken away", () => {
  expect(checkedOf(null, "halal", true)).toBe(true);
  expect(checkedOf(answer, "halal", true)).toBe(false);
  expect(checkedOf({ errors: {}, values: { halal: "1" } }, "halal")).toBe(true);
});

test("ticks that share a name keep ids of their own", () => {
  const html = renderToStaticMarkup(
    <Checkbox name="kecamatan" value="tarakan-barat" label="Tarakan Barat" />,
  );
  expect(html).toContain('id="kecamatan-tarakan-barat"');
  expect(html).toContain('for="kecamatan-tarakan-barat"');
});

test("an English reader is told in English that a field may stay empty", () => {
  const html = renderToStaticMarkup(
    <LocaleProvider value="en">
      <Field name="nama" label="Name" optional />
    </LocaleProvider>,
  );
  expect(html).toContain("(optional)");
});
