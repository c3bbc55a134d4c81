/** A file for this reader alone, never cached. With a name it is kept, without one shown. */
export function privateFile(content: Uint8Array | string, type: string, fileName?: string): Response {
  return new Response(typeof content === "string" ? content : new Uint8Array(content), {
    headers: {
      "Content-Type": type,
      "Content-Length": String(Buffer.byteLength(content)),
      "Content-Disposition": fileName ? `attachment; filename="${fileName}"` : "inline",
      "Cache-Control": "private, no-store",
    },
  });
}
