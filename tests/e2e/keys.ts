import { expect, type Locator, type Page } from "@playwright/test";
import { eyesScript } from "./eyes";

/** What somebody does who has no mouse: Tab, Shift+Tab, Space, Enter, arrows, and typing into what has the focus. */

/** Goes on with Tab (or back with Shift+Tab) until the focus is on it. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const isThere = () =>
    target.evaluateAll((all) => all.some((one) => one === document.activeElement && one !== document.body));
  for (let steps = 0; steps < 150; steps += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  await expect(target.first(), `${key} never comes to it`).toBeFocused();
}

/** Puts text into what Tab leads to, in place of what stood there. */
export async function tabAndType(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

export async function tabAndPress(
  page: Page,
  target: Locator,
  key: "Enter" | "Space" = "Enter",
): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Presses what leads to another page, or back to this one after its answer. */
export async function pressAway(
  page: Page,
  target: Locator,
  key: "Enter" | "Space" = "Enter",
): Promise<void> {
  await tabTo(page, target);
  const moved = page.waitForEvent("framenavigated");
  await page.keyboard.press(key);
  await moved;
  await page.waitForLoadState();
}

type EyesAnswer = "end" | "trap" | "summary" | "menu" | "stop";

/**
 * Presses Tab through the whole page, opens with Enter what opens, and looks at each stop.
 * @returns a sentence for each fault
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(eyesScript);
  for (let presses = 0; presses < 500; presses += 1) {
    await page.keyboard.press("Tab");
    const answer = await page.evaluate<EyesAnswer>("look()");
    if (answer === "trap")
      return [...(await page.evaluate<string[]>("report()")), "Tab does not get out of it"];
    if (answer === "end") return page.evaluate<string[]>("report()");
    if (answer !== "stop") await openByEnter(page, answer === "menu");
  }
  return ["500 times Tab are not enough to get through it"];
}

/** The summary that has the focus; what lies over the page is shut again. */
async function openByEnter(page: Page, isShutAgain: boolean): Promise<void> {
  const isOpen = () =>
    page.evaluate(() => document.activeElement?.parentElement?.hasAttribute("open") ?? false);
  const before = await isOpen();
  await page.keyboard.press("Enter");
  expect(await isOpen(), "Enter opens and shuts it").toBe(!before);
  if (before !== isShutAgain) await page.keyboard.press("Enter");
  await page.evaluate(
    "for (const one of stops()) if (!eyes.looks.has(one)) eyes.looks.set(one, looksOf(one)); 0",
  );
}
