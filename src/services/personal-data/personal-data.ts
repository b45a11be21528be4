import type { ConnectInvocations } from '#contract/invocations';
import type { Caller } from '../ports';
import { beginRun, continueRun } from '../queued-work/queued-work';
import type { QueuedStep } from '../queued-work/ports';
import { erasePerson, eraseOnRequest } from './erase-person';
import type { PersonalDataWork } from './ports';
import { reportPeople, type ReportPorts } from './report-people';

/** What is stored about people, how it is reported to Atlassian, and how it ends. */
export function personalData(ports: ReportPorts) {
  return {
    /** Begins the weekly report. */
    beginReport: () => beginRun(ports, ports.personalData, { does: 'report', after: '' }),
    continuePersonalData: (queued: QueuedStep<PersonalDataWork>): Promise<void> =>
      continueRun(ports, ports.personalData, queued, async (work) => {
        if (work.does === 'report') return reportPeople(ports, queued.run, work.after);
        return (await erasePerson(ports, work)) ? { left: work, delaySeconds: 0 } : undefined;
      }),
    /** Removes what is stored about the caller, apart from what administrators did and entered for all readers. */
    deleteMyData: async ({
      accountId,
    }: Caller): Promise<ConnectInvocations['deleteMyData']['result']> => {
      await eraseOnRequest(ports, accountId);
      return { deleted: true };
    },
  };
}
