import type { AppError } from '#contract/app-error';
import type { UrlProbe } from '#contract/application-link';
import { asAppError } from '#ui/use-load';
import { invokeAdmin } from '../bridge';
import { approveEgress } from '../egress/approve-egress';

/** What was found at the URL, or what hindered looking. */
export type Finding = UrlProbe | { found: false; failure: AppError };

/** Asks for approval of the host, then what is there. Hindrances are findings too: the administrator may go on by hand. */
export async function findApplication(url: string): Promise<Finding> {
  try {
    await approveEgress([url]);
    return await invokeAdmin('probeUrl', { url });
  } catch (cause) {
    return { found: false, failure: asAppError(cause) };
  }
}
