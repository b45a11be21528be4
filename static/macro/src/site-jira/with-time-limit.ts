import { AppError } from '#contract/app-error';
import type { Transport } from '#core/jira/transport';

const LIMIT_MS = 10_000;

/** The bridge cannot cancel a request: an answer that comes too late is not waited for. */
export function withTimeLimit(transport: Transport): Transport {
  return async (path, request) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new AppError('JIRA_TIMEOUT', 'Jira did not answer in time.'));
      }, LIMIT_MS);
    });
    return Promise.race([transport(path, request), late]).finally(() => {
      clearTimeout(timer);
    });
  };
}
