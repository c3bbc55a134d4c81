import type { OwnerActor } from "~/domain/accounts/actor";
import { startSession } from "~/domain/accounts/sessions.server";
import { tasks } from "~/domain/reactions.server";
import { db, pool } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { drainOutbox } from "~/platform/outbox.server";
import { encrypt } from "~/platform/secrets.server";
import { put } from "../stories/catalog-cast";
import { cashOrder, type Market, openMarket } from "../stories/checkout-cast";

/** Who knocks. Each comes with the cookie of a session, the guest with none. */
export const roles = [
  "guest",
  "buyer",
  "owner",
  "otherOwner",
  "mentor",
  "admin",
  "adminWithoutFactor",
  "halfWay",
] as const;
export type Role = (typeof roles)[number];

/** Stands in all that is Bu Rina's alone: on nobody else's page may it be read. */
export const secret = "RahasiaRina";

export type World = {
  readonly market: Market;
  readonly cookies: Readonly<Record<Role, string>>;
  /** What stands for each parameter of an address, by the nouns before it; all of it is Bu Rina's or Dina's. */
  readonly ids: Readonly<Record<string, string>>;
  readonly orderKey: string;
  readonly buyerId: string;
};

/** Two shops, Dina's order at Bu Rina's, a class, and one row of everything that an address can name. */
export async function buildWorld(): Promise<World> {
  const market = await openMarket();
  const buyer = await db.account.create({
    data: { name: "Dina", email: "dina@etalase.test", passwordHash: "x" },
  });
  const { rina } = market;
  await keepSecrets(rina);
  const order = await cashOrder(market, { kind: "buyer", accountId: buyer.id, name: "Dina" });
  await db.order.update({
    where: { id: order.orderId },
    data: { addressLine: `Jl. ${secret}`, buyerName: `Dina ${secret}`, phone: "+6281299990001" },
  });
  const address = await db.address.create({
    data: { accountId: buyer.id, recipient: "Dina", phone: "+6281299990001", line: `Jl. ${secret}` },
  });
  const ids = {
    "akun/alamat": address.id,
    ...(await trade(rina, order)),
    ...(await goodsBack(rina, order)),
    ...(await money(rina, order)),
    ...(await vouchers(rina)),
    ...(await training()),
    nomor: order.nomor,
    part: order.partId,
    line: order.lineId,
    "keranjang/barang": market.amplang,
    "keranjang/catatan": rina.shopId,
    "akun/toko": rina.shopId,
    "admin/toko": rina.shopId,
    // A file that waits to be let in is kept for a day, by its shop: that there is none is the same for everybody.
    "kelola/barang/impor": newId(),
    "admin/orang": rina.accountId,
    shop: "amplang-bu-rina",
    product: (await db.product.findUniqueOrThrow({ where: { id: market.amplangProduct } })).slug,
    kind: "nib",
    slug: "amplang",
    file: "kelurahan.csv",
    provider: "lokal",
    token: "nowhere",
    "*": "nowhere",
  };
  const cookies = await signInAll(market, buyer.id);
  await quiet();
  return { market, cookies, ids, orderKey: order.key, buyerId: buyer.id };
}

async function keepSecrets({ shopId }: OwnerActor): Promise<void> {
  await db.payoutAccount.create({
    data: { shopId, bank: "Bank Kaltimtara", number: "0011223344", holderName: secret },
  });
}

async function trade(rina: OwnerActor, order: { partId: string; lineId: string; orderId: string }) {
  const draft = await put(rina, `Amplang ${secret}`, { publish: false });
  const { shopId } = rina;
  const photo = await db.photo.create({
    data: { shopId, productId: draft, hash: "a".repeat(40), width: 9, height: 9, thumbhash: "" },
  });
  const document = await db.shopDocument.create({ data: { shopId, kind: "nib", number: secret } });
  const line = await db.orderLine.findUniqueOrThrow({ where: { id: order.lineId } });
  const review = await db.review.create({
    data: { orderLineId: line.id, productId: line.productId, shopId, authorName: "D.", rating: 4 },
  });
  await db.orderMessage.create({
    data: { orderId: order.orderId, partId: order.partId, fromKind: "buyer", body: `Halo ${secret}` },
  });
  return {
    "kelola/barang": draft,
    "admin/barang": draft,
    photo: photo.id,
    review: review.id,
    "admin/dokumen": document.id,
  };
}

