import { useState } from 'react';

let count = 0;

/**
 * An id that no other element of the document has. Preact's own `useId` counts anew in what is drawn
 * through a portal, so that a field in a dialog would get the id of one below it.
 */
export const useUniqueId = (): string => useState(() => `ui-${++count}`)[0];
