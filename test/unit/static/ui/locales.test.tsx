import { render, screen } from '@testing-library/preact';
import { APP_ERROR_CODES, AppError } from '#contract/app-error';
import german from '#locales/de-DE.json';
import english from '#locales/en-US.json';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { createFormat } from '#ui/i18n/format';
import { I18nContext } from '#ui/i18n/i18n-context';
import { createTranslate } from '#ui/i18n/translate';

type Texts = { [key: string]: string | Texts };

const LOCALES: Record<string, Texts> = { 'en-US': english, 'de-DE': german };

function flat(texts: Texts, path = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

test('both languages have the same texts with the same parameters', () => {
  const parametersOf = (texts: Texts) =>
    Object.fromEntries(flat(texts).map(([key, text]) => [key, placeholders(text)]));

  expect(parametersOf(german)).toEqual(parametersOf(english));
});

test('no text is empty, and none was left in English', () => {
  const translated = Object.fromEntries(flat(german));
  const same = flat(english).filter(([key, text]) => translated[key] === text || text === '');

  // Words that are the same in both languages.
  expect(same.map(([, text]) => text).sort()).toEqual([
    'Details: {detail}',
    'JQL',
    'Jira',
    'Name',
    'Name',
    'OAuth',
    'OAuth 1.0',
    'OAuth 2.0 (Cloud)',
    'OAuth 2.0 (Data Center)',
    'Status',
    'Status',
    'Status',
    'System',
    'System',
    'URL',
  ]);
});

describe.each(Object.keys(LOCALES))('in %s', (locale) => {
  const words = Object.fromEntries(flat(LOCALES[locale] ?? {}));
  const i18n = (audience: 'reader' | 'administrator') => ({
    t: createTranslate((key) => words[key] ?? key, locale),
    format: createFormat(locale, 'UTC'),
    audience,
  });

  const titles = new Set<string>();
  const sentences = new Set<string>();

  test.each(APP_ERROR_CODES)('%s has a title and a sentence of its own', (code) => {
    const link = { id: '1', name: 'Rocket Jira' };
    const { unmount } = render(
      <I18nContext.Provider value={i18n('reader')}>
        <ErrorMessage error={new AppError(code, 'for logs', { details: { link } })} />
      </I18nContext.Provider>,
    );
    const title = screen.getByRole('heading').textContent;
    const sentence = document.querySelector('.section-message__text > p')?.textContent ?? '';

    expect(title).not.toMatch(/error\.|[{}]/);
    expect(sentence).not.toMatch(/error\.|[{}]/);
    expect(titles.has(title)).toBe(false);
    expect(sentences.has(sentence)).toBe(false);

    titles.add(title);
    sentences.add(sentence);
    unmount();
  });

  test.each([
    [
      'AUTHORIZATION_REQUIRED',
      locale === 'en-US' ? 'Connect to Rocket Jira' : 'Mit Rocket Jira verbinden',
    ],
    ['JIRA_TIMEOUT', locale === 'en-US' ? 'Try again' : 'Erneut versuchen'],
  ] as const)('%s offers the action "%s"', (code, action) => {
    const link = { id: '1', name: 'Rocket Jira' };
    const { unmount } = render(
      <I18nContext.Provider value={i18n('reader')}>
        <ErrorMessage
          error={new AppError(code, 'for logs', { details: { link } })}
          onConnect={() => undefined}
          onRetry={() => undefined}
        />
      </I18nContext.Provider>,
    );

    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([action]);
    unmount();
  });

  test('an administrator is never sent to an administrator', () => {
    const errors = ['CLIENT_REJECTED', 'JIRA_UNREACHABLE', 'EGRESS_NOT_APPROVED'] as const;
    for (const code of errors) {
      const { unmount } = render(
        <I18nContext.Provider value={i18n('administrator')}>
          <ErrorMessage error={new AppError(code, 'for logs')} />
        </I18nContext.Provider>,
      );
      const sentence = document.querySelector('.section-message__text > p')?.textContent;
      expect(sentence).not.toMatch(/your Confluence administrator|Ihre Confluence-Administration/);
      unmount();
    }
  });
});
