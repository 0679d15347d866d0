import { Source } from "../../../src/domain/source.ts";

/** A feed as a catalogue has it. */
export function aSource(id: string): Source {
  const url = `https://${id}.example/feed`;
  const cadence = { kind: "every", ms: 600_000 };
  return Source.parse({ id, name: id, url, kind: "feed", handling: "open", tags: [], cadence });
}
