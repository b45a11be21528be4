import { AppError } from '#contract/app-error';
import { adminPayloads, type AdminInvocations } from '#contract/admin-invocations';
import type { Caller } from '../services/ports';
import { defineInvocations, type Definitions, type Services } from './define';

/**
 * What administrators of Confluence call. Each call asks Confluence whether the caller is one, because showing the page
 * only to administrators does not protect the calls.
 */
export function adminDefinitions(
  services: Services<AdminInvocations>,
  isAdministrator: (accountId: string) => Promise<boolean>,
): Definitions {
  const mayCall = async ({ accountId }: Caller) => {
    if (!(await isAdministrator(accountId))) {
      throw new AppError('NOT_ADMIN', 'Only administrators of Confluence may do this.');
    }
  };
  return defineInvocations<AdminInvocations>(adminPayloads, services, mayCall);
}
