import { shortIdOn } from "../deliver/stamp.ts";
import type { MessageJson } from "../ports/chat.ts";
import { buttonsOf } from "./buttons-of.ts";
import { holdsSpoiler } from "./render-message.ts";

const remembered = 100;

interface Pressable {
  /** Lower case, as it is typed. */
  readonly label: string;
  readonly action: string;
  readonly argument: string;
  readonly shortId: string | undefined;
}

/** What this session has on its screen, so that a typed word finds its button: the last 100 messages. */
export class ShownMessages {
  #messages: readonly MessageJson[] = [];

  remember(message: MessageJson): void {
    this.#messages = [message, ...this.#messages].slice(0, remembered);
  }

  /** Whether the card with this id looks like this already. */
  looksLike(message: MessageJson): boolean {
    const last = this.#messages.find((shown) => shortIdOn(shown) === shortIdOn(message));
    return last !== undefined && JSON.stringify(last) === JSON.stringify(message);
  }

  /** All buttons in sight, those of the last message first. A card drawn again hides its former buttons. */
  buttons(): readonly Pressable[] {
    const drawn = new Set<string>();
    return this.#messages.flatMap((message) => {
      const shortId = shortIdOn(message);
      if (shortId !== undefined && drawn.has(shortId)) return [];
      if (shortId !== undefined) drawn.add(shortId);
      return buttonsOf(message).flatMap((button) => {
        if (button.kind === "link") return [];
        return [{ label: button.label.toLowerCase(), action: button.action, argument: button.argument, shortId }];
      });
    });
  }

  /** The last message with something hidden: of that id, else of all. */
  hidden(shortId: string | undefined): MessageJson | undefined {
    return this.#messages.find((message) =>
      shortId === undefined ? holdsSpoiler(message) : shortIdOn(message) === shortId,
    );
  }
}
