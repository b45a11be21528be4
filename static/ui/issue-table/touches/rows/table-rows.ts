import { isGroup, lineKey, type IssueLine, type TableLine } from '#core/view/table-line';

/**
 * The rows of a table that stand in the document, and the issues they show. Thousands of rows are drawn without handlers
 * and without state of their own; what a reader does with one is found from the row that the event met.
 */
export class TableRows {
  readonly #root: HTMLElement;
  readonly #lines: TableLine[];

  constructor(root: HTMLElement, lines: TableLine[]) {
    this.#root = root;
    this.#lines = lines;
  }

  /** The issues in their order, without the headings of groups. */
  get issues(): IssueLine[] {
    return this.#lines.filter((line): line is IssueLine => !isGroup(line));
  }

  get body(): HTMLTableSectionElement | undefined {
    return this.#root.querySelector<HTMLTableElement>('.issue-table')?.tBodies[0];
  }

  /** Takes the focus where a row that had it is gone. */
  get scroller(): HTMLElement | null {
    return this.#root.querySelector<HTMLElement>('.issue-table-scroller');
  }

  /** @returns the row that an element stands in; a cell may hold a table of its own */
  rowAt(target: EventTarget | null): HTMLTableRowElement | undefined {
    const { body } = this;
    let element = target instanceof Element ? target : null;
    while (element && element.parentElement !== body) element = element.parentElement;
    return element instanceof HTMLTableRowElement ? element : undefined;
  }

  /** @returns undefined for the heading of a group */
  issueOf(row: HTMLTableRowElement): IssueLine | undefined {
    const { index } = row.dataset;
    const at = index === undefined ? [...(this.body?.rows ?? [])].indexOf(row) : Number(index);
    const line = this.#lines[at];
    return line && !isGroup(line) ? line : undefined;
  }

  /** @returns undefined while the row is not in the document, as in a long table that was scrolled away from it */
  rowOf(key: string): HTMLTableRowElement | undefined {
    return this.all().find(({ issue }) => lineKey(issue) === key)?.row;
  }

  /** The rows of issues in the document. */
  all(): { row: HTMLTableRowElement; issue: IssueLine }[] {
    return [...(this.body?.rows ?? [])].flatMap((row) => {
      const issue = this.issueOf(row);
      return issue ? [{ row, issue }] : [];
    });
  }

  /** The issue before or after another one. */
  beside(key: string, step: 1 | -1): IssueLine | undefined {
    const { issues } = this;
    const at = issues.findIndex((issue) => lineKey(issue) === key);
    return at === -1 ? undefined : issues[at + step];
  }

  /** The keys of the issues from one to another, both included. */
  between(from: string, to: string): string[] {
    const keys = this.issues.map(lineKey);
    const [one, other] = [keys.indexOf(from), keys.indexOf(to)];
    return one === -1 ? [to] : keys.slice(Math.min(one, other), Math.max(one, other) + 1);
  }
}
