import type { Action } from "../chat/define-action.ts";
import type { Command } from "../chat/define-command.ts";
import type { MessageCommand } from "../chat/define-message-command.ts";
import type { RunDeps } from "../chat/run-command.ts";
import type { Notify, Sender } from "../ports/chat.ts";
import type { Environment } from "../settings/read-environment.ts";
import type { Engine } from "./engine.ts";

/** Where alerts and notices come out: Discord, or the terminal. It runs until it says so itself, or is closed. */
export interface Front {
  readonly sender: Sender;
  readonly notify: Notify;
  /** Whether Discord's gateway is connected now; absent where there is none. */
  readonly connected?: () => boolean;
  /** Resolves with an exit code when the front ends the program: the person left the terminal, or the token was refused. */
  readonly ended: Promise<number>;
  close(): Promise<void>;
}

export interface FrontDeps {
  readonly environment: Environment;
  readonly engine: Engine;
  readonly run: RunDeps;
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly messageCommands: readonly MessageCommand[];
}
