import type { Action } from "../chat/define-action.ts";
import type { Command } from "../chat/define-command.ts";
import type { MessageCommand } from "../chat/define-message-command.ts";
import type { RunDeps } from "../chat/run-command.ts";
import type { Clock } from "../lib/clock.ts";
import type { Logger } from "../lib/logger.ts";
import type { Outgoing } from "../ports/chat.ts";
import type { Repositories } from "../ports/repositories.ts";
import type { Settings } from "../settings/load-settings.ts";
import type { Environment } from "../settings/read-environment.ts";
import type { Engine } from "./engine.ts";

/** Where people and the bot meet: Discord, or the terminal. What goes out exists before the engine, what comes in after it. */
export interface Front {
  readonly out: Outgoing;
  /** From here on people are answered. */
  letIn(deps: LetInDeps): Promise<Incoming>;
}

/** The incoming half of a front. It runs until it ends, or is closed. */
export interface Incoming {
  /** Whether people can reach the bot now. */
  readonly connected: () => boolean;
  /** Whether another program answers with the same token; absent where there is none. */
  readonly tokenShared?: () => boolean;
  /** Resolves with an exit code when the front ends the program: the person left the terminal, or the token was refused. */
  readonly ended: Promise<number>;
  close(): Promise<void>;
}

export interface FrontDeps {
  readonly environment: Pick<Environment, "discordToken" | "discordApiUrl">;
  readonly settings: Settings;
  readonly repositories: Repositories;
  readonly newReference: () => string;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface LetInDeps {
  readonly engine: Engine;
  readonly run: RunDeps;
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  readonly messageCommands: readonly MessageCommand[];
}
