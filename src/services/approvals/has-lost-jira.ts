import { AppError, type AppErrorCode } from '#contract/app-error';
import type { ApplicationLink } from '#core/application-link/application-link';
import type { AsReader } from './as-reader';
import type { ReaderTokenStore } from './tokens/reader-token-store';

/** Jira, or the administrator of the link, no longer lets this person in. */
const LOST: AppErrorCode[] = [
  'AUTHORIZATION_EXPIRED',
  'READER_NOT_MAPPED',
  'NO_SITE_ACCESS',
  'SITE_NOT_GRANTED',
];

/**
 * Asks the Jira of a link, in the person's name, whether it still lets them in. A person who never approved access has
 * not lost it, and a Jira that does not answer proves nothing.
 */
export function hasLostJira(ports: { asReader: AsReader; tokens: ReaderTokenStore }) {
  return async (link: ApplicationLink, accountId: string): Promise<boolean> => {
    const { application, outgoing, access } = link;
    if (application.type !== 'jira' || !outgoing || access.mode === 'shared') return false;
    try {
      await ports.asReader(link, accountId, (jira) => jira.myself());
      return false;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code !== 'AUTHORIZATION_REQUIRED') return LOST.includes(error.code);
      return (await ports.tokens.findPointer(link.id, accountId)) !== undefined;
    }
  };
}
