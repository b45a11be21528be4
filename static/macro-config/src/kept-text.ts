/** @returns what this browser keeps under a key; null also where it keeps nothing for frames of other sites */
export function keptText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text in this browser, if it has room and keeps anything for frames of other sites. */
export function keepText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // The author chooses, or writes, it again.
  }
}

/** Forgets what is kept under a key. */
export function dropText(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then nothing was kept, either.
  }
}
