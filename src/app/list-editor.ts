import { markLists, markListsFound } from "../alerts/mark-lists.ts";
import type { Bulletin } from "../domain/bulletin.ts";
import type { Story } from "../domain/story.ts";
import { type UntilDoneOptions, untilDone } from "../lib/until-done.ts";
import type { Repositories } from "../ports/repositories.ts";

interface ListEditorDeps extends Omit<UntilDoneOptions, "trouble" | "waits"> {
  readonly repositories: Pick<Repositories, "bulletins" | "stories">;
  readonly post: (list: Bulletin) => void;
}

const trouble = ["lists_not_marked", "lists could not be brought up to date"] as const;
const waits = { firstMs: 1_000, longestMs: 30_000 } as const;

/** Has posted lists edited that show another state of a story than it has. */
export class ListEditor {
  readonly #deps: ListEditorDeps;
  readonly #underWay = new Set<Promise<void>>();

  constructor(deps: ListEditorDeps) {
    this.#deps = deps;
  }

  /** Of all stories where none is given. Tried until the store takes it. */
  edit(story?: Story): void {
    const { repositories, post } = this.#deps;
    const mark = async () => {
      const marked = await (story === undefined ? markListsFound(repositories) : markLists(story, repositories));
      for (const list of marked) post(list);
    };
    const work = untilDone(mark, { ...this.#deps, trouble, waits }).finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }
}
