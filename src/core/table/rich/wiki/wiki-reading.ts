import type { RichNode } from '#contract/issue-table';
import type { RichReading } from '../rich-budget';
import type { Macro, TakenMacros } from './macros';

/** A reading of Jira's wiki markup. */
export interface WikiReading extends RichReading {
  macros: TakenMacros;
  readMacro: (macro: Macro | undefined, reading: WikiReading) => RichNode[];
  /** The words of a link are read, which hold no other link. */
  isInLink: boolean;
}

/** The reading of what stands within an element. */
export function within(reading: WikiReading): WikiReading {
  const { budget, baseUrl, depth, macros, readMacro, isInLink } = reading;
  // Spreading the object takes as long as reading a line.
  return { budget, baseUrl, depth: depth + 1, macros, readMacro, isInLink };
}
