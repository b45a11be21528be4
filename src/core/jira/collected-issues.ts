import type { JiraIssue, SearchRequest } from './jira-client';

/**
 * Collects the issues of a search's pages: at most as many as were requested, and none twice, although Jira's
 * list may shift between two pages.
 */
export class CollectedIssues {
  readonly #max: number;
  readonly #enough: number;
  readonly #keys = new Set<string>();
  readonly issues: JiraIssue[] = [];
  /** Whether Jira returned more issues than were requested. */
  overflowed = false;

  /** @param search.enough so many end the search for now; none of a page is left out before `maxResults` */
  constructor({ maxResults, enough = maxResults }: Pick<SearchRequest, 'maxResults' | 'enough'>) {
    this.#max = maxResults;
    this.#enough = Math.min(enough, maxResults);
  }

  /** Whether no further page is needed. */
  get isEnough(): boolean {
    return this.issues.length >= this.#enough;
  }

  /** Whether no further issue is wanted. */
  get isFull(): boolean {
    return this.issues.length >= this.#max;
  }

  /** How many the next page needs to hold. */
  get missing(): number {
    return this.#enough - this.issues.length;
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
