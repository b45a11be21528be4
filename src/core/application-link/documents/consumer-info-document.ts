import { xmlDocument } from './xml';

const PEM_FRAME = /-----[^-]+-----|\s+/g;

/** This installation as an OAuth 1.0a consumer. */
export interface ConsumerInfo {
  key: string;
  name: string;
  /** SPKI, PEM. */
  publicKey: string;
  description?: string;
  /** The callback URL, if all links share one. */
  callback?: string;
}

/**
 * Writes `/plugins/servlet/oauth/consumer-info`, which other applications read to register this one. As in
 * application links, the public key is base64 without the PEM frame.
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
