import type { Picture } from "~/platform/images";
import type { NewProduct } from "./add-product.server";
import type { AddProductForm } from "./forms";

/** The one-screen form as a product of a single variant; options come later, in the editor. */
export function newProduct(form: AddProductForm, categoryId: string, photos: readonly Picture[]): NewProduct {
  const {
    barang,
    terbit,
    name,
    description,
    halal,
    shelfLife,
    storage,
    preorder,
    price,
    stock,
    weight,
    sku,
  } = form;
  return {
    id: barang,
    publish: terbit,
    facts: { name, description, categoryId, isHalal: halal, shelfLife, storage, preorderDays: preorder },
    options: [null, null],
    variants: [
      { id: null, option1: null, option2: null, price, stock, stockSeen: null, weightGrams: weight, sku },
    ],
    photos: photos.map((photo) => ({ ...photo, alt: "" })),
  };
}
