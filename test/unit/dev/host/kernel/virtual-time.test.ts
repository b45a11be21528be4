import { createVirtualTime } from '#dev/host/kernel/virtual-time';

test('work in virtual time runs in the order of its times once they have passed', () => {
  const time = createVirtualTime();
  const done: string[] = [];
  time.after(2_000, () => done.push('second'));
  time.after(1_000, () => done.push('first'));
  time.after(9_000, () => done.push('not yet'));

  time.advance(1_500);
  time.advance(500);

  expect(done).toEqual(['first', 'second']);
  expect(time.elapsed()).toBe(2_000);
});

test('cancelled work in virtual time does not run, even if earlier work of the same advance cancels it', () => {
  const time = createVirtualTime();
  const done: string[] = [];
  const cancel = time.after(2, () => done.push('cancelled'));
  time.after(1, () => {
    cancel();
    done.push('kept');
  });

  time.advance(10);

  expect(done).toEqual(['kept']);
});

test('a listener of virtual time is told each advance and its source until it stops listening', () => {
  const time = createVirtualTime();
  const source = {};
  const heard: unknown[] = [];
  const stop = time.onAdvance((milliseconds, from) => heard.push([milliseconds, from]));

  time.advance(5, source);
  time.advance(7);
  stop();
  time.advance(9);

  expect(heard).toEqual([
    [5, source],
    [7, undefined],
  ]);
});
