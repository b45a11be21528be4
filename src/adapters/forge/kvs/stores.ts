import {
  answeredAuthorizationSchema,
  pendingAuthorizationSchema,
} from '#src/services/approvals/flow/pending-authorization';
import type { System } from '#src/services/ports';
import { consentRequestSchema } from '#src/services/provider/ports';
import { approvedLinkStore } from './approved-link-store';
import { auditLog } from './audit-log';
import { changeStore } from './change-store';
import { clientSecretStore } from './client-secret-store';
import { clientUseStore } from './client-use-store';
import { consumerKeyStore } from './consumer-key-store';
import { exportSightingStore } from './export-sighting-store';
import { grantStore } from './grant-store';
import { heldRedirectStore } from './held-redirect-store';
import { installationKeyStore } from './installation-key-store';
import { linkStore } from './link-store';
import { nonceStore } from './nonce-store';
import { oneTimeStore } from './one-time-store';
import { readerTokenStore } from './reader-token-store';
import { repointStore } from './repoint-store';
import { requestCounter, siteFallbackCounter } from './request-counter';
import { savedTableStore } from './saved-table-store';
import { signer } from './signer';
import { signingKeyStore } from './signing-key-store';
import { stepStore } from './step-store';
import { namingLimits, type Patience } from './storage-limit';

/** All that the app keeps in Forge's storage, each by the name of the port that it fills. */
export function stores(clock: Pick<System, 'now'> & Patience) {
  const signingKeys = signingKeyStore(clock);
  return namingLimits({
    links: linkStore,
    approvedLinks: approvedLinkStore,
    audit: auditLog,
    secrets: clientSecretStore,
    keys: installationKeyStore,
    tokens: readerTokenStore(clock),
    pending: oneTimeStore('authorization', pendingAuthorizationSchema, clock),
    answered: oneTimeStore('ticket', answeredAuthorizationSchema, clock),
    consents: oneTimeStore('consent', consentRequestSchema, clock),
    grants: grantStore(clock),
    uses: clientUseStore,
    consumerKeys: consumerKeyStore,
    nonces: nonceStore,
    heldRedirects: heldRedirectStore,
    counter: requestCounter(clock),
    siteFallbacks: siteFallbackCounter(clock),
    changes: changeStore,
    savedTables: savedTableStore,
    exportSightings: exportSightingStore,
    repoints: repointStore,
    steps: stepStore,
    signingKeys,
    signer: signer(signingKeys),
  });
}
