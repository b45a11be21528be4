import type { WireError } from '#contract/app-error';
import type { IssueCount, TableSite } from '#contract/issue-table';
import { error as TEXTS } from '#locales/en-US.json';
import { type AdfNode, link, paragraph, text } from './adf';
import { PRECISION_WORDS } from './count-sentence';

/** Renders what each of several Jiras adds to an exported table, or why it adds nothing; one paragraph for each. */
export function sitesToAdf(sites: readonly TableSite[]): AdfNode[] {
  return sites.map((site, index) => {
    const name = site.name ?? `Jira ${index + 1}`;
    const open = site.searchUrl === undefined ? [] : link(`Open in ${name}`, site.searchUrl);
    const said = [countOf(site), site.error && failureOf(site.error, name), ...remarksOf(site)];
    const sentence = said.filter((each) => each !== undefined && each !== '').join('. ');
    return paragraph([...text(`${name}: ${sentence}. `), ...open]);
  });
}

function countOf({ count, shared }: TableSite): string | undefined {
  if (!count) return undefined;
  const words = countWords(count);
  return shared ? `${words}, as the account sees it that all readers share` : words;
}

function countWords(count: IssueCount): string {
  const { shown, total, precision = 'exact' } = count;
  if (shown >= total && precision === 'exact') return total === 1 ? '1 issue' : `${total} issues`;
  return `${shown} of ${PRECISION_WORDS[precision]}${total} issues`;
}

function remarksOf({ warnings = [] }: TableSite): string[] {
  return warnings.length > 0 ? [`Jira remarks: ${warnings.join(' ')}`] : [];
}

function failureOf({ code }: WireError, name: string): string {
  return `No issues from it, because: ${TEXTS[code].title.replaceAll('{link}', name)}`;
}
