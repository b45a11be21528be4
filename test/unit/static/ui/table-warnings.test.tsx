import { render, screen } from '@testing-library/preact';
import type { IssueTable } from '#contract/issue-table';
import { LOCALES } from '#support/locales';
import { i18nFor } from '#support/ui/i18n';
import { aTable } from '#support/ui/samples';
import { type Audience, I18nContext } from '#ui/i18n/i18n-context';
import { TableWarnings } from '#ui/issue-table/table-warnings.tsx';

const GONE = "An issue with key 'ABC-9' does not exist for field 'key'.";

interface Reader {
  locale?: string;
  audience?: Audience;
}

/** The warning of a table, in its lines. */
function warningOf(said: Partial<IssueTable>, { locale = 'en-US', audience }: Reader) {
  const i18n = i18nFor({ locale, audience });
  render(
    <I18nContext.Provider value={i18n}>
      <TableWarnings table={aTable(2, said)} />
    </I18nContext.Provider>,
  );
  const box = screen.queryByRole('status');
  return [...(box?.querySelectorAll('h2, h3, h4, p') ?? [])].map(({ textContent }) => textContent);
}

test.each([
  ['en-US', 'issues', 1, '1 issue of the query does not exist or is hidden from you'],
  ['en-US', 'issues', 1200, '1,200 issues of the query do not exist or are hidden from you'],
  ['en-US', 'values', 1, '1 value of the query does not exist or is hidden from you'],
  ['en-US', 'values', 2, '2 values of the query do not exist or are hidden from you'],
  ['de-DE', 'issues', 1, '1 Vorgang der Abfrage existiert nicht, oder Sie dürfen ihn nicht sehen'],
  [
    'de-DE',
    'issues',
    2,
    '2 Vorgänge der Abfrage existieren nicht, oder Sie dürfen sie nicht sehen',
  ],
  ['de-DE', 'values', 1, '1 Wert der Abfrage existiert nicht, oder Sie dürfen ihn nicht sehen'],
] as const)('in %s a table tells of %s that are hidden, %d of them', (locale, of, count, title) => {
  const said = { hidden: { of, count }, warnings: [GONE] };

  expect(warningOf(said, { locale })).toEqual([title, GONE]);
});

test.each([
  ['reader', []],
  ['administrator', []],
  ['author', [expect.stringMatching(/^If it no longer exists, take it out of the query\./)]],
] as const)(
  'above a table only an author is told to correct the query, not a %s',
  (audience, more) => {
    const said = { hidden: { of: 'issues', count: 1 } as const, warnings: [GONE] };

    expect(warningOf(said, { audience }).slice(2)).toEqual(more);
  },
);

test.each(LOCALES)('a table without remarks has no warning in %s', (locale) => {
  expect(warningOf({}, { locale })).toEqual([]);
});
