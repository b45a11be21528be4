import * as v from 'valibot';
import { stringProperty, property } from '../untrusted/property';
import { applicationLinkSchema, type ApplicationLink } from './application-link';
import type { Credential } from './outgoing';

/** Values for what cannot be read, so that the link can be listed and deleted. It is disabled. */
const PLACEHOLDER = {
  generation: '',
  baseUrl: 'https://unreadable.invalid',
  application: { type: 'generic' },
  access: { mode: 'impersonation' },
  redirectUri: '',
  createdAt: '',
};

/**
 * Makes a link of a stored one that does not have the shape of a link, for example because another version of the app
 * wrote it. What can be read stays, so that deleting the link also ends its approvals and removes its secret.
 * @param stored the value, whatever it is
 * @returns a disabled link that is marked `unreadable`
 */
export function salvageLink(id: string, stored: unknown): ApplicationLink {
  const readable = Object.entries(applicationLinkSchema.entries).flatMap(([name, schema]) => {
    const parsed = v.safeParse<v.GenericSchema>(schema, property(stored, name));
    return parsed.success && parsed.output !== undefined ? [[name, parsed.output]] : [];
  });
  return v.parse(applicationLinkSchema, {
    ...PLACEHOLDER,
    name: stringProperty(stored, 'name') ?? id,
    leftCredential: credentialIn(property(stored, 'outgoing')),
    ...Object.fromEntries(readable),
    id,
    disabled: true,
    unreadable: true,
  });
}

/** Where secrets went is not salvaged with them, because nothing may be sent there any more. */
function credentialIn(outgoing: unknown): Credential | undefined {
  const id = stringProperty(property(outgoing, 'credential'), 'id');
  return id === undefined ? undefined : { id, setAt: '' };
}
