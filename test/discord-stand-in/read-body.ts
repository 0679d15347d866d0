import type { IncomingMessage } from "node:http";

/**
 * A request's JSON, and the names of its files: as JSON, or as multipart/form-data with the JSON in `payload_json`.
 *
 * @throws SyntaxError for what is no JSON.
 */
export async function readBody(
  request: IncomingMessage,
): Promise<{ readonly json: unknown; readonly files: readonly string[] }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) {
    return { json: bytes.length === 0 ? undefined : JSON.parse(bytes.toString("utf8")), files: [] };
  }

  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  const payload = form.get("payload_json");
  const files = Array.from(form.values()).flatMap((value) => (typeof value === "string" ? [] : [value.name]));
  return { json: typeof payload === "string" ? JSON.parse(payload) : {}, files };
}
