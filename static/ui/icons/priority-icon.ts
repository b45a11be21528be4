import './priority-icon.css';

type Kind = 'highest' | 'high' | 'medium' | 'low' | 'lowest' | 'blocker' | 'none';

/** Jira's names in English and German. */
const KIND_OF_NAME: Record<string, Kind> = {
  highest: 'highest',
  critical: 'highest',
  kritisch: 'highest',
  höchste: 'highest',
  high: 'high',
  major: 'high',
  hoch: 'high',
  medium: 'medium',
  normal: 'medium',
  mittel: 'medium',
  low: 'low',
  minor: 'low',
  niedrig: 'low',
  lowest: 'lowest',
  trivial: 'lowest',
  niedrigste: 'lowest',
  blocker: 'blocker',
};

/** @returns the class that draws the icon of a priority in front of its name */
export const priorityClass = (name: string): string =>
  `priority priority--${KIND_OF_NAME[name.toLowerCase()] ?? 'none'}`;
