import type { ApplicationLink } from '../../core/application-link/application-link';
import { forgetReaderToken } from './forget-reader-token';
import type { RevokePorts } from './forget-reader-token';

const ATTEMPTS = 3;

/**
 * Ends a reader's approval of a link: takes it from the pointer first, so that a refresh under way
 * finds its version gone and removes what it got. The pointer stays, empty, so that no version of a
 * token ever comes twice.
 * @param client.clientSecret undefined when Jira shall not be asked
 */
export async function takeBackApproval(
  ports: RevokePorts,
  client: { link: ApplicationLink; clientSecret: string | undefined },
  accountId: string,
): Promise<void> {
  const { tokens } = ports;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const pointer = await tokens.findPointer(client.link.id, accountId);
    if (!pointer || pointer.state === 'none') return;
    const version = pointer.version + 1;
    const empty = { ...pointer, version, state: 'none', jiraUser: '', since: '' } as const;
    if (await tokens.movePointer(empty, pointer.version)) {
      await forgetReaderToken(ports, client, pointer);
      return;
    }
  }
}
