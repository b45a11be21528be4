/** Jira's own icons as characters, by their names at Atlassian. A colored star is a circle: Unicode has only one star. */
export const ICONS = {
  info: 'ℹ️',
  check_mark: '✅',
  cross_mark: '❌',
  warning: '⚠️',
  plus: '➕',
  minus: '➖',
  question_mark: '❓',
  light_bulb_on: '💡',
  light_bulb_off: '🔅',
  yellow_star: '⭐',
  red_star: '🔴',
  green_star: '🟢',
  blue_star: '🔵',
  flag_on: '🚩',
  flag_off: '🏳️',
} as const;

/** @returns the character for the id of an emoji of Atlassian's own, such as `atlassian-check_mark` */
export function iconOf(id = ''): string | undefined {
  const name = id.replace(/^atlassian-/, '');
  return name !== id && Object.hasOwn(ICONS, name) ? ICONS[name as keyof typeof ICONS] : undefined;
}
