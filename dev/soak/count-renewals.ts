import type { SoakSite } from './soak-site';

/**
 * Counts the tokens that the linked Jiras have issued. They forget all but their latest requests, so it has to be asked
 * after each round.
 */
export function createRenewalCounter({ jira, cloud }: Pick<SoakSite, 'jira' | 'cloud'>) {
  const counters = [jira, cloud].map(({ requests }) => countNew(requests));
  let issued = 0;
  return (): number => {
    for (const count of counters) issued += count(isRenewal);
    return issued;
  };
}

const isRenewal = ({ path, status }: { path: string; status: number }): boolean =>
  path.endsWith('/token') && status === 200;

/** Counts what has been added to a list since it was last asked; the list loses its oldest entries. */
function countNew<T>(list: readonly T[]) {
  let last: T | undefined;
  return (test: (entry: T) => boolean): number => {
    const seen = last === undefined ? -1 : list.lastIndexOf(last);
    last = list.at(-1);
    return list.slice(seen + 1).filter(test).length;
  };
}
