import type { OnboardingStep, ParticipantCast } from "../happenings";
import { owners } from "../people-owners";
import { shops } from "../shops";
import type { ShopState, VillageCode } from "../types";

const STEP_OF: Record<ShopState, OnboardingStep> = {
  live: "live",
  suspended: "live",
  submitted: "submitted",
  revision_asked: "submitted",
  draft: "first_product",
};

/** Those of a batch whose shop stands in the cast, by the owner's name. */
export function graduates(
  batch: string,
  attended: readonly number[] = [1, 2, 3, 4, 5, 6],
  step?: OnboardingStep,
): readonly ParticipantCast[] {
  return shops
    .filter((shop) => shop.batch === batch)
    .map((shop) => ({
      name: owners.find((owner) => owner.key === shop.owner)?.name ?? shop.owner,
      business: shop.name,
      villageCode: shop.villageCode,
      shop: shop.slug,
      attended,
      step: step ?? STEP_OF[shop.state],
      wantsHelp: false,
    }));
}

/** One who has no shop in the cast (yet), with the last step of the checklist that is done. */
export const trainee = (
  name: string,
  business: string,
  villageCode: VillageCode,
  attended: readonly number[],
  step: OnboardingStep | null,
  wantsHelp = false,
): ParticipantCast => ({ name, business, villageCode, shop: null, attended, step, wantsHelp });
