import { DEMO_USERS } from '../../demo-users';
import type { JiraUser } from '../../entities';

const NAMES: readonly (readonly [name: string, display: string, zone: string])[] = [
  ['asmith', 'Alexandra Smith', 'Europe/London'],
  ['bngata', 'Bahati Ngata', 'Africa/Nairobi'],
  ['cmuller', 'Christoph Müller', 'Europe/Berlin'],
  ['dkowalska', 'Dorota Kowalska', 'Europe/Warsaw'],
  ['eoconnor', "Eoin O'Connor", 'Europe/Dublin'],
  ['fhaddad', 'فاطمة حداد', 'Asia/Beirut'],
  ['gcohen', 'גיל כהן', 'Asia/Jerusalem'],
  ['hwei', '王慧', 'Asia/Shanghai'],
  ['inovak', 'Ivana Nováková', 'Europe/Prague'],
  ['jkim', '김지훈', 'Asia/Seoul'],
  ['ksato', '佐藤 健', 'Asia/Tokyo'],
  ['lrossi', 'Luca Rossi', 'Europe/Rome'],
  ['mgarcia', 'María José García Ñúñez', 'America/Mexico_City'],
  ['nivanova', 'Наталья Иванова', 'Europe/Sofia'],
  ['oadeyemi', 'Oluwaseun Adéyẹmí', 'Africa/Lagos'],
  ['ppatel', 'Priya Patel', 'Asia/Kolkata'],
  ['qtran', 'Quỳnh Trần', 'Asia/Ho_Chi_Minh'],
  ['rjohansson', 'Rúnar Jóhannsson', 'Atlantic/Reykjavik'],
  ['syilmaz', 'Seda Yılmaz', 'Europe/Istanbul'],
  ['tpapadopoulos', 'Θεόδωρος Παπαδόπουλος', 'Europe/Athens'],
  ['uwright', 'Uma Wright', 'Australia/Sydney'],
  ['vbrown', 'Vincent Brown', 'America/Los_Angeles'],
  ['wfernandes', 'Wagner Fernandes', 'America/Sao_Paulo'],
  ['zstone', 'Zoe Stone', 'America/Chicago'],
];

/** They have left the company; their issues remain. */
const INACTIVE = new Set(['vbrown', 'rjohansson']);

/** Users besides the demo users. */
export const PEOPLE: readonly JiraUser[] = NAMES.map(([name, displayName, timeZone], position) => ({
  name,
  key: `JIRAUSER${10_100 + position}`,
  displayName,
  emailAddress: `${name}@example.com`,
  active: !INACTIVE.has(name),
  timeZone,
}));

const names = (from: readonly JiraUser[]): string[] => from.map((user) => user.name);

/** Group name to user names. */
export const GROUPS: ReadonlyMap<string, readonly string[]> = new Map([
  ['jira-administrators', ['admin']],
  ['jira-software-users', names([...DEMO_USERS, ...PEOPLE])],
  ['developers', names(PEOPLE.slice(0, 16))],
  ['designers', names(PEOPLE.slice(16, 19))],
  ['support-team', ['author1', 'author2', ...names(PEOPLE.slice(19))]],
  ['security-team', ['admin', 'author1', 'asmith', 'nivanova']],
]);
