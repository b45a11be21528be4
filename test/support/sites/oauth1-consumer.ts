import { newRsaKeys } from '../rsa-keys';
import { OAuth1Peer } from '../servers/oauth1-peer';
import {
  CALLBACK,
  CONSUMER_KEY,
  ISSUER,
  OTHER_LINK_ID,
  type useIncomingProvider,
} from './incoming-provider';

type Incoming = ReturnType<typeof useIncomingProvider>;
type Provider = Pick<Incoming, 'services' | 'send' | 'clock'>;

/** Two pairs for all tests of a file, because making one takes up to a second. */
export const KEYS = newRsaKeys();
export const OTHER_KEYS = newRsaKeys();

export const READER = { accountId: 'reader-1' };

/** A linked application that uses this app by OAuth 1.0a, and the person who answers its requests. */
export function oauth1Consumer({ services, send, clock }: Provider) {
  const peer = new OAuth1Peer({
    providerUrl: ISSUER,
    consumerKey: CONSUMER_KEY,
    keys: KEYS,
    now: clock.now,
    fetch: send,
  });

  /** The browser follows the redirect to the page, and the page reads the request. */
  const read = async (token: string, reader = READER) => {
    const query = new URLSearchParams({ oauth_token: token }).toString();
    const location = await peer.follow(`/plugins/servlet/oauth/authorize?${query}`);
    return services.readAuthorizationRequest(reader, { query: location.search.slice(1) });
  };

  /** The person answers. @returns where the browser goes */
  const answer = async (token: string, allow = true, reader = READER): Promise<URL> => {
    const consent = await read(token, reader);
    if (consent.status !== 'ask') throw new Error(JSON.stringify(consent));
    const { requestId } = consent;
    const decided = await services.decideAuthorization(reader, { requestId, allow });
    if (decided.status !== 'leave') throw new Error(decided.status);
    return new URL(decided.redirectTo);
  };

  /** The whole dance. @returns the access token and its session handle */
  const connect = async (as = peer, reader = READER) => {
    const requestToken = await as.requestToken(CALLBACK);
    const back = await answer(requestToken, true, reader);
    const oauth_verifier = back.searchParams.get('oauth_verifier') ?? '';
    const { form, text } = await as.accessToken(requestToken, { oauth_verifier });
    const token = form.get('oauth_token');
    if (token === null) throw new Error(text);
    return { token, sessionHandle: form.get('oauth_session_handle') ?? '', form, requestToken };
  };

  return { peer, read, answer, connect };
}

const OTHER_KEY = 'confluence:9999';

/** Makes the application of another link a consumer too. @returns it, with a key pair of its own */
export async function createOtherConsumer(
  { createConsumer }: Pick<Incoming, 'createConsumer'>,
  peer: OAuth1Peer,
): Promise<OAuth1Peer> {
  await createConsumer(
    { consumerKey: OTHER_KEY, publicKey: OTHER_KEYS.publicKey },
    { id: OTHER_LINK_ID },
  );
  return peer.with({ consumerKey: OTHER_KEY, keys: OTHER_KEYS });
}
