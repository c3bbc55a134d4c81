import type { ReturnStatus } from "./return";

/** It is somebody else's turn now, or it is closed. */
export type ReturnMoved = {
  readonly type: "return.moved";
  readonly returnId: string;
  readonly stepId: string;
  readonly status: ReturnStatus;
};
