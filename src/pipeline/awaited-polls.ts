import type { PollReport } from "./poll-state.ts";

/** Who waits for polls whose turn is still to come: all that wait for one source get its next report. */
export class AwaitedPolls {
  readonly #waiting = new Map<string, PromiseWithResolvers<PollReport | undefined>>();

  of(key: string): Promise<PollReport | undefined> {
    const waiting = this.#waiting.get(key) ?? Promise.withResolvers<PollReport | undefined>();
    this.#waiting.set(key, waiting);
    return waiting.promise;
  }

  end(key: string, report: PollReport | undefined): void {
    this.#waiting.get(key)?.resolve(report);
    this.#waiting.delete(key);
  }

  endAll(): void {
    for (const key of this.#waiting.keys()) this.end(key, undefined);
  }
}
