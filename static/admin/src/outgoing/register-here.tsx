import type { OutgoingForm } from './outgoing-form';
import { RegisterClient } from './register-client';
import { RegisterConsumer } from './register-consumer';

/** The values to register in the application before Confluence can read from it. */
export function RegisterHere(props: { form: OutgoingForm; redirectUri: string; url: string }) {
  const { form, redirectUri, url } = props;
  const { kind, type } = form;
  return kind === 'oauth1' ? (
    <RegisterConsumer redirectUri={redirectUri} url={url} />
  ) : (
    <RegisterClient kind={kind} type={type} redirectUri={redirectUri} url={url} />
  );
}
