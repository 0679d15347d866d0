/** An answer other than success, in Discord's shape. Thrown by a handler, sent by the server. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, code: number, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.status = status;
    this.body = { message, code, ...more };
  }
}

/** The JSON error codes that this stand-in answers with, as Discord documents them. */
export const refusals = {
  notFound: () => new ApiError(404, 0, "404: Not Found"),
  unauthorized: () => new ApiError(401, 0, "401: Unauthorized"),
  unknownChannel: () => new ApiError(404, 10003, "Unknown Channel"),
  unknownGuild: () => new ApiError(404, 10004, "Unknown Guild"),
  unknownMember: () => new ApiError(404, 10007, "Unknown Member"),
  unknownMessage: () => new ApiError(404, 10008, "Unknown Message"),
  unknownUser: () => new ApiError(404, 10013, "Unknown User"),
  unknownWebhook: () => new ApiError(404, 10015, "Unknown Webhook"),
  unknownInteraction: () => new ApiError(404, 10062, "Unknown interaction"),
  unknownCommand: () => new ApiError(404, 10063, "Unknown application command"),
  tooManyCommands: () => new ApiError(400, 30032, "Maximum number of application commands reached (100)."),
  alreadyAcknowledged: () => new ApiError(400, 40060, "Interaction has already been acknowledged."),
  missingAccess: () => new ApiError(403, 50001, "Missing Access"),
  notTheAuthor: () => new ApiError(403, 50005, "Cannot edit a message authored by another user"),
  emptyMessage: () => new ApiError(400, 50006, "Cannot send an empty message"),
  missingPermissions: () => new ApiError(403, 50013, "Missing Permissions"),
  invalidWebhookToken: () => new ApiError(401, 50027, "Invalid Webhook Token"),
  badJson: () => new ApiError(400, 50109, "The request body contains invalid JSON."),
  notText: () => new ApiError(400, 50008, "Cannot send messages in a non-text channel"),
  archived: () => new ApiError(400, 50083, "Thread is archived"),
  locked: () => new ApiError(403, 160005, "Thread is locked"),
  wrongKind: () => new ApiError(400, 50024, "Cannot execute action on this channel type"),
  unknownTag: () => new ApiError(404, 10087, "Unknown Tag"),
  tagRequired: () => new ApiError(400, 40067, "A tag is required to create a forum post in this channel"),
  threadExists: () => new ApiError(400, 160004, "A thread has already been created for this message"),
} as const;
