import type { CommandTable } from '../command';

const nothing = () => undefined;

/** Commands without an effect on this page: metrics, cookie consent, Rovo. */
export const inertCommands: CommandTable = {
  emitFrontendCustomMetric: nothing,
  trackObjectStoreAction: nothing,
  isRovoEnabled: () => false,
  getCookieConsentPreferences: () => ({
    strictlyNecessary: true,
    functional: false,
    analytics: false,
    marketing: false,
  }),
};
