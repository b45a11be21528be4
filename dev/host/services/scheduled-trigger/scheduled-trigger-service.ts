import { LOCAL_CLOUD_ID } from '../../app/installation';
import type { InvocationOutcome } from '../../kernel/invocation';
import { findModule, functionKeyIn } from '../../app/manifest-modules';
import { HostError } from '../../kernel/host-error';
import type { PlatformContext, PlatformService } from '../../service';
import type { ManifestModule } from '../../app/app-under-test';

export interface ScheduledTriggerService extends PlatformService {
  /**
   * Runs a scheduled trigger now instead of at its interval.
   *
   * @throws {HostError} MODULE_UNKNOWN, DISPOSED
   */
  run: (moduleKey: string) => Promise<InvocationOutcome>;
}

const MINUTE_MS = 60_000;
const INTERVAL_MS: Record<string, number> = {
  fiveMinute: 5 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 24 * 60 * MINUTE_MS,
  week: 7 * 24 * 60 * MINUTE_MS,
};

/**
 * Runs each `scheduledTrigger` of the manifest when its interval has passed on the host's clock.
 *
 * @throws {HostError} MANIFEST_INVALID for an unknown interval
 */
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
      throw new HostError('MANIFEST_INVALID', `"${key}" has an interval that Forge does not know`);
    }
    context.scheduler.at(context.clock.now() + period, () => {
      runEvery({ key, interval });
      // A failed run is not retried: the next interval runs the trigger again.
      return run(key);
    });
  };
  for (const trigger of context.app.manifest.modules.scheduledTrigger ?? []) runEvery(trigger);

  return { name: 'scheduled-trigger', run };
}
