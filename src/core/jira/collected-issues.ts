import type { JiraIssue } from './jira-client';

/**
 * Collects the issues of a search's pages: at most as many as were requested, and none twice, although Jira's
 * list may shift between two pages.
 */
export class CollectedIssues {
  readonly #max: number;
  readonly #keys = new Set<string>();
  readonly issues: JiraIssue[] = [];
  /** Whether Jira returned more issues than were requested. */
  overflowed = false;

  constructor(max: number) {
    this.#max = max;
  }

  get isFull(): boolean {
    return this.issues.length >= this.#max;
  }

  add(page: JiraIssue[]): void {
    for (const issue of page) {
      if (this.#keys.has(issue.key)) continue;
      if (this.isFull) {
        this.overflowed = true;
        return;
      }
      this.#keys.add(issue.key);
      this.issues.push(issue);
    }
  }
}
