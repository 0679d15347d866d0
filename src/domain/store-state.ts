/** How much the store takes, in bytes, and how much there may be. */
export interface StoreSize {
  readonly used: number;
  /** What its disk has left; absent where it is on none. */
  readonly diskFree?: number;
}

/**
 * `filling` and `nearly-full` before the bound is reached; `making-room` where what is finished goes before its time; `over` where
 * nothing more may go.
 */
export const storeLevels = ["well", "filling", "nearly-full", "making-room", "over"] as const;
export type StoreLevel = (typeof storeLevels)[number];

export interface StoreState extends StoreSize {
  /** How much it may take. */
  readonly most: number;
  readonly level: StoreLevel;
  /** How long before their time records went when room was last made, in milliseconds; 0 where it never was. */
  readonly early: number;
  readonly isDiskLow: boolean;
}

/** Of the bound. */
const filling = 0.8;
const nearlyFull = 0.95;
/** A disk that has less left than this, or than a tenth of the store, may be full before anybody looks. */
const leastFree = 200_000_000;

export function storeState({ used, diskFree }: StoreSize, most: number, early = 0): StoreState {
  const isDiskLow = diskFree !== undefined && diskFree < Math.max(leastFree, used / 10);
  const size = { used, ...(diskFree !== undefined && { diskFree }) };
  return { ...size, most, early, isDiskLow, level: levelOf(used / most, early) };
}

function levelOf(share: number, early: number): StoreLevel {
  if (share >= 1) return "over";
  if (early > 0 && share >= filling) return "making-room";
  if (share >= nearlyFull) return "nearly-full";
  return share >= filling ? "filling" : "well";
}
