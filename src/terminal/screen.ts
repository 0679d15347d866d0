import type { Interface } from "node:readline";
import { md } from "../chat/text.ts";
import { shortIdOn } from "../deliver/stamp.ts";
import type { Markdown } from "../lib/shown-text.ts";
import type { MessageJson } from "../ports/chat.ts";
import { printAbovePrompt } from "./print-above-prompt.ts";
import { type RenderOptions, renderChange, renderMessage } from "./render-message.ts";
import { ShownMessages } from "./shown-messages.ts";

export interface ScreenDeps {
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  readonly colour: boolean;
  /** IANA name of the zone in which times are shown. */
  readonly timeZone: string;
  readonly now: () => number;
}

/** What is printed, and what was: messages appear above the prompt while there is one. */
export class Screen {
  readonly shown = new ShownMessages();
  /** Resolves when the reader has gone away, as in `npm start | head`. */
  readonly gone: Promise<void>;
  readonly #deps: ScreenDeps;
  #prompt: Interface | undefined;

  constructor(deps: ScreenDeps) {
    this.#deps = deps;
    this.gone = new Promise((resolve) => deps.output.on("error", () => resolve()));
  }

  /** From now on the prompt of `lines` is beneath what is printed; `undefined` once it is gone. */
  keepPrompt(lines: Interface | undefined): void {
    this.#prompt = lines;
  }

  drawPrompt(): void {
    this.#prompt?.prompt(true);
  }

  show(message: MessageJson): void {
    this.shown.remember(message);
    this.print(`${renderMessage(message, this.#options())}\n`);
  }

  /** An alert's change in one line, unless the screen says it already; any other message whole. */
  showChange(message: MessageJson): void {
    if (shortIdOn(message) === undefined) this.show(message);
    else if (!this.shown.looksLike(message)) {
      this.shown.remember(message);
      this.print(renderChange(message, this.#options()));
    }
  }

  /** Once more, with what it hides. */
  reveal(shortId: string | undefined): void {
    const message = this.shown.hidden(shortId);
    if (message === undefined) this.note(md`Nothing is hidden here.`);
    else this.print(`${renderMessage(message, { ...this.#options(), spoilers: "shown" })}\n`);
  }

  /** One line. */
  note(text: Markdown): void {
    this.print(renderMessage({ content: text }, this.#options()));
  }

  /** As it is: nothing from outside may come this way. */
  print(text: string): void {
    if (this.#prompt === undefined) this.#deps.output.write(`${text}\n`);
    else printAbovePrompt(text, this.#prompt, this.#deps.output);
  }

  #options(): RenderOptions {
    const { colour, timeZone, output, now } = this.#deps;
    return { colour, timeZone, now: now(), width: Math.min(output.columns ?? 80, 100) };
  }
}
