import { act, renderHook } from '@testing-library/preact';
import { AppError } from '#contract/app-error';
import { deferred } from '#support/ui/open-resource';
import { useLoad } from '#ui/use-load';

const failure = new AppError('JIRA_TIMEOUT', 'Too slow.');

function startLoading(keepsValue?: (error: AppError) => boolean) {
  const { result } = renderHook(() => useLoad<string>(keepsValue));
  return {
    state: () => result.current[0],
    load: (request: () => Promise<string>) => act(() => result.current[1](request)),
    /** Begins a request without waiting for its answer. */
    begin: (request: () => Promise<string>) =>
      act(() => {
        void result.current[1](request);
      }),
  };
}

test('a request is loading until its value arrives', async () => {
  const { state, begin } = startLoading();
  const answer = deferred<string>();
  expect(state()).toEqual({ value: undefined, error: undefined, loading: false });

  await begin(() => answer.promise);
  expect(state()).toEqual({ value: undefined, error: undefined, loading: true });

  await act(async () => {
    answer.resolve('table');
    await answer.promise;
  });
  expect(state()).toEqual({ value: 'table', error: undefined, loading: false });
});

test('the last value stays while a request runs and when it fails', async () => {
  const { state, load } = startLoading();
  await load(() => Promise.resolve('table'));

  await load(() => Promise.reject(failure));

  expect(state()).toEqual({ value: 'table', error: failure, loading: false });
});

test('the last value goes after a failure that does not keep it', async () => {
  const { state, load } = startLoading(() => false);
  await load(() => Promise.resolve('table'));

  await load(() => Promise.reject(failure));

  expect(state()).toEqual({ value: undefined, error: failure, loading: false });
});

test('a value clears the error before it', async () => {
  const { state, load } = startLoading();
  await load(() => Promise.reject(failure));

  await load(() => Promise.resolve('table'));

  expect(state()).toEqual({ value: 'table', error: undefined, loading: false });
});

test('the late answer of an earlier request does not replace a later one', async () => {
  const { state, load, begin } = startLoading();
  const early = deferred<string>();
  await begin(() => early.promise);
  await load(() => Promise.resolve('new'));

  await act(async () => {
    early.resolve('old');
    await early.promise;
  });

  expect(state()).toEqual({ value: 'new', error: undefined, loading: false });
});

test('a failure that is not an AppError becomes UNEXPECTED', async () => {
  const { state, load } = startLoading();

  await load(() => Promise.reject(new TypeError('x is undefined')));

  expect(state().error?.code).toBe('UNEXPECTED');
});
