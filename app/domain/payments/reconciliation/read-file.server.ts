import { bytesSheet, inspectSheet, readSheet, type SheetRefusal } from "~/platform/read-sheet.server";
import { ok, type Result } from "~/platform/result";
import {
  type LineProblem,
  type Movement,
  type SettlementFormat,
  type SettlingProvider,
  settlementLimits,
} from "../settlement";
import { providerOfFormat, settlementHeader } from "./formats";
import { recordReader } from "./read-records";

export type ReadSettlement = {
  readonly provider: SettlingProvider;
  readonly format: SettlementFormat;
  readonly movements: readonly Movement[];
  readonly problems: readonly LineProblem[];
};

/**
 * Reads a settlement report whole: UTF-8 or Windows-1252, `;` `,` or tab. Nothing of it is believed yet.
 * @param provider whose it is, where an officer said so; else what its columns say
 */
export async function readSettlement(
  bytes: Uint8Array,
  provider: SettlingProvider | null,
): Promise<Result<ReadSettlement, SheetRefusal>> {
  const source = bytesSheet(bytes);
  const shape = await inspectSheet(source, settlementHeader, settlementLimits);
  if (!shape.ok) return shape;
  const { header, headerLine } = shape.value;
  const reader = recordReader(header);
  for await (const { line, cells } of readSheet(source, shape.value, settlementLimits))
    if (line > headerLine) reader.take(cells, line);
  const isNamed = header.format === "sheet" || header.format === "midtrans";
  const whose = isNamed && provider ? provider : providerOfFormat[header.format];
  return ok({ provider: whose, format: header.format, ...reader.done() });
}
