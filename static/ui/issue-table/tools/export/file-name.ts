const LONGEST = 80;

/** A name that every file system takes: the title of the table, or what it is, and the day. */
export function fileName(title: string, today: string, ending: 'csv' | 'xlsx'): string {
  const words = title
    .replace(/[\s\p{C}<>:"/\\|?*]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\s.]+$/u, '');
  return `${words || 'issues'} ${today}.${ending}`;
}
