import type { JiraRequest } from '../server/jira-env';

/** Color and path of Jira's own icons; any other icon is a grey square. */
const ICONS: Readonly<Record<string, readonly [color: string, path: string]>> = {
  epic: ['#904ee2', 'M9 2 4 9h3l-1 5 6-8H8z'],
  story: ['#63ba3c', 'M5 3h6v10L8 10.5 5 13z'],
  task: ['#4bade8', 'm4 8 3 3 5-6'],
  'sub-task': ['#4bade8', 'M4 4h5v5H4zm4 4h4v4H8z'],
  bug: ['#e5493a', 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z'],
  incident: ['#e56910', 'M8 3 3 13h10z'],
  improvement: ['#63ba3c', 'm4 9 4-5 4 5M8 5v8'],
  'new feature': ['#63ba3c', 'M8 3v10M3 8h10'],
  highest: ['#cd1317', 'm4 8 4-4 4 4M4 12l4-4 4 4'],
  high: ['#e9494a', 'm4 10 4-4 4 4'],
  medium: ['#e97f33', 'M4 6h8M4 10h8'],
  low: ['#2d8738', 'm4 6 4 4 4-4'],
  lowest: ['#57a55a', 'm4 4 4 4 4-4M4 8l4 4 4-4'],
  jira: ['#2684ff', 'M8 2 2 8l6 6 6-6z'],
};

/** GET /images/icons/…/{name}.svg */
export function icon(c: JiraRequest, name: string): Response {
  const [color, path] = ICONS[name.replace(/\.svg$/, '').toLowerCase()] ?? ['#8590a2', 'M5 8h6'];
  return svg(
    c,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">` +
      `<rect width="16" height="16" rx="2" fill="${color}"/>` +
      `<path d="${path}" fill="none" stroke="#fff" stroke-width="1.5"/></svg>`,
  );
}

/** GET /secure/useravatar/{key} and /secure/projectavatar/{key}: initials on a color that depends on the key. */
export function avatar(c: JiraRequest, { seed, name }: { seed: string; name: string }): Response {
  const hue = Array.from(seed).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360,
    7,
  );
  const initials = name
    .split(/\s+/)
    .flatMap((word) => Array.from(word).slice(0, 1))
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 2)
    .join('');
  return svg(
    c,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">` +
      `<circle cx="24" cy="24" r="24" fill="hsl(${hue} 45% 42%)"/>` +
      `<text x="24" y="31" font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle">${initials}</text></svg>`,
  );
}

function svg(c: JiraRequest, body: string): Response {
  return c.body(body, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=3600' });
}