/** A return of it with a photo, before the city. */
async function goodsBack({ shopId }: OwnerActor, order: { partId: string; lineId: string; orderId: string }) {
  const at = new Date();
  const { id } = await db.partReturn.create({
    data: {
      ...{ orderId: order.orderId, partId: order.partId, shopId, formKey: newId(), reason: "damaged" },
      ...{ status: "with_city", note: `Sobek ${secret}`, isWhole: true, asked: 28_000n, amount: 28_000n },
      askedAt: at,
      lines: { create: { lineId: order.lineId, quantity: 1 } },
      steps: { create: { status: "with_city", at, byKind: "buyer", amount: 28_000n } },
    },
    select: { id: true },
  });
  const photo = await db.returnPhoto.create({
    data: { returnId: id, kind: "asked", fileKey: "returns/x/y", sentAt: at },
    select: { id: true },
  });
  return {
    ...{ return: id, "kelola/retur": id, "admin/retur": id },
    ...{ "kelola/retur/:id/foto": photo.id, "admin/retur/:id/foto": photo.id },
    "pesanan/:nomor/retur/:return/foto": photo.id,
  };
}

async function money({ shopId }: OwnerActor, { orderId, nomor }: { orderId: string; nomor: string }) {
  const payout = await db.payout.create({ data: { shopId, amount: 50_000n } });
  const attempt = await db.paymentAttempt.create({
    data: {
      orderId,
      reference: `${nomor}-A9`,
      provider: "local",
      method: "qris",
      amount: 36_000n,
      refunded: 36_000n,
      status: "paid",
      paidAt: new Date(),
      idempotencyKey: newId(),
      returnUrl: "",
      expiresAt: new Date(),
    },
  });
  const refund = await db.refund.create({
    data: {
      ...{ attemptId: attempt.id, orderId, shopId, sourceKey: newId(), amount: 36_000n },
      ...{ reason: "Habis", status: "manual" },
    },
  });
  const word = await db.webhookEvent.create({
    data: {
      ...{ provider: "local", dedupeKey: newId(), eventType: "payment", status: "processed" },
      rawBody: new TextEncoder().encode("{}"),
    },
  });
  const opened = await db.paymentCase.create({ data: { kind: "orphan", sourceKey: newId(), orderId } });
  const letter = await db.taxLetter.create({
    data: {
      ...{ shopId, year: 2026, kind: "under_line", numberLast4: "0001", fileKey: "tax-letters/x/y" },
      ...{ numberCipher: encrypt("tax.number", "6571010101800001"), fileType: "application/pdf" },
    },
  });
  const straight = await straightOrder(shopId);
  return {
    ...{ "kelola/pembayaran/pesanan": straight.orderId, proof: straight.proofId },
    ...{ "admin/pencairan": payout.id, "admin/pengembalian": refund.id, "admin/kasus": opened.id },
    ...{ refund: refund.id, "admin/kotak-bayar": word.id },
    ...(await books()),
    ...{ "admin/pajak/surat": letter.id, "admin/pajak/daftar": "2026" },
  };
}

async function vouchers({ shopId }: OwnerActor) {
  const terms = { kind: "fixed" as const, amount: 1000n, startsAt: new Date() };
  const hers = await db.voucher.create({ data: { ...terms, code: "RINA10", bearer: "shop", shopId } });
  const city = await db.voucher.create({
    data: { ...terms, code: "KOTA10", bearer: "city", budget: 1_000_000n },
  });
  return { "kelola/voucher": hers.id, "admin/voucher": city.id };
}

/** An order that is paid to the shop itself, with a photo of it. */
async function straightOrder(shopId: string) {
  const { id: orderId } = await db.order.create({
    data: {
      ...{ nomor: "ET-2611-STRAIG", checkoutKey: newId(), checkoutPrint: "x", buyerName: "Dina" },
      ...{ phone: "+6281253488990", itemsTotal: 28_000n, deliveryTotal: 0n, total: 28_000n },
      ...{ paymentMethod: "transfer_shop", payBefore: new Date(Date.now() + 86_400_000) },
      parts: {
        create: {
          ...{ shopId, ordinal: 0, deliveryKind: "pickup", deliveryFee: 0n, itemsTotal: 28_000n },
          ...{ total: 28_000n, commissionBps: 0, commission: 0n, handoverCode: "1234" },
        },
      },
    },
    select: { id: true },
  });
  const proof = await db.straightProof.create({
    data: { orderId, shopId, attemptId: newId(), fileKey: "payment-proofs/x/y" },
    select: { id: true },
  });
  return { orderId, proofId: proof.id };
}

