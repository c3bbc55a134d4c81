import { expect, test } from "@playwright/test";
import { menuFaults } from "./keys";
import * as officers from "./keys-officer";
import * as owners from "./keys-owner";
import * as returns from "./keys-return";
import { MoneyWalk } from "./money-walk";
import { personSignedIn } from "./steps";

/**
 * Everybody's pages about money on a small phone, without scripts and without a mouse: the acts first, which bring
 * about what the pages show, then every page that is left.
 */
test.use({ javaScriptEnabled: false, contextOptions: { reducedMotion: "reduce" } });

/** Pages that the demo city has no way to, and why. */
const outOfReach = {
  "/pesanan/:nomor/pengembalian/:refund": "walked in keys-buying.spec.ts, at the end of a purchase",
  "/kelola/saldo/sambungan": "only where a sender of payouts opens accounts for shops",
};

test.describe
  .serial("the money pages by keyboard", () => {
    test.setTimeout(240_000);
    let walk: MoneyWalk;

    test.beforeAll(async () => {
      walk = await MoneyWalk.begin();
    });

    test("an owner keeps an account, takes in an order, answers a proof, makes a voucher and sends her letter", async ({
      browser,
    }) => {
      const rina = await personSignedIn(browser, "rina");
      await owners.keepAccountForBuyers(rina, walk);
      await owners.asGuest(browser, (guest) => owners.payShopItself(guest, walk));
      await owners.answerProof(rina, walk);
      await owners.asGuest(browser, owners.payByGateway);
      await owners.acceptOrder(rina, walk);
      await owners.makeVoucher(rina, "/kelola", walk);
      await owners.sendTaxLetter(rina, walk);
    });

    test("a buyer asks to give goods back, and the shop answers her and another", async ({ browser }) => {
      const dina = await personSignedIn(browser, "dina");
      const rina = await personSignedIn(browser, "rina");
      await returns.askBack(dina, walk);
      await returns.takeBack(rina);
      await returns.offerPart(rina, walk);
      await walk.goThrough(await personSignedIn(browser, "hadi"), "/pesanan");
    });

    test("officers decide a case, take in a report, pay out with four eyes, and look after the rest", async ({
      browser,
    }) => {
      const officer = await personSignedIn(browser, "admin");
      const treasurer = await personSignedIn(browser, "bendahara");
      await officers.decideCase(officer, walk);
      await officers.uploadReport(officer, walk);
      await officers.payOut(officer, treasurer, walk);
      await officers.settlePayouts(officer, walk);
      await officers.checkLetter(officer, walk);
      await officers.decideReturn(officer, walk);
      await owners.makeVoucher(officer, "/admin", walk);
      await officers.workAgain(officer);
    });

    test("what came back from the bank goes to another account when its owner asks", async ({ browser }) => {
      const rina = await personSignedIn(browser, "rina");
      await owners.changePayoutAccount(rina, walk);
      await owners.askPayout(rina);
    });

    for (const [name, roots] of [
      ["dina", ["/keranjang", "/checkout", "/pesanan"]],
      ["rina", ["/kelola"]],
      ["admin", ["/admin"]],
    ] as const)
      test(`all that ${name} comes to can be worked`, async ({ browser }) => {
        const page = await personSignedIn(browser, name);
        for (const root of roots) await walk.goThrough(page, root);
      });

    test("the menus of both workplaces can be gone through", async ({ browser }) => {
      for (const [name, home] of [
        ["rina", "/kelola/saldo"],
        ["admin", "/admin/pencairan"],
      ] as const) {
        const page = await personSignedIn(browser, name);
        await page.goto(home);
        expect.soft(await menuFaults(page), home).toEqual([]);
      }
    });

    test("no page is forgotten", () => {
      expect(walk.left()).toEqual(Object.keys(outOfReach));
    });
  });
