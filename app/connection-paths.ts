/** A shop's account at a sender of payouts: how far it is (POST: on to the sender's page), back from there, and once more. */
export const connectionPaths = {
  connection: () => "/kelola/saldo/sambungan",
  connectionReturn: () => "/kelola/saldo/sambungan/kembali",
  connectionAgain: () => "/kelola/saldo/sambungan/ulang",
};
