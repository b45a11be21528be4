import { ICONS } from '../icons';

const NOTATION: Record<string, string> = {
  ':)': '🙂',
  ':(': '😞',
  ':P': '😛',
  ':p': '😛',
  ':D': '😃',
  ';)': '😉',
  '(y)': '👍',
  '(n)': '👎',
  '(i)': ICONS.info,
  '(/)': ICONS.check_mark,
  '(x)': ICONS.cross_mark,
  '(!)': ICONS.warning,
  '(+)': ICONS.plus,
  '(-)': ICONS.minus,
  '(?)': ICONS.question_mark,
  '(on)': ICONS.light_bulb_on,
  '(off)': ICONS.light_bulb_off,
  '(*)': ICONS.yellow_star,
  '(*y)': ICONS.yellow_star,
  '(*r)': ICONS.red_star,
  '(*g)': ICONS.green_star,
  '(*b)': ICONS.blue_star,
  '(flag)': ICONS.flag_on,
  '(flagoff)': ICONS.flag_off,
};

/** Jira's icons, for use in a regular expression: a letter or digit behind one makes it text. */
export const ICON = String.raw`(?::-?[)(PpD]|;-?\)|\((?:[yni/x!+?-]|on|off|\*[yrgb]?|flag(?:off)?)\))(?![A-Za-z\d])`;

/** @param icon as written, also with a nose: `:-)` */
export const iconCharacter = (icon: string): string =>
  NOTATION[icon] ?? NOTATION[icon.replace('-', '')] ?? icon;