/** A gateway's report, a break and an account of the books. */
async function books() {
  const report = await db.settlementFile.create({
    data: {
      ...{
        provider: "local",
        format: "sheet",
        hash: newId(),
        name: "laporan.csv",
        rows: 0,
        status: "booked",
      },
      ...{ content: new TextEncoder().encode(""), createdById: newId() },
    },
  });
  const gap = await db.reconciliationBreak.create({
    data: { ...{ provider: "local", kind: "amount", sourceKey: newId(), reference: "X", difference: 0n } },
  });
  const account = await db.ledgerAccount.create({ data: { kind: "breaks", key: newId() } });
  return {
    ...{ "admin/buku-besar/penyelesaian": report.id, "admin/buku-besar/selisih": gap.id },
    "admin/buku-besar/akun": account.id,
  };
}

async function training() {
  const dayMs = 86_400_000;
  const batch = await db.batch.create({
    data: {
      programme: { create: { title: "Pelatihan Digitalisasi" } },
      ...{ number: 14, place: "UMKM Center", minAttendance: 1, invitationToken: "undangan-satu" },
      meetings: {
        create: {
          ...{ ordinal: 1, topic: "Foto", checkinToken: "hadir-satu" },
          ...{ startsAt: new Date(Date.now() + dayMs), endsAt: new Date(Date.now() + 2 * dayMs) },
        },
      },
      participants: {
        create: {
          ...{ name: "Yuni Astuti", businessName: "Pia Yuni", phone: "+6281200000077", source: "officer" },
          certificate: {
            create: {
              ...{ number: "TRK-2026-014-0001", holderName: "Yuni Astuti", businessName: "Pia Yuni" },
              ...{ programmeTitle: "Digitalisasi", batchNumber: 14, attended: 1, meetings: 1 },
            },
          },
          claimCode: { create: { code: "ABCDE-FGHJK", expiresAt: new Date(Date.now() + 9 * dayMs) } },
        },
      },
    },
    include: { meetings: true, participants: true },
  });
  const report = await db.registryImport.create({
    data: { fileName: `${secret}.csv`, fileSha256: "0", fileBytes: 1, status: "checked" },
  });
  return {
    batch: batch.id,
    programme: batch.programmeId,
    meeting: batch.meetings[0]?.id ?? "",
    participant: batch.participants[0]?.id ?? "",
    "admin/daftar-usaha/impor": report.id,
    "admin/pekerjaan": "1",
    "sertifikat/nomor": "TRK-2026-014-0001",
    "pelatihan/token": "undangan-satu",
    "hadir/token": "hadir-satu",
    code: "ABCDE-FGHJK",
  };
}

async function signInAll({ rina, hasan }: Market, buyerId: string): Promise<World["cookies"]> {
  const person = (name: string, role: "mentor" | "admin", more: object = {}) =>
    db.account.create({
      data: { name, role, email: `${newId()}@etalase.test`, passwordHash: "x", ...more },
      select: { id: true },
    });
  const secured = { totpSecret: "x", totpConfirmedAt: new Date() };
  const cookieOf = async (accountId: string, secondFactor = false) => {
    const { id, token } = await startSession(accountId);
    if (secondFactor) await db.session.update({ where: { id }, data: { secondFactorAt: new Date() } });
    return `sesi=${token}`;
  };
  return {
    guest: "",
    buyer: await cookieOf(buyerId),
    owner: await cookieOf(rina.accountId),
    otherOwner: await cookieOf(hasan.accountId),
    mentor: await cookieOf((await person("Pak Amir", "mentor")).id),
    admin: await cookieOf((await person("Bu Sari", "admin", secured)).id, true),
    adminWithoutFactor: await cookieOf((await person("Pak Andi", "admin")).id),
    halfWay: await cookieOf((await person("Bu Wati", "admin", secured)).id),
  };
}

/** The value for an address's parameter: by the noun before it where that matters, else by its name. */
export function valueIn({ ids }: World, name: string, path: string): string {
  const before = path.slice(1, path.indexOf(name === "*" ? "*" : `:${name}`) - 1);
  const value = ids[before] ?? ids[`${before}/${name}`] ?? ids[name];
  if (value === undefined) throw new Error(`the world has nothing for :${name} of ${path}`);
  return value;
}

/** Does what the world's building caused: afterwards nothing changes by itself. */
export function quiet(): Promise<void> {
  return drainOutbox(pool(), tasks);
}

/** Sessions are touched by looking, letters and the index by the worker: all else is what people have and did. */
export async function contents(): Promise<string> {
  const { rows } = await pool().query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
     AND tablename NOT IN ('Session', 'Letter', '_prisma_migrations') AND tablename NOT LIKE 'Search%' ORDER BY 1`,
  );
  const sums = rows.map(
    ({ name }) =>
      `SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) AS sum FROM "${name}" t`,
  );
  const found = await pool().query<{ sum: string }>(sums.join(" UNION ALL "));
  return rows.map(({ name }, index) => `${name} ${found.rows[index]?.sum}`).join("\n");
}
