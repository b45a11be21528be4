import { AppError } from '#contract/app-error';
import type { AdminInvocations } from '#contract/admin-invocations';
import { faultOf } from '#core/application-link/link-status';
import { parseLinkUrl } from '#core/application-link/link-url';
import type { Caller } from '../ports';
import type { ProbePorts } from '../remote/ask-anonymously';
import { identifyApplication } from '../remote/identify-application';

type ProbeUrl = AdminInvocations['probeUrl'];

/**
 * Identifies the application at a URL for the wizard.
 * @returns the application, or the reason why it cannot be identified; the administrator can then enter it by hand
 */
export function probeUrl(ports: ProbePorts) {
  return async (_caller: Caller, { url }: ProbeUrl['parsed']): Promise<ProbeUrl['result']> => {
    try {
      const baseUrl = parseLinkUrl(url);
      const { application, scopes } = await identifyApplication(ports, baseUrl);
      return { found: true, baseUrl, application, ...(scopes && { scopes }) };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { suggestedUrl } = error.details;
      return {
        found: false,
        error: { ...faultOf(error), ...(suggestedUrl !== undefined && { suggestedUrl }) },
      };
    }
  };
}
