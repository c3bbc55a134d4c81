import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { setCitySetting } from "~/domain/city/settings.server";
import { claimShop } from "~/domain/shops/claim-shop.server";
import { editShop } from "~/domain/shops/edit-shop.server";
import { openShop } from "~/domain/shops/open-shop.server";
import { ownerDesk } from "~/domain/shops/owner-desk.server";
import { claimOffer } from "~/domain/shops/queries.server";
import { approveShop, askRevision, submitShop, suspendShop } from "~/domain/shops/review-shop.server";
import { movedShop, shopPage } from "~/domain/shops/shop-page.server";
import { shopSettings } from "~/domain/shops/shop-settings.server";
import { advanceClock, restoreClock } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { openShelves, openShop as standingShop } from "./catalog-cast";
import { completeShop, guestYuni, page, sari, statusOfShop, yuniGraduates } from "./shops-cast";

useDatabase();
afterEach(restoreClock);

const nobody = { shopIds: [], seesAll: false };
const stepsOf = (shopId: string) =>
  db.approvalStep.findMany({ where: { shopId }, orderBy: { id: "asc" }, select: { act: true, note: true } });

describe("a graduate's code", () => {
  it("opens Yuni's account and a draft shop filled from the register", async () => {
    const { code } = await yuniGraduates();
    expect(await claimOffer(code.toLowerCase().replace("-", " "))).toMatchObject({
      state: "valid",
      businessName: "Pia Yuni",
    });
    const claimed = await claimShop({ code, person: guestYuni });
    const shop = await db.shop.findFirstOrThrow({ include: { members: true } });
    expect(claimed).toMatchObject({ ok: true, value: { shopId: shop.id, token: expect.any(String) } });
    expect(shop).toMatchObject({
      name: "Pia Yuni",
      slug: "pia-yuni",
      status: "draft",
      isTrained: true,
      whatsapp: "+6281220000000",
    });
    expect(shop.members).toMatchObject([{ role: "owner" }]);
  });

  it("opens once though several try at the same moment, and leaves the slower no account", async () => {
    const { code } = await yuniGraduates();
    const tries = Array.from({ length: 6 }, (_, index) =>
      claimShop({ code, person: { ...guestYuni, contact: `yuni${index}@contoh.id` } }),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === "code_used")).toHaveLength(5);
    expect([await db.shop.count(), await db.account.count(), await db.session.count()]).toEqual([1, 1, 1]);
    expect(await claimOffer(code)).toMatchObject({ state: "claimed" });
  });

  it("gives the shop to who is signed in, without another account", async () => {
    const { code } = await yuniGraduates();
    const account = await db.account.create({ data: { name: "Yuni", email: "yuni@contoh.id" } });
    const claimed = await claimShop({ code, person: { accountId: account.id, name: "Yuni" } });
    expect(claimed).toMatchObject({ ok: true, value: { accountId: account.id, token: null } });
    expect(await db.account.count()).toBe(1);
  });

  it("is refused when it is unknown, too old, or the contact has an account", async () => {
    const { code } = await yuniGraduates();
    await db.account.create({ data: { name: "Lain", email: "yuni@contoh.id" } });
    expect(await claimShop({ code, person: guestYuni })).toMatchObject({ code: "contact_taken" });
    expect(await claimShop({ code: "AAAAA-AAAAA", person: guestYuni })).toMatchObject({
      code: "code_unknown",
    });
    advanceClock(181 * 86_400_000);
    expect(await claimOffer(code)).toMatchObject({ state: "expired" });
    expect(await claimShop({ code, person: { ...guestYuni, contact: "baru@contoh.id" } })).toMatchObject({
      code: "code_expired",
    });
    expect(await db.shop.count()).toBe(0);
  });
});

