import { makeResolver } from '@forge/resolver';
import { accidents } from './accidents';
import { network } from './network';
import { platform } from './platform';
import { queues } from './queues';
import { storage } from './storage';
import { time } from './time';

export const resolver = makeResolver({
  ...accidents,
  ...network,
  ...platform,
  ...queues,
  ...storage,
  ...time,
});
export { consume } from './consume';
export { exportMacro } from './export-macro';
export { hook } from './hook';
export { tick } from './tick';
