import { RESTJSONErrorCodes as Code } from "discord.js";

/**
 * What a refusal of Discord's means for a post, an edit, a reply or a thread; what follows for an answer is in `answer-somehow.ts`:
 *
 * | verdict | what follows |
 * | --- | --- |
 * | `later` | passing: it waits and is tried again, and others go first where only this one is refused |
 * | `no-access` | the channel pauses until a person changes something there |
 * | `no-channel` | the channel is gone, or of a kind that takes no messages: what is for it waits for another |
 * | `no-message` | the message that was to be edited or replied to is gone |
 * | `no-reply` | posted again without the reference to the message that it answers |
 * | `no-link` | posted again without its links |
 * | `words` | posted again as a note that says which alert it is, without the words that a filter refuses |
 * | `form` | the same: this message cannot be drawn as it is; refused also as a note, it is given up and reported |
 * | `unknown` | tried as a note too; refused also then, it waits as `later` does |
 * | `archived` | the thread is opened, then the same again; one that is locked pauses |
 * | `tag` | the forum's tags are read again, then the same again; the forum pauses where no tag of it can be set |
 * | `done` | what was asked for is so already |
 * | `too-late` | nobody waits for the answer any more |
 * | `token` | tried again soon; reported when it is refused twice |
 */
export type Verdict =
  | "later"
  | "no-access"
  | "no-channel"
  | "no-message"
  | "no-reply"
  | "no-link"
  | "words"
  | "form"
  | "unknown"
  | "archived"
  | "tag"
  | "done"
  | "too-late"
  | "token";

/**
 * Every code of Discord's list that what this bot asks for can be answered with; others are judged by their status.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes
 */