describe("on the way to the storefront", () => {
  let yuni: OwnerActor;
  beforeEach(async () => {
    await openShelves();
    const { code } = await yuniGraduates();
    const claimed = await claimShop({ code, person: guestYuni });
    if (!claimed.ok) throw new Error(claimed.code);
    const { accountId, shopId } = claimed.value;
    yuni = { kind: "owner", accountId, name: "Yuni Astuti", shopId };
  });

  it("an incomplete shop is told each step that is missing", async () => {
    expect(await submitShop(yuni)).toMatchObject({
      code: "incomplete",
      missing: ["story", "address", "product", "photo", "delivery"],
    });
    await editShop(yuni, page);
    expect(await submitShop(yuni)).toMatchObject({ missing: ["product", "photo", "delivery"] });
    expect(await statusOfShop(yuni.shopId)).toBe("draft");
    const { steps } = await ownerDesk(yuni.shopId);
    expect(steps.filter((step) => step.isDone).map((step) => step.key)).toEqual([
      "story",
      "address",
      "whatsapp",
    ]);
  });

  it("a revision is asked once though two officers ask, and the owner reads the note", async () => {
    await completeShop(yuni);
    expect(await submitShop(yuni)).toMatchObject({ ok: true });
    expect(await submitShop(yuni)).toMatchObject({ code: "moved_on" });
    const asked = await Promise.all(
      ["Ganti foto pertama.", "Alamatnya kurang jelas."].map((note) =>
        askRevision(sari, { shopId: yuni.shopId, note }),
      ),
    );
    expect(asked.filter((answer) => answer.ok)).toHaveLength(1);
    expect(asked.find((answer) => !answer.ok)).toMatchObject({ code: "moved_on" });
    expect(await stepsOf(yuni.shopId)).toHaveLength(2);
    const desk = await ownerDesk(yuni.shopId);
    expect(desk).toMatchObject({ status: "revision", canSubmit: true, lacksTraining: false });
    expect(desk.lastStep?.note).toMatch(/foto|Alamat/);
  });

  it("an approved shop is live for everybody; before, only its own people see it", async () => {
    await completeShop(yuni);
    expect(await shopPage("pia-yuni", nobody)).toBeNull();
    expect(await shopPage("pia-yuni", { shopIds: [yuni.shopId], seesAll: false })).toMatchObject({
      isLive: false,
    });
    await submitShop(yuni);
    expect(await approveShop(sari, { shopId: yuni.shopId, note: null })).toMatchObject({ ok: true });
    expect(await shopPage("pia-yuni", nobody)).toMatchObject({ isLive: true, isTrained: true });
    await suspendShop(sari, { shopId: yuni.shopId, note: "Laporan pembeli" });
    expect(await shopPage("pia-yuni", nobody)).toBeNull();
  });

  it("an untrained shop is refused while the city asks for training, and approved once it doesn't", async () => {
    await db.shop.update({ where: { id: yuni.shopId }, data: { isTrained: false, participantId: null } });
    await completeShop(yuni);
    await submitShop(yuni);
    expect(await ownerDesk(yuni.shopId)).toMatchObject({ lacksTraining: true });
    expect(await approveShop(sari, { shopId: yuni.shopId, note: null })).toMatchObject({ code: "untrained" });
    expect(await statusOfShop(yuni.shopId)).toBe("submitted");
    await inTransaction((tx) => setCitySetting(tx, "requireTraining", false));
    expect(await approveShop(sari, { shopId: yuni.shopId, note: null })).toMatchObject({ ok: true });
  });
});

describe("a shop's page", () => {
  it("moves with a new name, and leaves its old address behind", async () => {
    const rina = await standingShop("Bu Rina", "amplang-bu-rina");
    await editShop(rina, { ...page, name: "Amplang Bu Rina" });
    expect(await editShop(rina, { ...page, name: "Amplang Rina Jaya" })).toMatchObject({
      ok: true,
      value: { slug: "amplang-rina-jaya" },
    });
    expect(await movedShop("amplang-bu-rina")).toBe("amplang-rina-jaya");
    expect(await movedShop("tidak-pernah-ada")).toBeNull();
    expect(await editShop(rina, { ...page, name: "!!!" })).toMatchObject({ code: "name_unusable" });
  });

  it("forgets its hours where Bu Rina clears them, and its holiday once it is over", async () => {
    const rina = await standingShop("Bu Rina", "amplang-bu-rina");
    const day = ["07:00", "17:00"] as const;
    const week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: null };
    const holidayUntil = new Date("2026-12-06T00:00:00Z");
    await editShop(rina, { ...page, openHours: week, holidayUntil, holidayNote: "Kirim mulai Senin" });
    expect((await shopSettings(rina.shopId)).openHours).toEqual(week);
    await editShop(rina, { ...page, openHours: null });
    expect((await shopSettings(rina.shopId)).openHours).toBeNull();
    await db.shop.update({ where: { id: rina.shopId }, data: { holidayUntil: new Date("2020-01-01") } });
    expect((await shopPage("pia-yuni", nobody))?.holiday).toBeNull();
  });

  it("keeps one draft a person, who goes on with that one", async () => {
    const account = await db.account.create({ data: { name: "Dina", email: "dina@contoh.id" } });
    const dina = { accountId: account.id, name: "Dina" };
    const wish = { name: "Dapur Dina", villageCode: page.villageCode, whatsapp: page.whatsapp };
    const answers = await Promise.all([openShop(dina, wish), openShop(dina, wish)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ code: "has_draft" });
    expect(await db.shop.count()).toBe(1);
  });
});
