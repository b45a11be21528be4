/** The value of an empty cell, in a filter by choice. */
export const NO_VALUE = '';
