import type { IssueTable } from '#contract/issue-table';
import { mergeTables, type SourceAnswer } from '#core/merge/merge-tables';
import { sourcesWithMore } from '#core/merge/sources-with-more';
import { ERROR_HELP } from '#ui/messages/error-help';
import { announceApproval } from '../bridge';
import { loadRest } from '../rest/load-rest';
import { askSource, firstAnswer, type Question } from './source-answers';

/** The tables of several sources as they come, and their merged table. */
export class MergedTable {
  /** One for each source; without table and error while it is being asked. */
  readonly answers: SourceAnswer[];
  readonly #question: Question;
  readonly #asked: Promise<void>[];
  #onChange: () => void = () => undefined;

  /** @param before what was shown of the sources before */
  constructor(question: Question, before: readonly SourceAnswer[]) {
    this.#question = question;
    this.answers = question.definition.sources.map(() => ({}));
    this.#asked = this.answers.map((_answer, at) => this.#ask(at, question, before[at]));
  }

  /** Calls back whenever there is more or other news of a source. */
  onChange(callback: () => void): void {
    this.#onChange = callback;
  }

  /** Waits until all sources have answered; once one of them has rows, only so long for the others. */
  async firstRows(graceMs: number): Promise<void> {
    const all = Promise.all(this.#asked);
    const one = Promise.any(this.#asked.map((asked, at) => asked.then(() => this.#hasRows(at))));
    const slow = one.then(
      () => new Promise<void>((resolve) => setTimeout(resolve, graceMs)),
      () => all,
    );
    await Promise.race([all, slow]);
  }

  #hasRows(at: number): void {
    if (!this.answers[at]?.table) throw new Error('This source has no rows.');
  }

  /** Whether a source has not answered yet. */
  get isWaiting(): boolean {
    return this.answers.some(({ table, error }) => !table && !error);
  }

  /** Whether some of what can stand in the merged table is not loaded. */
  get hasMore(): boolean {
    return this.#unfinished().length > 0;
  }

  /** Of the macro, as Confluence told it. */
  get extension(): Question['context']['extension'] {
    return this.#question.context.extension;
  }

  /** What is there, merged. */
  table(): IssueTable {
    const { definition, wish, context } = this.#question;
    const merged = mergeTables(definition, this.answers, { ...wish, locale: context.locale });
    if (!this.isWaiting && !this.hasMore) return merged;
    // A table that is refreshed keeps its rows until this one is whole.
    const next = { start: merged.rows.length, last: merged.rows.at(-1)?.key ?? '' };
    return { ...merged, count: { ...merged.count, loading: true }, next };
  }

  /** Asks one source again. */
  retry(at: number): void {
    const before = this.answers[at];
    this.answers[at] = before?.table ? { table: before.table } : {};
    const question = { ...this.#question, notBefore: Date.now() };
    void this.#ask(at, question, before);
    this.#onChange();
  }

  /**
   * Loads of each source what follows its first part, as far as it can stand in the merged table.
   * @throws {AppError} what a source throws; what came until then stays
   */
  async loadRest(signal: AbortSignal): Promise<void> {
    while (this.hasMore && !wasStopped(signal)) {
      await Promise.all(this.#unfinished().map((at) => this.#loadRestOf(at, signal)));
    }
  }

  async #loadRestOf(at: number, outer: AbortSignal): Promise<void> {
    const first = this.answers[at]?.table;
    if (!first) return;
    const enough = new AbortController();
    outer.addEventListener('abort', () => enough.abort());
    await loadRest(first, (page) => askSource(this.#question, at, page), {
      signal: enough.signal,
      onPart: (table) => {
        this.answers[at] = { ...this.answers[at], table };
        if (!this.#unfinished().includes(at)) enough.abort();
        this.#onChange();
      },
    });
  }

  #unfinished(): number[] {
    const { definition, wish, context } = this.#question;
    const tables = this.answers.map(({ table }) => table);
    return sourcesWithMore(definition, tables, { ...wish, locale: context.locale });
  }

  async #ask(at: number, question: Question, before: SourceAnswer | undefined): Promise<void> {
    const answer = await firstAnswer(question, at, before);
    this.answers[at] = answer;
    const code = before?.error?.code;
    const wasMissing = code !== undefined && ERROR_HELP[code].action === 'connect';
    // Other tables of the page may wait for the same approval.
    if (wasMissing && !answer.error) void announceApproval(answer.table?.link.id ?? '');
    this.#onChange();
  }
}

/** Asked for by a function, because it changes while a part is on its way. */
const wasStopped = ({ aborted }: AbortSignal): boolean => aborted;
