import type { MarkColor } from '#contract/format-rule';

/**
 * The backgrounds of Confluence's own table cells, for an author's colours.
 * @see https://developer.atlassian.com/cloud/jira/platform/apis/document/nodes/table_cell/
 */
export const CELL_BACKGROUNDS: Record<MarkColor, string> = {
  red: '#ffbdad',
  orange: '#fedec8',
  yellow: '#fff0b3',
  green: '#abf5d1',
  blue: '#b3d4ff',
  purple: '#c0b6f2',
  gray: '#f4f5f7',
};

export const COLOR_NAMES: Record<MarkColor, string> = {
  red: 'Red',
  orange: 'Orange',
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  purple: 'Purple',
  gray: 'Gray',
};
