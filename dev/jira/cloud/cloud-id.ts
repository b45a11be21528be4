import { createHash } from 'node:crypto';

/** The cloudId of a site. It depends on the URL only, because links keep it. */
export function cloudIdOf(url: string): string {
  const hex = createHash('sha256').update(url).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}
