import type { State } from '../state';
import { ADMIN_EXCHANGE_STATES } from './admin-exchange-states';
import { ADMIN_PEOPLE_STATES } from './admin-people-states';
import { ADMIN_STATES } from './admin-states';
import { CONFIG_STATES } from './config-states';
import { CONNECT_STATES } from './connect-states';
import { MACRO_STATES } from './macro-states';
import { MODE_STATES } from './mode-states';
import { SEVERAL_STATES } from './several-states';
import { TOUCH_STATES } from './touch-states';

/** Every state of every resource, by the name of its pictures. */
export const STATES: Record<string, State> = {
  ...MACRO_STATES,
  ...MODE_STATES,
  ...SEVERAL_STATES,
  ...TOUCH_STATES,
  ...CONFIG_STATES,
  ...ADMIN_STATES,
  ...ADMIN_EXCHANGE_STATES,
  ...ADMIN_PEOPLE_STATES,
  ...CONNECT_STATES,
};
