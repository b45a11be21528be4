import type { ConnectInvocations } from '#contract/invocations';
import type { Caller } from '../ports';
import { erasePerson } from './erase-person';
import type { PersonalDataWork } from './ports';
import { reportPeople, type ReportPorts } from './report-people';

/** What is stored about people, how it is reported to Atlassian, and how it ends. */
export function personalData(ports: ReportPorts) {
  return {
    /** Begins the weekly report. */
    beginReport: () => ports.personalData.push([{ does: 'report', after: '' }]),
    continuePersonalData: (work: PersonalDataWork): Promise<void> =>
      work.does === 'report' ? reportPeople(ports, work.after) : erasePerson(ports, work),
    /** Removes what is stored about the caller, apart from what administrators did and entered for all readers. */
    deleteMyData: async ({
      accountId,
    }: Caller): Promise<ConnectInvocations['deleteMyData']['result']> => {
      await erasePerson(ports, { accountId, because: 'asked' });
      return { deleted: true };
    },
  };
}
