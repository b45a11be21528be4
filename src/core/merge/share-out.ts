/**
 * Shares a number of places out evenly: who needs fewer than their share leaves the rest to the others.
 * @param wanted how many places each needs
 * @param places how many there are
 * @returns how many each gets
 */
export function shareOut(wanted: readonly number[], places: number): number[] {
  const shares = wanted.map(() => 0);
  let left = places;
  let open = wanted.map((_want, at) => at).filter((at) => (wanted[at] ?? 0) > 0);
  while (left > 0 && open.length > 0) {
    const each = Math.max(1, Math.floor(left / open.length));
    for (const at of open) {
      const more = Math.min(each, left, (wanted[at] ?? 0) - (shares[at] ?? 0));
      shares[at] = (shares[at] ?? 0) + more;
      left -= more;
    }
    open = open.filter((at) => (shares[at] ?? 0) < (wanted[at] ?? 0));
  }
  return shares;
}