export const discordAnswers: Readonly<Partial<Record<Code, Verdict>>> = {
  [Code.UnknownApplication]: "too-late",
  [Code.UnknownChannel]: "no-channel",
  [Code.UnknownGuild]: "no-access",
  [Code.UnknownMember]: "no-access",
  [Code.UnknownMessage]: "no-message",
  [Code.UnknownRole]: "form",
  [Code.UnknownUser]: "no-access",
  [Code.UnknownEmoji]: "form",
  [Code.UnknownWebhook]: "too-late",
  [Code.UnknownInteraction]: "too-late",
  [Code.UnknownTag]: "tag",
  [Code.BotsCannotUseThisEndpoint]: "form",
  [Code.OnlyBotsCanUseThisEndpoint]: "token",
  [Code.ExplicitContentCannotBeSentToTheDesiredRecipient]: "words",
  [Code.NotAuthorizedToPerformThisActionOnThisApplication]: "form",
  [Code.ActionCannotBePerformedDueToSlowmodeRateLimit]: "later",
  [Code.OnlyTheOwnerOfThisAccountCanPerformThisAction]: "form",
  [Code.AnnouncementEditLimitExceeded]: "later",
  [Code.UnderMinimumAge]: "no-access",
  [Code.ChannelWriteRateLimit]: "later",
  [Code.ServerWriteRateLimit]: "later",
  [Code.StageTopicServerNameServerDescriptionOrChannelNamesContainDisallowedWords]: "words",
  [Code.MaximumNumberOfAttachmentsInAMessageReached]: "form",
  [Code.MaximumThreadParticipantsReached]: "no-access",
  [Code.MaximumNumberOfEditsToMessagesOlderThanOneHourReached]: "later",
  [Code.Unauthorized]: "token",
  [Code.VerifyYourAccount]: "later",
  [Code.OpeningDirectMessagesTooFast]: "later",
  [Code.SendMessagesHasBeenTemporarilyDisabled]: "later",
  [Code.RequestEntityTooLarge]: "form",
  [Code.FeatureTemporarilyDisabledServerSide]: "later",
  [Code.UserBannedFromThisGuild]: "no-access",
  [Code.ConnectionHasBeenRevoked]: "later",
  [Code.ApplicationInteractionFailedToSend]: "too-late",
  // Documented for a forum itself; what comes is the moment before a post's first message is there.
  [Code.CannotSendAMessageInAForumChannel]: "later",
  [Code.InteractionHasAlreadyBeenAcknowledged]: "done",
  [Code.ServiceResourceIsBeingRateLimited]: "later",
  [Code.ThereAreNoTagsAvailableThatCanBeSetByNonModerators]: "no-access",
  [Code.TagRequiredToCreateAForumPostInThisChannel]: "tag",
  [Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages]: "too-late",
  [Code.CloudflareIsBlockingYourRequest]: "later",
  [Code.MissingAccess]: "no-access",
  [Code.InvalidAccountType]: "form",
  [Code.CannotExecuteActionOnDMChannel]: "no-channel",
  [Code.CannotEditMessageAuthoredByAnotherUser]: "no-message",
  [Code.CannotSendAnEmptyMessage]: "form",
  [Code.CannotSendMessagesToThisUser]: "no-access",
  [Code.CannotSendMessagesInNonTextChannel]: "no-channel",
  [Code.ChannelVerificationLevelTooHighForYouToGainAccess]: "no-access",
  [Code.MissingPermissions]: "no-access",
  [Code.InvalidToken]: "token",
  [Code.CannotExecuteActionOnSystemMessage]: "no-reply",
  [Code.CannotExecuteActionOnThisChannelType]: "no-channel",
  [Code.InvalidOAuth2AccessToken]: "token",
  [Code.MissingRequiredOAuth2Scope]: "no-access",
  [Code.InvalidWebhookToken]: "too-late",
  [Code.InvalidRole]: "form",
  [Code.InvalidRecipients]: "no-access",
  [Code.InvalidFormBodyOrContentType]: "form",
  [Code.InvalidAPIVersion]: "later",
  [Code.FileUploadedExceedsMaximumSize]: "form",
  [Code.InvalidFileUploaded]: "form",
  [Code.InvalidGuild]: "no-access",
  [Code.InvalidMessageType]: "no-reply",
  [Code.InvalidActionOnArchivedThread]: "archived",
  [Code.ServerNotAvailableInYourLocation]: "no-access",
  [Code.ServerNeedsMonetizationEnabledToPerformThisAction]: "no-access",
  [Code.ServerNeedsMoreBoostsToPerformThisAction]: "no-access",
  [Code.RequestBodyContainsInvalidJSON]: "form",
  [Code.ProvidedFileIsInvalid]: "form",
  [Code.ProvidedFileTypeIsInvalid]: "form",
  [Code.UploadedFileNotFound]: "form",
  [Code.TheUserAccountMustFirstBeVerified]: "later",
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]: "no-access",
  [Code.TwoFactorAuthenticationIsRequired]: "no-access",
  [Code.IndexNotYetAvailable]: "later",
  [Code.ApplicationNotYetAvailable]: "later",
  [Code.APIResourceOverloaded]: "later",
  [Code.CannotReplyWithoutPermissionToReadMessageHistory]: "no-reply",
  [Code.ThreadAlreadyCreatedForMessage]: "done",
  [Code.ThreadLocked]: "no-access",
  [Code.MaximumActiveThreads]: "later",
  [Code.MaximumActiveAnnouncementThreads]: "later",
  [Code.CannotReferenceAMessageWithoutPermissionToReadMessageHistory]: "no-reply",
  [Code.NSFWChannelMessageReferenceNotAllowed]: "no-reply",
  [Code.CannotForwardMessageWithUnreadableContent]: "no-reply",
  [Code.MessageWasBlockedByAutomaticModeration]: "words",
  [Code.TitleWasBlockedByAutomaticModeration]: "words",
  [Code.WebhooksPostedToForumChannelsMustHaveAThreadNameOrThreadId]: "too-late",
  [Code.WebhooksPostedToForumChannelsCannotHaveBothAThreadNameAndThreadId]: "too-late",
  [Code.WebhooksCanOnlyCreateThreadsInForumChannels]: "too-late",
  [Code.WebhookServicesCannotBeUsedInForumChannels]: "too-late",
  [Code.MessageBlockedByHarmfulLinksFilter]: "no-link",
  [Code.AccessToFileUploadsHasBeenLimitedForThisGuild]: "form",
};

/** What a refusal in Discord's own JSON means; `fields` are those that it finds wrong in the form. */
export function verdictOn(status: number, code: number, fields: readonly string[] = []): Verdict {
  if (code === Code.InvalidFormBodyOrContentType && fields.length > 0 && fields.every(isReference)) return "no-reply";
  const known = new Map<number, Verdict>(codes).get(code);
  return known ?? byStatus(status);
}

const codes = Object.entries(discordAnswers).map(([code, verdict]) => [Number(code), verdict] as const);

function isReference(field: string): boolean {
  return field === "message_reference";
}

/** A code that is on no list: a 403 or a 404 may be about the message as well as about the channel, so neither is silenced. */
function byStatus(status: number): Verdict {
  if (status === 401) return "token";
  if (status === 400 || status === 413 || status === 422) return "form";
  return status === 403 || status === 404 ? "unknown" : "later";
}
