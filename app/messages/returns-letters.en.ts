import type { id } from "./returns-letters.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  subject: {
    asked: (nomor: string) => `A return of ${nomor} waits for your answer`,
    offered: (nomor: string) => `The shop offers money for ${nomor}`,
    declined: (nomor: string) => `The shop does not agree to the return of ${nomor}`,
    to_send: (nomor: string) => `Goods of ${nomor} go back to the shop`,
    sent_back: (nomor: string) => `Goods of ${nomor} are on their way back to you`,
    to_repay: (nomor: string) => `The shop gives money of order ${nomor} back itself`,
    repaid: (nomor: string) => `Do you have the money for ${nomor}?`,
    with_city: (nomor: string) => `The return of ${nomor} is with a city officer`,
    refunded: (nomor: string) => `Money of order ${nomor} goes back`,
    settled: (nomor: string) => `The return of ${nomor} is done`,
    withdrawn: (nomor: string) => `The buyer withdrew the return of ${nomor}`,
    lapsed: (nomor: string) => `The return of ${nomor} is closed`,
    rejected: (nomor: string) => `The return of ${nomor} was not granted`,
    account: (nomor: string) => `Write your account for the return of ${nomor}`,
  },
  buyer: {
    offered: (f: Facts) =>
      `${f.shop} offers ${f.amount} for order ${f.nomor}, and you keep the goods. Accept the offer, or ask a city officer to decide, before ${f.due}.`,
    declined: (f: Facts) =>
      `${f.shop} does not agree to the return of order ${f.nomor}. If you think that is not right, ask a city officer to decide before ${f.due}.`,
    to_send: (f: Facts) =>
      `The return of order ${f.nomor} is agreed. Send or bring the goods to ${f.shop} before ${f.due}, then write the tracking number on this page. Once the shop has them, ${f.amount} goes back.`,
    to_repay: (f: Facts) => `${f.shop} gives ${f.amount} for order ${f.nomor} back to you directly.`,
    repaid: (f: Facts) =>
      `${f.shop} says that ${f.amount} for order ${f.nomor} was given back. Say on this page whether you have it. Without an answer until ${f.due} it counts as received.`,
    with_city: (f: Facts) =>
      `The return of order ${f.nomor} is with a city officer now, who reads the evidence and the messages of both sides, then decides.`,
    refunded: (f: Facts) =>
      `${f.amount} for order ${f.nomor} goes back the way you paid. If that way can't give it back by itself, we ask you for an account.`,
    settled: (f: Facts) => `It is noted that you have ${f.amount} for order ${f.nomor} from ${f.shop}.`,
    lapsed: (f: Facts) =>
      `The time to answer about the return of order ${f.nomor} ran out, so the request is closed and no money goes back.`,
    rejected: (f: Facts) => `A city officer did not grant the return of order ${f.nomor}.`,
  },
  shop: {
    asked: (f: Facts) =>
      `${f.buyer} asks for ${f.amount} back of order ${f.nomor}: ${f.reason}. Read what happened and answer before ${f.due}. Without an answer a city officer decides.`,
    to_send: (f: Facts) =>
      `A city officer decided that the goods of order ${f.nomor} come back to the shop. Once you have them, ${f.amount} goes back.`,
    sent_back: (f: Facts) =>
      `${f.buyer} sent the goods of order ${f.nomor} back. Look at them as soon as they arrive, at the latest by ${f.due}; then the money goes back.`,
    to_repay: (f: Facts) =>
      `Give ${f.amount} for order ${f.nomor} back to ${f.buyer} directly before ${f.due}, then note it on this page.`,
    with_city: (f: Facts) =>
      `The return of order ${f.nomor} is with a city officer now, who reads the evidence and the messages of both sides, then decides. The money of this part is held until then.`,
    refunded: (f: Facts) => `${f.amount} for order ${f.nomor} was given back to ${f.buyer}.`,
    settled: (f: Facts) => `${f.buyer} has received ${f.amount} for order ${f.nomor}. Thank you.`,
    withdrawn: (f: Facts) =>
      `${f.buyer} withdrew the return of order ${f.nomor}. The money goes on as usual.`,
    lapsed: (f: Facts) =>
      `${f.buyer} did not answer, so the return of order ${f.nomor} is closed. The money goes on as usual.`,
    rejected: (f: Facts) =>
      `A city officer did not grant the return of order ${f.nomor}. The money goes on as usual.`,
  },
  officer: {
    with_city: (f: Facts) =>
      `The return of order ${f.nomor} from ${f.shop} waits for an officer's decision: ${f.buyer} asks for ${f.amount}, the reason is ${f.reason}.`,
  },
  account: (f: Pick<Facts, "nomor" | "amount">) =>
    `${f.amount} for order ${f.nomor} goes back, but the way you paid can't give it back by itself. Write your account on this page; an officer transfers it there.`,
  note: {
    buyer: (note: string) => `The buyer says: ${note}`,
    shop: (note: string) => `The shop says: ${note}`,
    city: (note: string) => `The officer's reason: ${note}`,
  },
};

type Facts = {
  readonly nomor: string;
  readonly shop: string;
  readonly buyer: string;
  readonly amount: string;
  readonly due: string;
  readonly reason: string;
};
