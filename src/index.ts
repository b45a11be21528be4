import type { app } from './app';

export const macroResolver = handler('macroResolver');
export const adminResolver = handler('adminResolver');
export const connectResolver = handler('connectResolver');
export const exportTable = handler('exportTable');
export const oauthCallback = handler('oauthCallback');
export const auditRetention = handler('auditRetention');
export const beginAuditRetention = handler('beginAuditRetention');
export const linkCleanup = handler('linkCleanup');
export const personalData = handler('personalData');
export const beginPersonalDataReport = handler('beginReport');
export const incoming = handler('incoming');
export const readResource = handler('readResource');
export const reportChanges = handler('reportChanges');

/** The app is loaded at the first call of a handler; see docs/decisions/0027-what-a-new-process-loads.md. */
function handler(name: keyof typeof app) {
  return async (event: unknown, context?: Record<string, unknown>): Promise<unknown> => {
    const { app } = await import('./app');
    const handle = await app[name]();
    return handle(event, context);
  };
}
