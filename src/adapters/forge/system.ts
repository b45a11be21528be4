import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { System } from '../../services/ports';
import { timeLeft } from './http/time-left';

const SECRET_BYTES = 32;

export const system: System = {
  now: () => Date.now(),
  isoNow: () => new Date().toISOString(),
  wait: (milliseconds) => setTimeout(milliseconds),
  timeLeft,
  randomSecret: () => randomBytes(SECRET_BYTES).toString('base64url'),
  randomUuid: () => randomUUID(),
  random: () => Math.random(),
  hash: (text) => createHash('sha256').update(text).digest('hex'),
};
