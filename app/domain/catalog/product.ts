/** What a product is and which ways it may go: shared by verbs, buttons and badges. */
export const productStatuses = ["draft", "published", "archived", "taken_down"] as const;
export type ProductStatus = (typeof productStatuses)[number];

/** Who may lead it there. The city takes down; only the city brings back, and then as a draft. */
type Mover = "owner" | "city";

const moves: Readonly<Record<ProductStatus, Readonly<Partial<Record<ProductStatus, Mover>>>>> = {
  draft: { published: "owner", archived: "owner", taken_down: "city" },
  published: { draft: "owner", archived: "owner", taken_down: "city" },
  archived: { draft: "owner", published: "owner", taken_down: "city" },
  taken_down: { draft: "city" },
};

export function canMove(from: ProductStatus, to: ProductStatus, mover: Mover): boolean {
  return moves[from][to] === mover;
}

/** The statuses from which `mover` may lead a product to `to`: the where of a compare-and-set. */
export function sourcesOf(to: ProductStatus, mover: Mover): ProductStatus[] {
  return productStatuses.filter((from) => canMove(from, to, mover));
}

export const canPublish = (status: ProductStatus) => canMove(status, "published", "owner");
export const canUnpublish = (status: ProductStatus) => status === "published";
export const canArchive = (status: ProductStatus) => canMove(status, "archived", "owner");

/** Five or fewer left is shown to her as "menipis", and to buyers as "tinggal 3". */
export const lowStockAt = 5;

export type StockLevel = "out" | "low" | "enough";

export function stockLevel(available: number): StockLevel {
  if (available <= 0) return "out";
  return available <= lowStockAt ? "low" : "enough";
}

export const productLimits = {
  name: 70,
  description: 5000,
  shortText: 80,
  optionName: 20,
  optionValue: 30,
  sku: 40,
  variants: 50,
  photos: 8,
  alt: 140,
  stock: 1_000_000,
  weightGrams: 500_000,
  preorderDays: 60,
} as const;

/** Rows of a page of the owner's list. */
export const ownerProductsPerPage = 25;

export const maxPrice = 100_000_000n;
