import type { IncomingMessage } from "node:http";

export interface SentFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A request's JSON, and its files read as text: as JSON, or as multipart/form-data with the JSON in `payload_json`.
 *
 * @throws SyntaxError for what is no JSON.
 */
export async function readBody(
  request: IncomingMessage,
): Promise<{ readonly json: unknown; readonly files: readonly SentFile[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) {
    return { json: bytes.length === 0 ? undefined : JSON.parse(bytes.toString("utf8")), files: [] };
  }

  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  const payload = form.get("payload_json");
  const parts = Array.from(form.values()).filter((value) => typeof value !== "string");
  const files = await Promise.all(parts.map(async (part) => ({ name: part.name, text: await part.text() })));
  return { json: typeof payload === "string" ? JSON.parse(payload) : {}, files };
}
