import { expect, test } from "vitest";
import { changeSettings, settingsPage } from "~/domain/accounts/change-settings.server";
import { settingsForm } from "~/domain/accounts/settings-form";
import { useDatabase } from "../setup/use-database";
import { appointOfficer } from "./catalog-cast";

useDatabase();

const filled = {
  ...{ commission: "2,5", acceptHours: "24", completeAfterDays: "2", deliveredAfterDays: "7" },
  ...{ returnDays: "3", returnAnswerHours: "48", returnBuyerDays: "5" },
  ...{ payQris: "30", payCard: "60", payVa: "1440", payoutHoldDays: "3", payoutWeekday: "1" },
  ...{ payoutMinimum: "50.000", taxFrom: "2027-01-01", taxRate: "0,5", requireTraining: "1", seen: "x" },
};

test("Pak Andi's change is written, on record with before and after, and named on the page", async () => {
  const andi = await appointOfficer();
  const { seen } = await settingsPage();
  const form = settingsForm.parse({ ...filled, seen });
  expect(await changeSettings(andi, form)).toEqual({
    ...{ ok: true, value: { changed: ["commissionBps", "payoutHoldDays"] } },
  });
  const after = await settingsPage();
  expect(after.settings).toMatchObject({
    commissionBps: 250,
    payoutHoldDays: 3,
    tax: { isOn: false, bps: 50 },
  });
  expect(after.changes).toMatchObject({
    commissionBps: { by: "Pak Andi" },
    payoutHoldDays: { by: "Pak Andi" },
  });
  expect(after.changes.tax).toBeUndefined();
  expect(await changeSettings(andi, { ...form, seen: after.seen })).toMatchObject({ value: { changed: [] } });
});

test("what another officer changed meanwhile is not written over", async () => {
  const andi = await appointOfficer();
  const { seen } = await settingsPage();
  const form = settingsForm.parse({ ...filled, seen });
  const other = settingsForm.parse({ ...filled, commission: "4", seen });
  const answers = await Promise.all([changeSettings(andi, form), changeSettings(andi, other)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: "changed_meanwhile" });
});

test.each([
  ["commission", "31"],
  ["commission", "-1"],
  ["commission", "1e2"],
  ["acceptHours", "0"],
  ["completeAfterDays", "1"],
  ["payQris", "1,5"],
  ["payoutMinimum", "lima puluh"],
  ["taxFrom", "2027-13-40"],
  ["taxRate", "50"],
])("%s of %s is refused by its own name", (field, text) => {
  const read = settingsForm.safeParse({ ...filled, [field]: text });
  expect(read.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toContainEqual([
    field,
    field,
  ]);
});
