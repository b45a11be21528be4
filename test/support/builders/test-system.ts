import { setTimeout } from 'node:timers/promises';
import type { ApprovedLinkStore } from '#src/services/approvals/approved-link';
import type {
  ClientSecretStore,
  InstallationKeyStore,
  LinkStore,
  System,
} from '#src/services/ports';
import type { StepStore } from '#src/services/queued-work/ports';
import type { ForgetGrantsPorts } from '#src/services/provider/grants/forget-grants';
import type { ConsumerKeyStore } from '#src/services/provider/ports';
import type { PermitPorts } from '#src/services/tables/shared-account/permitted-jql';
import { aLink } from './a-link';

/** A clock that a test moves; waiting moves it too and lasts no longer than it must. */
export function testSystem(start = Date.parse('2026-11-22T12:00:00Z')) {
  let now = start;
  let serial = 0;
  const system: System = {
    now: () => now,
    isoNow: () => new Date(now).toISOString(),
    timeLeft: () => 23_500,
    wait: async (milliseconds) => {
      now += milliseconds;
      await setTimeout(1);
    },
    randomSecret: () => String((serial += 1)).padStart(43, 'r'),
    randomUuid: () => '00000000-0000-4000-8000-000000000000',
    random: () => 0.5,
    hash: (text) => `hash-of-${text}`,
  };
  return { system, advance: (milliseconds: number) => (now += milliseconds) };
}

/** A store with the one link of {@link aLink}. */
export function oneLinkStore(): LinkStore {
  const link = aLink();
  return {
    create: () => Promise.resolve(false),
    find: (id) => Promise.resolve(id === link.id ? link : undefined),
    list: () => Promise.resolve([link]),
    update: (id, change) => Promise.resolve(id === link.id ? change(link) : undefined),
    remove: () => Promise.resolve(),
  };
}

/** The same link, which no reader has approved. */
export function oneApprovedLink(): ApprovedLinkStore {
  const links = oneLinkStore();
  return { find: async (id) => ({ link: await links.find(id), pointer: undefined }) };
}

/** A store that has the client secret of every link. */
export function clientSecrets(clientSecret = 'the-secret'): ClientSecretStore {
  return {
    put: () => Promise.resolve(),
    find: () => Promise.resolve(clientSecret),
    remove: () => Promise.resolve(),
  };
}

/** For links that read in each reader's own name: nothing is signed, and Confluence is not asked. */
export const NO_SHARED_ACCOUNT: PermitPorts = {
  signer: { sign: unexpected, verify: unexpected },
  confluence: { content: unexpected, editableContent: unexpected },
};

function unexpected(): Promise<never> {
  return Promise.reject(new Error('This link has no shared account.'));
}

/** Of an installation that has signed nothing yet, and needs not. */
export function noInstallationKey(): InstallationKeyStore {
  return { find: () => Promise.resolve(undefined), create: () => Promise.resolve() };
}

/** Of runs that did no step yet. */
export const NO_STEPS: StepStore = {
  find: () => Promise.resolve(undefined),
  put: () => Promise.resolve(),
};

/** For a link without an incoming side. */
export function nothingGranted(): ForgetGrantsPorts & { consumerKeys: ConsumerKeyStore } {
  const { system } = testSystem();
  const [no, done] = [() => Promise.resolve(false), () => Promise.resolve()];
  const none = () => Promise.resolve([]);
  const missing = () => Promise.resolve(undefined);
  return {
    system,
    grants: {
      create: done,
      find: missing,
      replace: no,
      remove: done,
      ofLink: none,
      ofAccount: none,
      accountsAfter: none,
    },
    uses: { find: missing, mark: done, remove: done },
    heldRedirects: { remove: done },
    consumerKeys: { linkOf: missing, claim: done, remove: done },
  };
}
