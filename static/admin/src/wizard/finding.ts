import type { AppError } from '#contract/app-error';
import type { UrlProbe } from '#contract/application-link';
import { asAppError } from '#ui/use-load';
import { invokeAdmin } from '../bridge';
import { approveEgress } from '../egress/approve-egress';

/** The application found at the URL, or the reason why none was found. */
export type Finding = UrlProbe | { found: false; failure: AppError };

/** Has the host approved, then identifies the application. A failure is a finding too, because the administrator may continue by hand. */
export async function findApplication(
  url: string,
  noteApproved: (origins: string[]) => void,
): Promise<Finding> {
  try {
    noteApproved(await approveEgress([url]));
    return await invokeAdmin('probeUrl', { url });
  } catch (cause) {
    return { found: false, failure: asAppError(cause) };
  }
}
