import { screen, waitFor } from '@testing-library/dom';
import { openResource } from '#support/ui/open-resource';
import { aTable, aDefinition, ok } from '#support/ui/samples';

/** Tables that stand below what the reader sees. */

type Callback = (entries: { isIntersecting: boolean }[]) => void;

let scroll: Callback;

beforeEach(() => {
  Object.assign(globalThis, {
    IntersectionObserver: class {
      constructor(callback: Callback) {
        scroll = callback;
      }
      observe = () => scroll([{ isIntersecting: false }]);
      disconnect = () => undefined;
    },
    matchMedia: () => new EventTarget(),
  });
});
afterEach(() => {
  for (const name of ['IntersectionObserver', 'matchMedia']) {
    Reflect.deleteProperty(globalThis, name);
  }
});

async function openBelow() {
  const bridge = await openResource('macro', (fake) => {
    fake.context.extension = { config: aDefinition(), content: { id: '42' } };
    fake.answers = { loadTable: ok(aTable(2)) };
  });
  await screen.findByRole('status', { name: 'Loading issues' });
  expect(bridge.invocationsOf('loadTable')).toHaveLength(0);
  return bridge;
}

test('a table out of sight is not loaded, and loads once as soon as the reader comes to it', async () => {
  const bridge = await openBelow();

  scroll([{ isIntersecting: true }]);
  await screen.findByRole('table');
  scroll([{ isIntersecting: true }]);

  expect(bridge.invocationsOf('loadTable')).toHaveLength(1);
  await waitFor(() => expect(bridge.payloadsOf('emitReadyEvent')).toHaveLength(1));
});

test('a table out of sight loads when the page is printed', async () => {
  await openBelow();

  dispatchEvent(new Event('beforeprint'));

  await screen.findByRole('table');
});

test('a table out of sight loads at once in a browser that makes an export', async () => {
  const agent = jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue('HeadlessChrome/140');
  await openResource('macro', (fake) => {
    fake.context.extension = { config: aDefinition(), content: { id: '42' } };
    fake.answers = { loadTable: ok(aTable(2)) };
  });

  await screen.findByRole('table');
  agent.mockRestore();
});
