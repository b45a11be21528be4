import * as v from 'valibot';
import { INCOMING_SCOPES } from '#contract/link-configuration';
import type { ConsentRequest } from '../../services/provider/ports';

export const consentRequestSchema: v.GenericSchema<unknown, ConsentRequest> = v.object({
  accountId: v.string(),
  linkId: v.string(),
  clientId: v.string(),
  redirectUri: v.string(),
  state: v.optional(v.string()),
  scope: v.array(v.picklist(INCOMING_SCOPES)),
  codeChallenge: v.optional(v.string()),
  expiresAt: v.number(),
});
