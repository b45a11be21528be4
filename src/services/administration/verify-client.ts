import { AppError } from '#contract/app-error';
import {
  type ApplicationLink,
  isOAuth1Link,
  isOAuth2Link,
} from '#core/application-link/application-link';
import { invalidPart } from '#core/application-link/next-outgoing';
import { probeClient } from '../remote/probe-client';
import { probeOAuth1 } from '../remote/probe-oauth1';
import type { OutgoingPorts } from './outgoing-side';

/**
 * Checks by real requests, before a link is stored, that its application accepts its client.
 * @param secret of the client, as it was entered or is stored
 * @throws {AppError} `PAYLOAD_INVALID` without a secret, and what {@link probeClient} and {@link probeOAuth1} throw
 */
export async function verifyClient(
  ports: OutgoingPorts,
  link: ApplicationLink,
  secret: string | undefined,
): Promise<void> {
  if (isOAuth1Link(link)) await probeOAuth1(ports, link);
  if (!isOAuth2Link(link)) return;
  if (secret === undefined) throw invalidPart('clientSecret', 'The client secret is missing.');
  await probeClient(ports, link, secret).catch((error: unknown) => {
    // A server without refresh tokens cannot be tested, but its client may be right.
    if (!(error instanceof AppError) || error.details.linkError !== 'NON_ATLASSIAN') throw error;
  });
}
