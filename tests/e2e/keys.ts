import { expect, type Locator, type Page } from "@playwright/test";
import sharp from "sharp";
import { eyesScript } from "./eyes";

/** What somebody does who has no mouse: Tab, Shift+Tab, Space, Enter, arrows, and typing into what has the focus. */

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("button", { name }).filter({ visible: true });

/** No two are the same: the same photo is no second proof. */
export async function photo(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const background = { r: Math.floor(Math.random() * 256), g: 120, b: Date.now() % 256 };
  const buffer = await sharp({ create: { width: 600, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { name: "bukti.jpg", mimeType: "image/jpeg", buffer };
}

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

/** A form that came back has the keyboard on what is to be mended, whether or not scripts run. */
export async function expectRefused(page: Page): Promise<void> {
  const focused = page.locator(":focus");
  await expect(focused).toBeVisible();
  const isMarked = (one: Element) => one.closest(".error-summary, [aria-invalid='true']") !== null;
  expect(await focused.evaluate(isMarked), `the keyboard is on what was wrong at ${page.url()}`).toBe(true);
}

type EyesAnswer = "end" | "trap" | "summary" | "menu" | "stop";

/**
 * Presses Tab through the whole page, opens with Enter what opens, and looks at each stop.
 * @returns a sentence for each fault
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(eyesScript);
  const keyboard = await page.context().newCDPSession(page);
  for (let presses = 0; presses < 500; presses += 1) {
    // As `keyboard.press` and `evaluate` do, in fewer steps: there are thousands.
    await keyboard.send("Input.dispatchKeyEvent", {
      type: "rawKeyDown",
      key: "Tab",
      windowsVirtualKeyCode: 9,
    });
    const { result } = await keyboard.send("Runtime.evaluate", { expression: "look()" });
    const answer = result.value as EyesAnswer;
    if (answer === "trap")
      return [...(await page.evaluate<string[]>("report()")), "Tab does not get out of it"];
    if (answer === "end")
      return [...(await page.evaluate<string[]>("report()")), ...(await skipFaults(page))];
    if (answer !== "stop") await openByEnter(page, answer === "menu");
  }
  return ["500 times Tab are not enough to get through it"];
}

/** Once round, the keyboard is on the link that leads past the header, unless the page began elsewhere. */
async function skipFaults(page: Page): Promise<string[]> {
  if (!(await page.locator("a.skip").evaluateAll(([skip]) => skip === document.activeElement))) return [];
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const isPast = await page.evaluate(() => {
    const main = document.querySelector("main");
    const isIn = main?.contains(document.activeElement) ?? false;
    return isIn || !main?.querySelector("a[href], button, input, select, textarea, summary");
  });
  return isPast ? [] : ["the first link does not lead past the header"];
}

/** The places behind the menu of a workplace, each looked at while it lies over the page. */
export async function menuFaults(page: Page): Promise<string[]> {
  await page.evaluate(eyesScript);
  await tabAndPress(page, page.locator(".menu-bar summary"));
  await page.evaluate(rememberLooks);
  const places = await page.locator(".menu-bar a").count();
  for (let place = 0; place < places; place += 1) {
    await page.keyboard.press("Tab");
    await page.evaluate("look()");
  }
  const isLast = await page
    .locator(".menu-bar a")
    .last()
    .evaluate((one) => one === document.activeElement);
  const faults = await page.evaluate<string[]>("eyes.faults");
  return isLast && places > 0 ? faults : [...faults, "its last place is not reached"];
}

/** Of what has come into sight since the eyes were opened. */
const rememberLooks =
  "for (const one of stops()) if (!eyes.looks.has(one)) eyes.looks.set(one, looksOf(one)); 0";

/** The summary that has the focus; what lies over the page is shut again. */
async function openByEnter(page: Page, isShutAgain: boolean): Promise<void> {
  const isOpen = () =>
    page.evaluate(() => document.activeElement?.parentElement?.hasAttribute("open") ?? false);
  const before = await isOpen();
  await page.keyboard.press("Enter");
  expect(await isOpen(), "Enter opens and shuts it").toBe(!before);
  if (before !== isShutAgain) await page.keyboard.press("Enter");
  await page.evaluate(rememberLooks);
}
