import { kvs } from '@forge/kvs';

/** Counts its runs. */
export async function tick(request: { context: { moduleKey: string } }): Promise<void> {
  const runs = (await kvs.get<number>('ticks')) ?? 0;
  await kvs.set('ticks', runs + 1);
  await kvs.set('tick-module', request.context.moduleKey);
}
