import { PollState } from "../../domain/source.ts";
import type { PollStates } from "../../ports/source-records.ts";
import { pollStateMigrations } from "../migrations/poll-state.ts";
import { defineRecord } from "../records/define-record.ts";
import type { Store } from "../store-engine.ts";

const PollStateRecord = defineRecord({
  name: "poll-state",
  version: 2,
  schema: PollState,
  migrations: pollStateMigrations,
});

export function openPollStates(store: Store): PollStates {
  const records = store.records(PollStateRecord);
  const repeatable = store.records(PollStateRecord, "with-next");
  return {
    get: (key) => records.get(key),
    save: (state, how) => (how?.isRepeatable === true ? repeatable : records).set(state.key, state),
    async all() {
      const states: PollState[] = [];
      for await (const [, state] of records.entries()) states.push(state);
      return states;
    },
  };
}
