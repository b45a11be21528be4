import { AppError } from '#contract/app-error';
import type { HttpAnswer } from '#core/provider/oauth-answer';

/** Forge's limits of storage are limits of a minute. */
const RETRY_AFTER_SECONDS = 60;

export const isBusy = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'PLATFORM_BUSY';

/** What a linked application gets while Forge limits this app; `temporarily_unavailable` is OAuth's word (RFC 6749). */
export const busyAnswer = (): HttpAnswer => ({
  status: 503,
  headers: { 'Retry-After': String(RETRY_AFTER_SECONDS) },
  body: { error: 'temporarily_unavailable' },
});
