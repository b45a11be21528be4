import {
  BACKEND_CHECKS,
  FRAME_CHECKS,
  type BackendCheck,
  type Finding,
  type FrameCheck,
} from '#contract/diagnostics';
import { invokeAdmin } from '../bridge';
import { checkFrame } from './frame-checks';

type CheckId = BackendCheck | FrameCheck;

export interface Report {
  checks: { id: CheckId; finding: Finding }[];
  versions: Record<string, string>;
  /** ISO 8601. */
  at: string;
}

/**
 * Asks the platform, from the backend and from this frame.
 * @throws {AppError} what the call of the backend throws
 */
export async function readReport(): Promise<Report> {
  const asked = Date.now();
  const { findings, versions, now } = await invokeAdmin('diagnose');
  const ofFrame = await checkFrame({ now, asked, answered: Date.now() });
  return {
    checks: [
      ...BACKEND_CHECKS.map((id) => ({ id, finding: findings[id] })),
      ...FRAME_CHECKS.map((id) => ({ id, finding: ofFrame[id] })),
    ],
    versions,
    at: new Date(now).toISOString(),
  };
}

/** As lines to send to the developers, in English and with the ids of `docs/first-hour.md`. */
export function textOfReport({ checks, versions, at }: Report): string {
  const lines = checks.map(({ id, finding }) => `${finding.state} ${id}: ${finding.found}`);
  const built = Object.entries(versions).map(([name, version]) => `${name}: ${version}`);
  return [`JQL Table, ${at}`, ...built, ...lines].join('\n');
}
