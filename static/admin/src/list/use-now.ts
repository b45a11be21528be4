import { useEffect, useState } from 'react';

const EVERY_MS = 30_000;

/** The time, milliseconds since the epoch, as exactly as "2 minutes ago" needs it. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
