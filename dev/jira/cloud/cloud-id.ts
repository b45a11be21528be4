import { uuidOf } from '../server/digest';

/** The cloudId of a site. It depends on the URL only, because links keep it. */
export function cloudIdOf(url: string): string {
  return uuidOf(url);
}
