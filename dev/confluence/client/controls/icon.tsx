const PATHS = {
  moon: 'M20 14.5A8 8 0 0 1 9.5 4 8 8 0 1 0 20 14.5Z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM19 12c0-.5 0-1-.1-1.4l2-1.5-2-3.4-2.3 1a7 7 0 0 0-2.4-1.5L13.9 3h-3.800l-.3 2.200a7 7 0 0 0-2.4 1.500l-2.3-1-2 3.4 2 1.500a7 7 0 0 0 0 2.800l-2 1.5 2 3.4 2.3-1a7 7 0 0 0 2.4 1.500l.3 2.200h3.800l.3-2.200a7 7 0 0 0 2.4-1.500l2.3 1 2-3.4-2-1.500c.1-.4.1-.9.1-1.400Z',
  undo: 'M8 5 4 9l4 4M4.5 9H14a5 5 0 0 1 0 10h-3',
  redo: 'm16 5 4 4-4 4M19.5 9H10a5 5 0 0 0 0 10h3',
  code: 'm8 7-5 5 5 5M16 7l5 5-5 5',
  bullets: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  numbers: 'M10 6h10M10 12h10M10 18h10M4 4.5 5.5 4v4M4 16.500c0-1.5 2.5-1.5 2.5 0S4 19 4 20h2.5',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  plus: 'M12 5v14M5 12h14',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing in the color of the text. The control around it has the accessible name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={`icon icon-${name}`}
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
