import './icon.css';

const SHAPES = {
  more: 'M3 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3m5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3m5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3',
  refresh: 'M13.5 2v4.25H9.25l1.6-1.6A4.25 4.25 0 1 0 12.25 8h1.5A5.75 5.75 0 1 1 11.9 3.6z',
  open: 'M2.5 3.5h5V5H4v7h7V8.5h1.5v5h-10zM9 2h5v5h-1.5V4.56L8.03 9.03 6.97 7.97l4.47-4.47H9z',
  up: 'M8 4.4 3.3 9.1l1.1 1.1L8 6.6l3.6 3.6 1.1-1.1z',
  down: 'M8 11.6 3.3 6.9l1.1-1.1L8 9.4l3.6-3.6 1.1 1.1z',
  remove: 'm4.1 3 3.9 3.9L11.9 3 13 4.1 9.1 8l3.9 3.9-1.1 1.1L8 9.1 4.1 13 3 11.9 6.9 8 3 4.1z',
  copy: 'M2 2h8.5v2.5H9V3.5H3.5V9h1v1.5H2zm3.5 3.5H14V14H5.5zM7 7v5.5h5.5V7z',
  drag: 'M5 3h2v2H5zm4 0h2v2H9zM5 7h2v2H5zm4 0h2v2H9zm-4 4h2v2H5zm4 0h2v2H9z',
  export: 'M7.25 2h1.5v6.2l2.2-2.2 1.06 1.06L8 11.06 3.99 7.06 5.05 6l2.2 2.2zM2.5 12.5h11V14h-11z',
  fullScreen: 'M2 2h5v1.5H3.5V7H2zm7 0h5v5h-1.5V3.5H9zM2 9h1.5v3.5H7V14H2zm10.5 0H14v5H9v-1.5h3.5z',
  search:
    'M7 1.5a5.5 5.5 0 0 1 4.38 8.82l3.15 3.15-1.06 1.06-3.15-3.15A5.5 5.5 0 1 1 7 1.5M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8',
  filter: 'M1.5 3h13v1.5h-13zM4 7.25h8v1.5H4zm2.5 4.25h3V13h-3z',
  sort: 'M4.5 2.5 8 6H5.25v7h-1.5V6H1zm7 11L8 10h2.75V3h1.5v7H15z',
  group: 'M2 2.5h12V4H2zm3 4h9V8H5zm0 4h9V12H5z',
  totals: 'M3 2.5h10v3h-1.5V4H6.1L9.4 8l-3.3 4h5.4v-1.5H13v3H3v-1.2L7.4 8 3 3.7z',
  columns: 'M2 2.5h12v11H2zM3.5 4v8h2.25V4zm3.75 0v8h1.5V4zm3 0v8h2.25V4z',
  wrap: 'M2 3h12v1.5H2zm0 8.5h4V13H2zm0-4.25h9a2.9 2.9 0 0 1 0 5.75H9.5v1.5L7 12.25 9.5 10v1.5H11a1.4 1.4 0 0 0 0-2.75H2z',
  table: 'M2 2.5h12v11H2zM3.5 6.5V12H6V6.5zm4 0V12h5V6.5zm0-2.5v1h5V4zm-4 0v1H6V4z',
} as const;

/** An icon of the interface itself; its meaning is in the name of the control around it. */
export const Glyph = ({ name }: { name: keyof typeof SHAPES }) => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path fill="currentColor" fillRule="evenodd" d={SHAPES[name]} />
  </svg>
);
