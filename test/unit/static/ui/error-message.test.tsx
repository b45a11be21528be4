import { fireEvent, render, screen } from '@testing-library/preact';
import { AppError, type AppErrorCode } from '#contract/app-error';
import { i18nFor } from '#support/ui/i18n';
import { I18nContext } from '#ui/i18n/i18n-context';
import { ErrorMessage } from '#ui/messages/error-message.tsx';

const i18n = i18nFor({});

function show(code: AppErrorCode, busy: boolean): string[] {
  const asked: string[] = [];
  render(
    <I18nContext.Provider value={i18n}>
      <ErrorMessage
        error={new AppError(code, 'for logs')}
        busy={busy}
        onRetry={() => asked.push('retry')}
        onConnect={() => asked.push('connect')}
      />
    </I18nContext.Provider>,
  );
  return asked;
}

test.each([
  ['JIRA_TIMEOUT', 'retry'],
  ['AUTHORIZATION_REQUIRED', 'connect'],
] as const)('the button of %s does what helps', (code, action) => {
  const asked = show(code, false);

  fireEvent.click(screen.getByRole('button'));

  expect(asked).toEqual([action]);
  expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('false');
});

test.each(['JIRA_TIMEOUT', 'AUTHORIZATION_REQUIRED'] as const)(
  'the button of %s is busy while its work runs, and a second click asks nothing',
  (code) => {
    const asked = show(code, true);

    fireEvent.click(screen.getByRole('button'));

    expect(asked).toEqual([]);
    expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true');
  },
);

test('a reader whose account has no access to the linked site is offered another account, and not to connect again', () => {
  const asked = show('SITE_NOT_GRANTED', false);

  fireEvent.click(screen.getByRole('button', { name: 'Use another account or site' }));

  expect(asked).toEqual(['connect']);
  expect(screen.queryByRole('button', { name: /^Connect to/ })).toBeNull();
});
