import { AVATARS, PRIORITIES, TYPES } from './issues';

const svg = (size: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${content}</svg>`;

/** The pictures that the peers show: faces, issue types and priorities. Ours draws its own. */
export function drawing(folder: string, path: string): string | undefined {
  const name = decodeURIComponent(path.replace('.svg', ''));
  if (folder === 'avatars' && Number(name) < AVATARS) {
    return svg(24, `<rect width="24" height="24" fill="hsl(${Number(name) * 18} 60% 45%)"/>`);
  }
  if (folder === 'types' && TYPES.includes(name)) {
    const hue = TYPES.indexOf(name) * 60;
    return svg(16, `<rect width="16" height="16" rx="2" fill="hsl(${hue} 60% 50%)"/>`);
  }
  if (folder !== 'priorities' || !PRIORITIES.includes(name)) return undefined;
  const hue = PRIORITIES.indexOf(name) * 40;
  return svg(16, `<path d="M3 10l5-5 5 5" stroke="hsl(${hue} 80% 45%)" fill="none"/>`);
}
