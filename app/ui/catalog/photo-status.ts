import type { PhotoProblem } from "~/domain/catalog/receive-photo.server";
import { statusOfPictureProblem } from "~/platform/images";

/** The answer's status for a photo that wasn't kept: 413, 415 and 422 are the sender's, 503 and 507 ours. */
export function photoStatus(problem: PhotoProblem): number {
  if (problem === "storage_full") return 507;
  return problem === "busy" ? 503 : statusOfPictureProblem(problem);
}
