import { bytesSheet, type SheetSource } from "~/platform/read-sheet.server";
import { openBytes, sealBytes } from "~/platform/secrets.server";
import { storage } from "~/platform/storage.server";
import { inspectRegister, type RegisterShape } from "../read-register.server";
import type { ImportProblem } from "../stored-import";

/** A register is full of personal numbers: its file is kept sealed, and only until it is imported. */
const purpose = "register_file";
const keyOf = (importId: string) => `register/${importId}.sealed`;

export async function keepFile(importId: string, bytes: Uint8Array): Promise<void> {
  await storage().put(keyOf(importId), sealBytes(purpose, bytes), "application/octet-stream");
}

export function hasFile(importId: string): Promise<boolean> {
  return storage().has(keyOf(importId));
}

export async function forgetFile(importId: string): Promise<void> {
  await storage().remove(keyOf(importId));
}

export type OpenedFile =
  | { readonly ok: true; readonly source: SheetSource; readonly shape: RegisterShape }
  | { readonly ok: false; readonly problem: ImportProblem };

/** Reads a kept file as a register, or says why it is none. */
export async function openKeptRegister(importId: string): Promise<OpenedFile> {
  const sealed = await storage().get(keyOf(importId));
  if (!sealed) return { ok: false, problem: { code: "file_gone" } };
  const source = bytesSheet(openBytes(purpose, sealed));
  const inspected = await inspectRegister(source);
  if (!inspected.ok) return { ok: false, problem: inspected };
  return { ok: true, source, shape: inspected.value };
}
