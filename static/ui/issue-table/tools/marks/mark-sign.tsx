import type { MarkColor } from '#contract/format-rule';
import './marks.css';

const CIRCLE = 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13';

const SHAPES: Record<MarkColor, string> = {
  red: `${CIRCLE}M5.5 4.4 4.4 5.5 6.9 8l-2.5 2.5 1.1 1.1L8 9.1l2.5 2.5 1.1-1.1L9.1 8l2.5-2.5-1.1-1.1L8 6.9z`,
  orange: 'M8 1.5 15 14H1zM7.25 6v4h1.5V6zm0 5v1.5h1.5V11z',
  yellow: 'M3 1.5h10l-2 3.75L13 9H4.5v5.5H3z',
  green: `${CIRCLE}M4 8.2 6.9 11 12 5.9l-1.1-1.1-4 4-1.8-1.7z`,
  blue: `${CIRCLE}M7.25 7h1.5v4.5h-1.5zm0-2.75h1.5v1.5h-1.5z`,
  purple: 'm8 1.5 2 4.2 4.5.6-3.3 3.2.8 4.6-4-2.2-4 2.2.8-4.6-3.3-3.2 4.5-.6z',
  gray: `${CIRCLE}M4.5 7.25h7v1.5h-7z`,
};

/** The icon of a colour; what it means is told to screen readers, and on hover. */
export function MarkSign({ color, words }: { color: MarkColor; words: string }) {
  return (
    <span className="mark-sign" title={words}>
      <svg className="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path fill="currentColor" fillRule="evenodd" d={SHAPES[color]} />
      </svg>
      <span className="visually-hidden">{words}: </span>
    </span>
  );
}
