import { message, type MessageKey } from '../locales/message.ts';
import type { FailureCode } from '../messages/messages.ts';

const KEYS: Record<FailureCode, MessageKey> = {
  server_away: 'failureServerAway',
  signed_out: 'failureSignedOut',
  not_paired: 'failureNotPaired',
  wrong_code: 'failureWrongCode',
  code_expired: 'failureCodeExpired',
  too_many_tries: 'failureTooManyTries',
  no_release: 'failureNoRelease',
  release_gone: 'failureReleaseGone',
  model_failed: 'failureModelFailed',
  page_closed: 'failurePageClosed',
  page_unread: 'failurePageUnread',
  internal: 'failureInternal',
};

export const failureWords = (code: FailureCode): string => message(KEYS[code]);
