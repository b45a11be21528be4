import { withIncomingFacts, type IncomingFactPorts } from '../provider/clients/incoming-facts';
import { createLink, type CreatePorts } from './create-link';
import { deleteLink } from './delete-link';
import { editLink } from './edit-link';
import { makePrimary, setEnabled, viewCredentials } from './link-settings';
import { exportAuditEntries } from './audit/export-audit-entries';
import {
  beginAuditRetention,
  continueAuditRetention,
  type RetentionPorts,
} from './audit/limit-audit-log';
import { diagnose } from './diagnostics/diagnose';
import type { DiagnosePorts } from './diagnostics/ports';
import { listAuditEntries } from './audit/list-audit-entries';
import { listLinks, type ListPorts } from './list-links';
import { listLinkUses } from './link-uses/list-link-uses';
import { repointMacros, type RepointPorts } from './link-uses/repoint-macros';
import { undoRepoint } from './link-uses/undo-repoint';
import { listRemotePeople } from './people/list-remote-people';
import { prepareLink } from './prepare-link';
import { probeUrl } from './probe-url';
import { readConsumerInfo } from './consumer/read-consumer-info';
import { saveConsumer, type ConsumerAdminPorts } from './consumer/save-consumer';
import { continueCleanup, type CleanupPorts } from './cleanup/schedule-cleanup';
import { saveAccess, type AccessPorts } from './save-access';
import { rotateIncomingSecret, saveIncoming } from './save-incoming';
import { saveOutgoing } from './save-outgoing';
import { signingKeys, type SigningKeyPorts } from './signing-keys/signing-keys';
import { testConnection, type TestPorts } from './status/test-connection';
import { tryRequest } from './try-request';
import { viewConsumer } from './view-consumer';

type AdministrationPorts = CreatePorts &
  ConsumerAdminPorts &
  ListPorts &
  TestPorts &
  AccessPorts &
  RepointPorts &
  CleanupPorts &
  SigningKeyPorts &
  RetentionPorts &
  DiagnosePorts &
  IncomingFactPorts;

/** The use cases of administrators. The resolver has already checked that the caller is one. */
export function administration(ports: AdministrationPorts) {
  const { describeList, describeSaved, describeView } = withIncomingFacts(ports);
  return {
    listLinks: describeList(listLinks(ports)),
    prepareLink: prepareLink(ports),
    probeUrl: probeUrl(ports),
    createLink: describeSaved(createLink(ports)),
    editLink: describeSaved(editLink(ports)),
    saveOutgoing: describeSaved(saveOutgoing(ports)),
    saveIncoming: describeSaved(saveIncoming(ports)),
    saveConsumer: describeSaved(saveConsumer(ports)),
    readConsumerInfo: readConsumerInfo(ports),
    listRemotePeople: listRemotePeople(ports),
    rotateIncomingSecret: describeSaved(rotateIncomingSecret(ports)),
    saveAccess: describeSaved(saveAccess(ports)),
    ...signingKeys(ports),
    makePrimary: describeList(makePrimary(ports)),
    setEnabled: describeSaved(setEnabled(ports)),
    deleteLink: deleteLink(ports),
    viewCredentials: describeView(viewCredentials(ports)),
    viewConsumer: viewConsumer(ports),
    tryRequest: tryRequest(ports),
    testConnection: testConnection(ports),
    listLinkUses: listLinkUses(ports),
    repointMacros: repointMacros(ports),
    undoRepoint: undoRepoint(ports),
    listAuditEntries: listAuditEntries(ports),
    exportAuditEntries: exportAuditEntries(ports),
    diagnose: diagnose(ports),
    beginAuditRetention: beginAuditRetention(ports),
    continueAuditRetention: continueAuditRetention(ports),
    continueCleanup: continueCleanup(ports),
  };
}
