import { addressKinds } from "./address-kinds.ts";
import type { FeedKind } from "./feed-entries.ts";
import { feedKinds, fewestShown } from "./feed-kinds.ts";
import { fewestOfMixed, mixedKinds } from "./mixed-kinds.ts";
import { fewestOfPublishers, publisherKinds } from "./publisher-kinds.ts";

export const kinds: Readonly<Record<string, FeedKind>> = {
  ...feedKinds,
  ...publisherKinds,
  ...addressKinds,
  ...mixedKinds,
};

/** How many entries a feed of a kind shows at least, where that is more than one. */
export const fewestOf: Readonly<Record<string, number>> = { ...fewestShown, ...fewestOfPublishers, ...fewestOfMixed };
