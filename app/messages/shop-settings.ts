import { en } from "./shop-settings.en";
import { id } from "./shop-settings.id";

/** What an owner reads where she sets up her shop: its page, its papers. */
export const shopSettingsWords = { id, en };
