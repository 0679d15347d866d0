import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { largeBodies, largeBytes } from "../threads/large-bodies.ts";

export interface GatheredBody {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, as 32 hex digits. */
  readonly bodyHash: string;
}

/** More came than is read; thrown by `gatherBody`. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** All bytes of a stream, hashed piece by piece, since hashing fifteen megabytes at once would hold up everything else. */
export async function gatherBody(body: Readable, most: number): Promise<GatheredBody> {
  const gathering: Gathering = {
    pieces: body[Symbol.asyncIterator](),
    hash: createHash("sha256"),
    chunks: [],
    size: 0,
  };
  try {
    if (!(await gather(gathering, largeBytes, most))) await largeBodies.run(() => gather(gathering, most, most));
  } finally {
    body.destroy();
  }
  return { bytes: Buffer.concat(gathering.chunks), bodyHash: gathering.hash.digest("hex").slice(0, 32) };
}

interface Gathering {
  readonly pieces: AsyncIterator<Uint8Array>;
  readonly hash: ReturnType<typeof createHash>;
  readonly chunks: Uint8Array[];
  size: number;
}

/** Whether the end came before `pause` bytes. */
async function gather(gathering: Gathering, pause: number, most: number): Promise<boolean> {
  while (gathering.size <= pause) {
    const { done, value } = await gathering.pieces.next();
    if (done === true) return true;
    gathering.size += value.length;
    if (gathering.size > most) throw new TooLarge();
    gathering.hash.update(value);
    gathering.chunks.push(value);
  }
  return false;
}
