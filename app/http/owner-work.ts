import type { OwnerWork } from "~/domain/shops/suspension";

const places: Readonly<Record<string, OwnerWork>> = {
  pesanan: "orders",
  retur: "orders",
  saldo: "money",
  dokumen: "papers",
};

/** Which work an address of the owner's workplace belongs to; one that nobody named publishes. */
export function ownerWorkOf(pathname: string): OwnerWork {
  const [, , place, ...deeper] = pathname.split("/").filter((step, index) => index === 0 || step !== "");
  if (place === undefined) return "home";
  if (place === "ulasan" && deeper.length === 0) return "reviews";
  if (place === "barang" && (deeper.length === 0 || deeper[0] === "ekspor")) return "goods";
  // Whether a buyer's money came to the shop itself: until its owner says so, the order isn't placed.
  if (place === "pembayaran" && deeper[0] === "pesanan") return "orders";
  if (place === "pembayaran" && deeper.length === 0) return "ways";
  if (place === "voucher" && deeper.length === 0) return "vouchers";
  return places[place] ?? "publishing";
}
