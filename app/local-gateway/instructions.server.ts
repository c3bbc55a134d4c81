import { randomInt } from "node:crypto";
import type { Instructions, Method } from "./payment";
import { simulatedQris } from "./qris-code";

/** The banks' own clearing codes; no real virtual account begins with 0000. */
const bankCodes: Readonly<Record<string, string>> = { bca: "014", bni: "009", bri: "002", permata: "013" };

/** What the buyer needs in order to pay. */
export function instructionsFor(
  payment: { id: string; reference: string; method: Method; amount: number },
  publicUrl: string,
): Instructions {
  const { id, reference, method, amount } = payment;
  if (method === "qris") return { kind: "qr", qr_string: simulatedQris(amount, reference) };
  if (method === "card") return { kind: "redirect", url: `${publicUrl}/kartu/${id}` };
  if (method === "gopay") return { kind: "wallet", url: `${publicUrl}/dompet/${id}` };
  if (method === "va_mandiri") return { kind: "bill", biller_code: "00000", bill_key: `0000${digits(8)}` };
  const bank = method.slice(3);
  return { kind: "va", bank, number: `0000${bankCodes[bank] ?? "000"}${digits(9)}` };
}

function digits(count: number): string {
  return String(randomInt(10 ** count)).padStart(count, "0");
}
