import type { Action } from "../../src/chat/define-action.ts";
import type { Command } from "../../src/chat/define-command.ts";
import { auditExport } from "./export.ts";
import { auditList } from "./list.ts";
import { auditShow } from "./show.ts";
import { auditUndo, undoButton } from "./undo.ts";

export const auditCommands: readonly Command[] = [auditList, auditShow, auditUndo, auditExport];

export const auditActions: readonly Action[] = [undoButton];
