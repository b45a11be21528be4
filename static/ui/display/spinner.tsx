import './spinner.css';

/** A decoration. The text beside it says what is running. */
export const Spinner = () => (
  <svg className="spinner" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
);
