import type { ApplicationLinkView } from '#contract/application-link';

/** The id of a link that uses impersonation as it is stored, so that its application can be asked for its people. */
export function impersonatingLinkId({ id, outgoing }: ApplicationLinkView): string | undefined {
  return outgoing?.kind === 'oauth1' && outgoing.level === 'impersonation' ? id : undefined;
}
