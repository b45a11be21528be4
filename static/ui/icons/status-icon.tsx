import './icon.css';
import './status-icon.css';

/** The tone of a message. */
export type StatusIconKind = 'information' | 'warning' | 'danger' | 'success';

const SHAPES: Record<StatusIconKind, string> = {
  information: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1m-.9 6h1.8v5H7.1zM8 4a1 1 0 1 1 0 2 1 1 0 0 1 0-2',
  warning:
    'M8.9 1.6a1 1 0 0 0-1.8 0l-6.5 12A1 1 0 0 0 1.5 15h13a1 1 0 0 0 .9-1.4zM7.1 6h1.8v4.5H7.1zM8 11.5a1 1 0 1 1 0 2 1 1 0 0 1 0-2',
  danger:
    'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zm2 3.2v4.6h1.8V4.2zM8 10.2a1 1 0 1 0 0 2 1 1 0 0 0 0-2',
  success: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1M7 11.3 3.9 8.2l1.2-1.2L7 8.9l3.9-3.9 1.2 1.2z',
};

/** The icon that shows the tone of a message. */
export const StatusIcon = ({ kind }: { kind: StatusIconKind }) => (
  <svg
    className={`icon status-icon status-icon--${kind}`}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    aria-hidden="true"
  >
    <path fill="currentColor" fillRule="evenodd" d={SHAPES[kind]} />
  </svg>
);
