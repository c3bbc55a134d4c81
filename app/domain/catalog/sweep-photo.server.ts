import { db } from "~/platform/db.server";
import { removePicture } from "~/platform/images.server";

/** Removes a picture's files where no row of any room shows it: what was uploaded in vain, or taken away. */
export async function sweepPhoto({ hash }: { readonly hash: string }): Promise<void> {
  const [use] = await db.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (SELECT FROM "Photo" WHERE hash = ${hash})
      OR EXISTS (SELECT FROM "ReviewPhoto" WHERE hash = ${hash})
      OR EXISTS (SELECT FROM "Shop" WHERE "bannerHash" = ${hash})
      OR EXISTS (SELECT FROM "OrderLine" WHERE "photoHash" = ${hash}) AS used`;
  if (!use?.used) await removePicture(hash);
}
