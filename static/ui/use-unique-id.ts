import { useState } from 'react';

let count = 0;

/**
 * An id that no other element of the document has. Preact's own `useId` starts from
 * zero again inside a portal: a field in a dialog would get the id of a field below it.
 */
export const useUniqueId = (): string => useState(() => `ui-${++count}`)[0];
