import type { Cell, StatusCategory } from '#contract/issue-table';
import { NEUTRAL_FORMAT } from '../table/text/cell-format';
import { plainText } from '../table/text/cell-text';
import { type AdfNode, link, paragraph, text } from './adf';
import { richToAdf } from './rich-to-adf';

const STATUS_COLORS: Record<StatusCategory, string> = {
  new: 'neutral',
  indeterminate: 'blue',
  done: 'green',
  undefined: 'neutral',
};

/** Renders a cell for an export: text, links and statuses as inline nodes, or blocks for a formatted text. */
export function cellToAdf(cell: Cell): AdfNode[] {
  switch (cell.type) {
    case 'issue':
      return [
        ...link(cell.key, cell.url),
        ...text(cell.summary === undefined ? '' : ` ${cell.summary}`),
      ];
    case 'issues':
      return issuesToAdf(cell);
    case 'status':
      return statusToAdf(cell);
    case 'url':
      return link(cell.url, cell.url);
    case 'rich':
      return [
        ...richToAdf(cell.content),
        ...(cell.cut ? [paragraph(text(NEUTRAL_FORMAT.phrase('cut')))] : []),
      ];
    default:
      return text(plainText(cell, NEUTRAL_FORMAT));
  }
}

/** ADF allows no status without a text. */
function statusToAdf({ name, category }: Extract<Cell, { type: 'status' }>): AdfNode[] {
  if (name === '') return [];
  return [{ type: 'status', attrs: { text: name, color: STATUS_COLORS[category] } }];
}

function issuesToAdf({ issues, more }: Extract<Cell, { type: 'issues' }>): AdfNode[] {
  const parts = issues.map(({ label, key, url }) => [
    ...text(label === undefined ? '' : `${label} `),
    ...link(key, url),
  ]);
  const rest = more ? [text(NEUTRAL_FORMAT.phrase('more', { count: String(more) }))] : [];
  return joined([...parts, ...rest], text(', '));
}

function joined(parts: AdfNode[][], separator: AdfNode[]): AdfNode[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [...separator, ...part]));
}
