/** The twenty kelurahan by name, so that a shop's file says "Karang Anyar Pantai" and not a code. */
import type { VillageCode } from "./types";

export const village = {
  karangAnyar: "65.71.01.1001",
  karangRejo: "65.71.01.1002",
  karangAnyarPantai: "65.71.01.1003",
  karangBalik: "65.71.01.1004",
  karangHarapan: "65.71.01.1005",
  kampungSatuSkip: "65.71.02.1001",
  pamusian: "65.71.02.1002",
  sebengkok: "65.71.02.1003",
  selumit: "65.71.02.1004",
  selumitPantai: "65.71.02.1005",
  lingkasUjung: "65.71.03.1001",
  gunungLingkas: "65.71.03.1002",
  kampungEmpat: "65.71.03.1003",
  kampungEnam: "65.71.03.1004",
  mamburungan: "65.71.03.1005",
  pantaiAmal: "65.71.03.1006",
  mamburunganTimur: "65.71.03.1007",
  juataLaut: "65.71.04.1001",
  juataPermai: "65.71.04.1002",
  juataKerikil: "65.71.04.1003",
} as const satisfies Record<string, VillageCode>;
