import './issue-type-icon.css';

type Kind = 'story' | 'bug' | 'task' | 'subtask' | 'epic' | 'improvement' | 'feature' | 'generic';

/** Jira's names in English and German. Any other name gets the generic icon. */
const KIND_OF_NAME: Record<string, Kind> = {
  story: 'story',
  'user story': 'story',
  bug: 'bug',
  fehler: 'bug',
  defect: 'bug',
  incident: 'bug',
  task: 'task',
  aufgabe: 'task',
  'sub-task': 'subtask',
  subtask: 'subtask',
  'technical task': 'subtask',
  teilaufgabe: 'subtask',
  unteraufgabe: 'subtask',
  epic: 'epic',
  improvement: 'improvement',
  verbesserung: 'improvement',
  'new feature': 'feature',
  feature: 'feature',
  'neue funktion': 'feature',
};

/**
 * @returns the class that draws the icon of an issue type in front of its name. Jira's English and German names are
 *   known. An icon of elements of its own would cost every row three of them.
 */
export function issueTypeClass(name: string, isSubtask = false): string {
  const kind = KIND_OF_NAME[name.toLowerCase()] ?? (isSubtask ? 'subtask' : 'generic');
  return `issue-type issue-type--${kind}`;
}
