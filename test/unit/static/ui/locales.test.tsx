import { render, screen } from '@testing-library/preact';
import { APP_ERROR_CODES, AppError } from '#contract/app-error';
import { ErrorMessage } from '#ui/messages/error-message.tsx';
import { I18nContext } from '#ui/i18n/i18n-context';
import { LOCALES, textsOf } from '#support/locales';
import { i18nFor } from '#support/ui/i18n';

describe.each(LOCALES)('in %s', (locale) => {
  const words = textsOf(locale);
  const i18n = (audience: 'reader' | 'administrator') => i18nFor({ locale, audience });

  const titles = new Set<string>();
  const sentences = new Set<string>();

  test.each(APP_ERROR_CODES)(`%s has its own title and sentence in ${locale}`, (code) => {
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
    ['AUTHORIZATION_REQUIRED', 'action.connectTo'],
    ['JIRA_TIMEOUT', 'action.tryAgain'],
  ] as const)(`%s offers the action %s in ${locale}`, (code, action) => {
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

    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
      i18n('reader').t(action, { link: link.name }),
    ]);
    unmount();
  });

  test(`an administrator is never sent to an administrator in ${locale}`, () => {
    const errors = ['CLIENT_REJECTED', 'JIRA_UNREACHABLE', 'EGRESS_NOT_APPROVED'] as const;
    for (const code of errors) {
      const { unmount } = render(
        <I18nContext.Provider value={i18n('administrator')}>
          <ErrorMessage error={new AppError(code, 'for logs')} />
        </I18nContext.Provider>,
      );
      const sentence = document.querySelector('.section-message__text > p')?.textContent;
      expect(sentence).toBe(words[`adminHelp.${code}`]);
      expect(sentence).not.toMatch(/your Confluence administrator|Ihre Confluence-Administration/);
      unmount();
    }
  });
});
