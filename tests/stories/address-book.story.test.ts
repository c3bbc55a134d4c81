import { beforeEach, describe, expect, test } from "vitest";
import {
  addAddress,
  addressesOf,
  addressOf,
  changeAddress,
  makeDefaultAddress,
  removeAddress,
} from "~/domain/accounts/address-book.server";
import { addressForm } from "~/domain/accounts/address-form";
import { knownBuyer } from "~/domain/accounts/last-address.server";
import { useDatabase } from "../setup/use-database";
import { buyer } from "./checkout-cast";

useDatabase();
let dina: Actor;
let yuni: Actor;
type Actor = { readonly kind: "buyer"; readonly accountId: string; readonly name: string };

beforeEach(async () => {
  dina = { kind: "buyer", accountId: (await buyer("Dina")).accountId, name: "Dina" };
  yuni = { kind: "buyer", accountId: (await buyer("Yuni")).accountId, name: "Yuni" };
});

const home = {
  recipient: "Dina Marlina",
  phone: "+6281253488990",
  villageCode: "65.71.01.1001",
  line: "Jl. Mulawarman No. 18",
  landmark: null,
  city: null,
  postal: null,
};
const mothers = { ...home, recipient: "Ibu Sumi", line: "Jl. Yos Sudarso No. 4" };

async function bookOf(actor: Actor) {
  return (await addressesOf(actor.accountId)).map(({ recipient, isDefault }) => [recipient, isDefault]);
}

describe("Dina's address book", () => {
  test("has one usual address: the first, the one she chooses, or the newest of what is left", async () => {
    expect(await addAddress(dina, home)).toMatchObject({ ok: true });
    expect(await addAddress(dina, home)).toMatchObject({ code: "already_there" });
    expect(await addAddress(dina, mothers)).toMatchObject({ ok: true });
    expect(await bookOf(dina)).toEqual([
      ["Dina Marlina", true],
      ["Ibu Sumi", false],
    ]);
    const sumi = (await addressesOf(dina.accountId))[1]?.id ?? "";
    await makeDefaultAddress(dina, sumi);
    expect(await bookOf(dina)).toEqual([
      ["Ibu Sumi", true],
      ["Dina Marlina", false],
    ]);
    await changeAddress(dina, sumi, { ...mothers, landmark: "Pagar hijau" });
    expect(await addressOf(dina.accountId, sumi)).toMatchObject({ landmark: "Pagar hijau", isDefault: true });
    await removeAddress(dina, sumi);
    expect(await bookOf(dina)).toEqual([["Dina Marlina", true]]);
  });

  test("fills in the checkout with the usual one or the one she picks", async () => {
    await addAddress(dina, home);
    await addAddress(dina, mothers);
    const viewer = {
      ...{ accountId: dina.accountId, name: "Dina", email: null, phone: null, role: "buyer" as const },
      ...{ locale: "id", isDemo: false, shops: [], hasSecondFactor: false, passedSecondFactor: false },
    };
    const usual = await knownBuyer(viewer);
    expect(usual).toMatchObject({ name: "Dina Marlina", others: [{ recipient: "Ibu Sumi" }] });
    const picked = await knownBuyer(viewer, usual?.others[0]?.id ?? null);
    expect(picked).toMatchObject({ name: "Ibu Sumi", address: { line: "Jl. Yos Sudarso No. 4" } });
  });

  test("is nobody else's: Yuni neither reads, changes, prefers nor removes an address of hers", async () => {
    await addAddress(dina, home);
    const id = (await addressesOf(dina.accountId))[0]?.id ?? "";
    expect(await addressOf(yuni.accountId, id)).toBeNull();
    for (const answer of [
      await changeAddress(yuni, id, mothers),
      await makeDefaultAddress(yuni, id),
      await removeAddress(yuni, id),
    ])
      expect(answer).toMatchObject({ code: "not_found" });
    expect(await bookOf(dina)).toEqual([["Dina Marlina", true]]);
  });

  test("holds twenty at the most, and two added at once leave one usual address", async () => {
    await Promise.all([addAddress(dina, home), addAddress(dina, mothers)]);
    expect((await bookOf(dina)).filter(([, isDefault]) => isDefault)).toHaveLength(1);
    for (let number = 3; number <= 20; number += 1)
      await addAddress(dina, { ...home, line: `Jl. Kusuma Bangsa No. ${number}` });
    expect(await addAddress(dina, { ...home, line: "Jl. Sebatik No. 1" })).toMatchObject({
      code: "too_many",
    });
  });
});

describe("what she types", () => {
  const typed = {
    ...{ recipient: "Dina", phone: "0812-5348-8990", place: "65.71.01.1001", line: "Jl. Mulawarman No. 18" },
    ...{ landmark: "", city: "", postal: "" },
  };
  const problems = (changes: Record<string, string>) =>
    addressForm
      .safeParse({ ...typed, ...changes })
      .error?.issues.map((issue) => [issue.path.join("."), issue.message]) ?? [];

  test("is told all that is wrong in one round", () => {
    expect(problems({})).toEqual([]);
    expect(
      Object.fromEntries(problems({ recipient: "D", phone: "08", place: "x", line: "", postal: "7" })),
    ).toEqual({
      recipient: "name_short",
      phone: "phone_invalid",
      place: "place_unknown",
      line: "address_short",
      postal: "postal_invalid",
    });
    expect(problems({ place: "luar" })).toEqual([["city", "city_missing"]]);
  });

  test("keeps a city only outside the city", () => {
    expect(addressForm.parse({ ...typed, city: "Nunukan", postal: "77482" })).toMatchObject({
      villageCode: "65.71.01.1001",
      city: null,
      postal: null,
    });
    expect(addressForm.parse({ ...typed, place: "luar", city: "Nunukan" })).toMatchObject({
      villageCode: null,
      city: "Nunukan",
    });
  });
});
