import { xmlDocument } from './xml';

const PEM_FRAME = /-----[^-]+-----|\s+/g;

/** This installation as an OAuth 1.0a consumer. */
export interface ConsumerInfo {
  key: string;
  name: string;
  /** SPKI, PEM. */
  publicKey: string;
  description?: string;
  /** Where people are sent back to, when every link has the same address. */
  callback?: string;
}

/**
 * `/plugins/servlet/oauth/consumer-info`: what another application reads to register this one. The key is written
 * as application links write it, base64 without a frame.
 */
export function consumerInfoXml(consumer: ConsumerInfo): string {
  const { key, name, publicKey, description, callback } = consumer;
  return xmlDocument('consumer', [
    ['key', key],
    ['name', name],
    ['publicKey', publicKey.replace(PEM_FRAME, '')],
    ...(description === undefined ? [] : ([['description', description]] as const)),
    ...(callback === undefined ? [] : ([['callback', callback]] as const)),
  ]);
}
