import './icon.css';
import './priority-icon.css';

type Kind = 'highest' | 'high' | 'medium' | 'low' | 'lowest' | 'blocker' | 'none';

const UP = 'M8 4 2.5 9.5l1.2 1.2L8 6.4l4.3 4.3 1.2-1.2z';
const DOWN = 'M8 12l5.5-5.5-1.2-1.2L8 9.6 3.7 5.3 2.5 6.5z';

const SHAPES: Record<Kind, string> = {
  highest: 'M8 1.5 2.5 7l1.2 1.2L8 3.9l4.3 4.3L13.5 7zM8 6.5 2.5 12l1.2 1.2L8 8.9l4.3 4.3 1.2-1.2z',
  high: UP,
  medium: 'M2.5 5.2h11v1.7h-11zm0 3.9h11v1.7h-11z',
  low: DOWN,
  lowest: 'M8 9.5 13.5 4l-1.2-1.2L8 7.1 3.7 2.8 2.5 4zm0 5L13.5 9l-1.2-1.2L8 12.1 3.7 7.8 2.5 9z',
  blocker: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M4.5 7.1h7v1.8h-7z',
  none: 'M4 7.2h8v1.6H4z',
};

const KIND_OF_NAME: Record<string, Kind> = {
  highest: 'highest',
  critical: 'highest',
  kritisch: 'highest',
  höchste: 'highest',
  high: 'high',
  major: 'high',
  hoch: 'high',
  medium: 'medium',
  normal: 'medium',
  mittel: 'medium',
  low: 'low',
  minor: 'low',
  niedrig: 'low',
  lowest: 'lowest',
  trivial: 'lowest',
  niedrigste: 'lowest',
  blocker: 'blocker',
};

const priorityKind = (name: string): Kind => KIND_OF_NAME[name.toLowerCase()] ?? 'none';

/** The icon of a priority, found by Jira's English or German name. */
export function PriorityIcon({ name }: { name: string }) {
  const kind = priorityKind(name);
  return (
    <svg
      className={`icon priority-icon--${kind}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path fill="currentColor" fillRule="evenodd" d={SHAPES[kind]} />
    </svg>
  );
}
