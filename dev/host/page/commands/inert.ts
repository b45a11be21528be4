import type { CommandTable } from '../command';

const nothing = () => undefined;

/** Commands whose whole effect is outside the product: metrics, consent, Rovo. */
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
