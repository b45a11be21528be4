import { AppError } from '#contract/app-error';
import type { AdminInvocations } from '#contract/admin-invocations';
import {
  CONSUMER_INFO_PATH,
  parseConsumerInfo,
} from '#core/application-link/documents/consumer-info';
import { parseLinkUrl } from '#core/application-link/link-url';
import { parseRsaPublicKey } from '#core/oauth1/rsa-sha1';
import type { Caller } from '../../ports';
import { askAnonymously, type ProbePorts } from '../../remote/ask-anonymously';

type Read = AdminInvocations['readConsumerInfo'];

/**
 * Asks an application who it is as an OAuth 1.0a consumer. The administrator sees the answer before it is saved.
 * @throws {AppError} `URL_REFUSED`, `EGRESS_NOT_APPROVED`, `JIRA_UNEXPECTED` for another answer, and what requests throw
 */
export function readConsumerInfo(ports: ProbePorts) {
  return async (_caller: Caller, { url }: Read['parsed']): Promise<Read['result']> => {
    const answer = await askAnonymously(ports, parseLinkUrl(url) + CONSUMER_INFO_PATH);
    if (answer.refusal) throw answer.refusal;
    const consumer = answer.status === 200 ? parseConsumerInfo(answer.body) : undefined;
    const publicKey = consumer && (await parseRsaPublicKey(consumer.publicKey));
    if (!consumer || publicKey === undefined) throw noConsumer(answer.status);
    return { ...consumer, publicKey };
  };
}

function noConsumer(status: number): AppError {
  return new AppError('JIRA_UNEXPECTED', 'The application does not publish a consumer.', {
    details: { reason: 'no-consumer-info', status },
  });
}
