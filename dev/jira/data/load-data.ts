import { buildCompany } from './company/build-company';
import { hideFields, type Dataset } from './dataset';
import { loadIssuesFile } from './file/load-issues-file';

let latest: { now: number; company: Dataset } | undefined;

/** Tests start many Jiras whose clocks show the same time. They share one company, which is never changed. */
function companyAt(now: number): Dataset {
  if (latest?.now !== now) latest = { now, company: buildCompany(now) };
  return latest.company;
}

/**
 * The issues of a file, or of the built-in company.
 * @param now milliseconds since the epoch: the dates of the company follow it
 * @throws {JiraDataError} when the file cannot be read
 */
export async function loadData(
  options: {
    issuesFile?: string;
    hiddenFields?: Readonly<Record<string, readonly string[]>>;
  },
  now: number,
): Promise<Dataset> {
  const { issuesFile, hiddenFields } = options;
  const data = issuesFile === undefined ? companyAt(now) : await loadIssuesFile(issuesFile);
  return hideFields(data, hiddenFields);
}
