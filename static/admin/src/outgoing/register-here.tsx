import type { OutgoingKind } from '#contract/link-configuration';
import { RegisterClient } from './register-client';
import { RegisterConsumer } from './register-consumer';

/** The values to register in the application before Confluence can read from it. */
export function RegisterHere(props: { kind: OutgoingKind; redirectUri: string; url: string }) {
  const { kind, redirectUri, url } = props;
  return kind === 'oauth1' ? (
    <RegisterConsumer redirectUri={redirectUri} url={url} />
  ) : (
    <RegisterClient kind={kind} redirectUri={redirectUri} url={url} />
  );
}
