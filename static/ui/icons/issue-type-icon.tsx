import './icon.css';
import './issue-type-icon.css';

type Kind = 'story' | 'bug' | 'task' | 'subtask' | 'epic' | 'improvement' | 'feature' | 'generic';

const SHAPES: Record<Kind, string> = {
  story: 'M5 3.5h6v9L8 10l-3 2.5z',
  bug: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7',
  task: 'M6.9 11.6 3.8 8.5l1.2-1.2 1.9 1.9 4.1-4.1 1.2 1.2z',
  subtask: 'M4 4h5v2.5h3V12H7V9.5H4zm4.5 4v2.5h2V8z',
  epic: 'M9 3 4.5 9h3L7 13l4.5-6h-3z',
  improvement: 'M8 3.5 12 8H9.2v4.5H6.8V8H4z',
  feature: 'M7 4h2v3h3v2H9v3H7V9H4V7h3z',
  generic: 'M4.5 7h7v2h-7z',
};

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

function issueTypeKind(name: string, isSubtask = false): Kind {
  return KIND_OF_NAME[name.toLowerCase()] ?? (isSubtask ? 'subtask' : 'generic');
}

/** The icon of an issue type, found by Jira's English or German name. */
export function IssueTypeIcon({ name, subtask = false }: { name: string; subtask?: boolean }) {
  const kind = issueTypeKind(name, subtask);
  return (
    <svg
      className={`icon issue-type-icon--${kind}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <rect width="16" height="16" rx="3" fill="currentColor" />
      <path className="issue-type-icon__shape" fillRule="evenodd" d={SHAPES[kind]} />
    </svg>
  );
}
