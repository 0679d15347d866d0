import type { EventPlace } from "../../domain/event.ts";
import type { WordStream } from "../../text/word-stream.ts";
import type { PlaceFinder } from "../events/place-finder.ts";

const most = 4;
const longestTitle = 60;

/** The places that the title of a read item surely names, whatever it says of them; what stands for a country's adjective is left out. */
export function titlePlaces(stream: WordStream, places: PlaceFinder): readonly EventPlace[] {
  const found = places.find(stream, Math.min(stream.count, longestTitle, wordsOfTitle(stream)));
  return found
    .filter(({ sure, adjective }) => sure && adjective !== true)
    .slice(0, most)
    .map(({ from, to, readings: [place] }) => {
      const where = stream.original(stream.from[from] ?? 0, stream.to[to] ?? 0);
      const { id, name, level, within, country } = place;
      return {
        ...{ id, name, level, where: { field: "title" as const, ...where } },
        ...(within !== undefined && { within }),
        ...(country !== undefined && { country }),
      };
    });
}

function wordsOfTitle(stream: WordStream): number {
  let word = 0;
  while (word < stream.count && stream.fieldOf(stream.from[word] ?? 0) === 0) word += 1;
  return word;
}
