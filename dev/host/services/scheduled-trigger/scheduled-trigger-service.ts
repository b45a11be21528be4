import { LOCAL_CLOUD_ID } from '../../app/installation';
import type { InvocationOutcome } from '../../kernel/invocation';
import { findModule, functionKeyIn } from '../../app/manifest-modules';
import { HostError } from '../../kernel/host-error';
import type { PlatformContext, PlatformService } from '../../service';
import type { ManifestModule } from '../../app/app-under-test';

export interface ScheduledTriggerService extends PlatformService {
  /**
   * Runs a scheduled trigger now, whatever its interval.
   *
   * @throws {HostError} MODULE_UNKNOWN
   */
  run: (moduleKey: string) => Promise<InvocationOutcome>;
}

const MINUTE = 60_000;
const INTERVAL_MS: Record<string, number> = {
  fiveMinute: 5 * MINUTE,
  hour: 60 * MINUTE,
  day: 24 * 60 * MINUTE,
  week: 7 * 24 * 60 * MINUTE,
};

/** Runs each `scheduledTrigger` of the manifest when its interval has passed on the host's clock. */
export function createScheduledTriggerService(context: PlatformContext): ScheduledTriggerService {
  const run = (moduleKey: string): Promise<InvocationOutcome> => {
    const { type, module } = findModule(context.app.manifest, moduleKey);
    const functionKey = functionKeyIn(module);
    if (type !== 'scheduledTrigger' || functionKey === undefined) {
      throw new HostError('MODULE_UNKNOWN', `"${moduleKey}" is not a scheduled trigger`);
    }
    return context.invoke({
      functionKey,
      moduleKey,
      moduleType: type,
      body: { context: { cloudId: LOCAL_CLOUD_ID, moduleKey }, contextToken: 'local' },
    });
  };

  const runEvery = ({ key, interval }: ManifestModule): void => {
    const period = INTERVAL_MS[String(interval)];
    if (period === undefined) {
      throw new HostError('MANIFEST_INVALID', `"${key}" has no interval that Forge knows`);
    }
    context.scheduler.at(context.clock.now() + period, () => {
      runEvery({ key, interval });
      // A throw is not retried: the next interval runs again.
      return run(key);
    });
  };
  for (const trigger of context.app.manifest.modules.scheduledTrigger ?? []) runEvery(trigger);

  return { name: 'scheduled-trigger', run };
}
