/** Written by draw-villages.server.ts: the size of the drawing and the middle of each village in it. */
export const mapSize = { width: 755, height: 1000 } as const;

export type VillagePoint = {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
};

export const villagePoints: readonly VillagePoint[] = [
  { code: "65.71.01.1001", name: "Karang Anyar", x: 342, y: 576 },
  { code: "65.71.01.1002", name: "Karang Rejo", x: 318, y: 680 },
  { code: "65.71.01.1003", name: "Karang Anyar Pantai", x: 245, y: 588 },
  { code: "65.71.01.1004", name: "Karang Balik", x: 361, y: 664 },
  { code: "65.71.01.1005", name: "Karang Harapan", x: 197, y: 460 },
  { code: "65.71.02.1001", name: "Kampung I Skip", x: 505, y: 403 },
  { code: "65.71.02.1002", name: "Pamusian", x: 435, y: 668 },
  { code: "65.71.02.1003", name: "Sebengkok", x: 381, y: 707 },
  { code: "65.71.02.1004", name: "Selumit", x: 361, y: 694 },
  { code: "65.71.02.1005", name: "Selumit Pantai", x: 336, y: 709 },
  { code: "65.71.03.1001", name: "Lingkas Ujung", x: 417, y: 775 },
  { code: "65.71.03.1002", name: "Gunung Lingkas", x: 425, y: 738 },
  { code: "65.71.03.1003", name: "Kampung Empat", x: 541, y: 699 },
  { code: "65.71.03.1004", name: "Kampung Enam", x: 574, y: 562 },
  { code: "65.71.03.1005", name: "Mamburungan", x: 564, y: 864 },
  { code: "65.71.03.1006", name: "Pantai Amal", x: 664, y: 607 },
  { code: "65.71.03.1007", name: "Mamburungan Timur", x: 586, y: 845 },
  { code: "65.71.04.1001", name: "Juata Laut", x: 378, y: 149 },
  { code: "65.71.04.1002", name: "Juata Permai", x: 87, y: 325 },
  { code: "65.71.04.1003", name: "Juata Kerikil", x: 267, y: 358 },
];
