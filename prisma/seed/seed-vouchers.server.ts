import { openVoucher } from "~/domain/vouchers/open-voucher.server";
import type { VoucherWish } from "~/domain/vouchers/wish";
import { now } from "~/platform/clock.server";
import { rupiah } from "~/platform/money";
import { goTo, must, ownerOf, type Stage } from "./stage";

const forAll = {
  startsAt: new Date(0),
  endsAt: null,
  cap: null,
  percent: 0,
  amount: rupiah(0),
  isPublic: true,
};

/** Two codes to try: Bu Rina's own, and the city's. */
export async function seedVouchers(stage: Stage): Promise<void> {
  goTo(stage, 12);
  const open = async (actor: Parameters<typeof openVoucher>[0], code: string, terms: VoucherWish) => {
    const wish = { ...terms, startsAt: now() };
    must(await openVoucher(actor, { code, wish, formToken: "" }), `voucher ${code}`);
  };
  await open(ownerOf(stage, "amplang-bu-rina"), "AMPLANG10", {
    ...{ ...forAll, kind: "percent", percent: 10, cap: rupiah(20_000), minSpend: rupiah(50_000) },
    ...{ perPerson: 3, totalLimit: 200, budget: null },
  });
  await open(stage.admin, "TARAKAN10", {
    ...{ ...forAll, kind: "fixed", amount: rupiah(10_000), minSpend: rupiah(75_000) },
    ...{ perPerson: 1, totalLimit: null, budget: rupiah(5_000_000) },
  });
}
