import type { PolledSource } from "../../domain/followed-source.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Validators } from "../../domain/source.ts";
import type { SourceKind } from "../../domain/source-kind.ts";
import { feedReader } from "./feed-reader.ts";
import type { ReadDeps, Reader } from "./reader.ts";

/** The readers, by kind of source: `docs/adding-a-source-kind.md` says how one is added. */
export const readers: Readonly<Record<SourceKind, Reader>> = {
  feed: feedReader,
};

/** Asks a source once, by the reader of its kind and by the way that it is asked. */
export function readSource(source: PolledSource, validators: Validators, deps: ReadDeps): Promise<Reading> {
  const { key, url, kind, reach, follows } = source;
  const sample = follows.some(({ face }) => face.sample);
  const readBody: ReadDeps["readBody"] = (body) => deps.readBody(body, source.owner);
  return readers[kind].read({ key, url, sample }, validators, reach, { ...deps, readBody });
}
