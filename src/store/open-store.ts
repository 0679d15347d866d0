import { defaultStoreUrl, engineOf } from "./engines.ts";
import type { Lease, Store, StoreDeps } from "./store-engine.ts";

/**
 * Opens the store that STORE_URL names; the default one when it is not set.
 *
 * Throws a StoreProblem, with a sentence for the operator, when the store cannot be read and written.
 */
export async function openStore(url: string | undefined, deps: StoreDeps): Promise<Store> {
  const location = url ?? defaultStoreUrl;
  return (await engineOf(location)).open(location, deps);
}

/** Whether anything was ever kept there, without making it. True also of what cannot be opened. */
export async function storeExists(url: string): Promise<boolean> {
  return (await engineOf(url)).exists(url);
}

/** Makes this process the only one that writes to a store, until `release` or its death. To be taken before the store is opened. */
export async function takeLease(url: string | undefined, deps: Pick<StoreDeps, "clock" | "onWaiting">): Promise<Lease> {
  const location = url ?? defaultStoreUrl;
  return (await engineOf(location)).lease(location, deps);
}
