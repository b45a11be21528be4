import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { openResource, textOf } from '#support/ui/open-resource';
import { aTable, aDefinition, failed, LINK_ID, ok } from '#support/ui/samples';

const link = { id: LINK_ID, name: 'Rocket Jira' };

const openMacro = (loadTable: unknown) =>
  openResource('macro', (bridge) => {
    bridge.context.extension = { config: aDefinition(), content: { id: '42' } };
    bridge.answers = { loadTable };
  });

describe('a refresh that fails', () => {
  const refreshInto = async (answer: unknown) => {
    const bridge = await openMacro(ok(aTable(2)));
    await screen.findByRole('table');
    bridge.answers.loadTable = answer;
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    return { bridge, alert: await screen.findByRole('alert') };
  };
  const inTenMinutes = () => new Date(Date.now() + 600_000).toISOString();

  test('a failed refresh keeps the rows and shows their time and the time of the next attempt', async () => {
    const retryAt = inTenMinutes();
    const { alert } = await refreshInto(failed('RATE_LIMITED', { retryAt }));

    const time = new Intl.DateTimeFormat('en-US', {
      timeStyle: 'short',
      timeZone: 'Europe/Berlin',
    }).format(new Date(retryAt));
    expect(textOf(within(alert).getByRole('heading'))).toBe(
      'Shown as of 3:02 PM. Jira is receiving too many requests',
    );
    expect(textOf(alert)).toContain(`Next attempt at ${time}.`);
    expect(screen.getByRole('table')).toBeTruthy();
  });

  test('a refresh that Jira limits is repeated once automatically', async () => {
    const retryAt = () => new Date(Date.now() + 50).toISOString();
    const { bridge } = await refreshInto(() =>
      Promise.resolve(failed('RATE_LIMITED', { retryAt: retryAt() })),
    );

    await screen.findByText(/^Try again after/);

    expect(bridge.invocationsOf('loadTable')).toHaveLength(3);
  });

  test('a refresh that works removes the message of the failed one', async () => {
    const { bridge } = await refreshInto(failed('JIRA_TIMEOUT'));
    bridge.answers.loadTable = ok(aTable(3));

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  test.each([
    'AUTHORIZATION_REQUIRED',
    'AUTHORIZATION_EXPIRED',
    'NO_SITE_ACCESS',
    'PROJECT_HIDDEN',
    'LINK_MISSING',
    'NOT_SIGNED_IN',
  ] as const)(
    'a refresh that fails with %s removes the rows that the reader may no longer see',
    async (code) => {
      await refreshInto(failed(code, { link }));

      expect(screen.queryByRole('table')).toBeNull();
    },
  );

  test('a failed refresh does not restore rows that an earlier failure removed', async () => {
    const { bridge } = await refreshInto(failed('NO_SITE_ACCESS', { link }));
    bridge.answers.loadTable = failed('JIRA_TIMEOUT');

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    await screen.findByRole('alert', { name: 'Jira took too long to answer' });
    expect(screen.queryByRole('table')).toBeNull();
  });
});
