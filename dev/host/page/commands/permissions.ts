import type { Command, CommandTable } from '../command';
import { askForEgress, type EgressGroup } from '../egress-consent';

/**
 * `permissions.egress.set` allows a domain only after an administrator has agreed in the dialog of the product,
 * who may allow a part of them: the answer has the groups as they are now.
 */
const setEgress: Command = async (payload, frame) => {
  const groups = (await frame.callHost('egress/check', payload)) as EgressGroup[];
  const allowed = await askForEgress(groups);
  if (!allowed) {
    throw Object.assign(new Error('The administrator did not allow access.'), {
      name: 'CONSENT_DENIED',
    });
  }
  return frame.callHost('egress/approve', { egresses: allowed });
};

export const permissionCommands: CommandTable = {
  __permission__egressGet: (payload, frame) => frame.callHost('egress/get', payload),
  __permission__egressSet: setEgress,
  __permission__egressDeleteDomain: (payload, frame) => frame.callHost('egress/revoke', payload),
  __permission__egressDeleteGroup: (payload, frame) => frame.callHost('egress/revoke', payload),
};
