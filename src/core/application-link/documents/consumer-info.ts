import type { ConsumerIdentity } from '#contract/application-link';
import { nameLine } from '../../table/plain-text';
import { elementText, hasDtd } from './read-xml';

/** The path below the base URL of an application where it tells who it is as an OAuth 1.0a consumer; it is public. */
export const CONSUMER_INFO_PATH = '/plugins/servlet/oauth/consumer-info';

const MAX_LENGTH = 255;
const MAX_KEY_LENGTH = 4000;

/**
 * Parses the consumer info of an application: XML, of which only the text of three elements is read.
 * @returns undefined if the body is none; the public key as the application writes it
 */
export function parseConsumerInfo(body: string): ConsumerIdentity | undefined {
  if (!/<consumer[\s>]/.test(body) || hasDtd(body)) return undefined;
  const [consumerKey, name] = ['key', 'name'].map((element) => elementText(body, element));
  const publicKey = elementText(body, 'publicKey', MAX_KEY_LENGTH);
  if (!consumerKey || !publicKey || consumerKey.length > MAX_LENGTH) return undefined;
  return { consumerKey, name: nameLine(name ?? consumerKey, MAX_LENGTH), publicKey };
}
