import type { Sprint } from '../../entities';
import { DAY_MS, formatDay, formatInstant } from '../../instant';
import { sprintText } from '../../sprint-text';
import { CUSTOM } from '../catalogue/custom-fields';
import type { IssueDraft, ProjectContext } from './issue-draft';
import { PEOPLE } from '../catalogue/people';
import type { Random } from '../random';
import { CUSTOMERS, LABELS } from './texts';

/** Options with consecutive ids. */
const options = (firstId: number, values: readonly string[]): { id: string; value: string }[] =>
  values.map((value, position) => ({ id: String(firstId + position), value }));

const TEAMS = options(10_200, ['Otter', 'Badger', 'Heron', 'Lynx', 'Équipe Nord']);
const PLATFORMS = options(10_210, ['Android', 'iOS', 'Web', 'API']);
const CHECKS = options(10_220, [
  'Docs ready',
  'Security reviewed',
  'Translated',
  'Support trained',
]);
const IMPEDIMENT = options(10_230, ['Impediment']);
const REGIONS = [
  { id: '10240', value: 'Europe', children: options(10_241, ['Sweden', 'Germany', 'Türkiye']) },
  { id: '10250', value: 'Asia', children: options(10_251, ['Japan', 'India']) },
  {
    id: '10260',
    value: 'America',
    children: options(10_261, ['Canada', 'Costa Rica', 'São Paulo']),
  },
];

/** The custom fields of one issue. A field without a value is null. */
export function customValues(
  context: ProjectContext,
  draft: IssueDraft,
  index: number,
): Record<string, unknown> {
  const { random } = context;
  const maybe = <T>(probability: number, make: () => T): T | null =>
    random.chance(probability) ? make() : null;
  return {
    ...agileValues(context, draft, index),
    [CUSTOM.team]: maybe(0.7, () => random.pick(TEAMS)),
    [CUSTOM.platforms]: maybe(0.4, () => random.some(PLATFORMS, random.integer(1, 3))),
    [CUSTOM.region]: maybe(0.3, () => region(random)),
    [CUSTOM.reviewer]: maybe(0.3, () => random.pick(PEOPLE)),
    [CUSTOM.stakeholders]: maybe(0.2, () => random.some(PEOPLE, random.integer(1, 4))),
    [CUSTOM.targetDate]: maybe(0.25, () =>
      formatDay(context.now + random.integer(-30, 90) * DAY_MS),
    ),
    [CUSTOM.rolloutAt]: maybe(0.1, () =>
      formatInstant(context.now + random.integer(-300, 600) * 3_600_000),
    ),
    [CUSTOM.customerImpact]: maybe(0.3, () => random.pick([0, 0.5, 1.25, 12, -3, 1_234_567.891])),
    [CUSTOM.designLink]: maybe(
      0.2,
      () => `https://design.example.com/file/${context.firstId + index}?v=2&x=1`,
    ),
    [CUSTOM.tags]: maybe(0.2, () => random.some(LABELS, 2)),
    [CUSTOM.acceptance]: maybe(0.3, () => '* It works\r\n* It is *fast*\r\n* It is documented'),
    [CUSTOM.checks]: maybe(0.2, () => random.some(CHECKS, random.integer(1, 4))),
    [CUSTOM.foundIn]: maybe(
      draft.subject === 'bug' ? 0.4 : 0,
      () => context.project.versions[0] ?? null,
    ),
    [CUSTOM.supportGroup]: maybe(0.1, () => ({ name: 'support-team' })),
    [CUSTOM.customer]: maybe(0.2, () => random.pick(CUSTOMERS)),
  };
}

function agileValues(
  context: ProjectContext,
  draft: IssueDraft,
  index: number,
): Record<string, unknown> {
  const { random } = context;
  const estimated = ['story', 'bug'].includes(draft.subject) && random.chance(0.7);
  return {
    [CUSTOM.sprint]: sprintsOf(context, draft)?.map(sprintText) ?? null,
    [CUSTOM.epicLink]: epicOf(context, draft),
    ...(draft.subject === 'epic' && { [CUSTOM.epicName]: draft.theme }),
    [CUSTOM.rank]: `0|i${(context.firstId + index).toString(36).padStart(5, '0')}:`,
    [CUSTOM.storyPoints]: estimated ? random.pick([1, 2, 3, 5, 8, 13]) : null,
    [CUSTOM.flagged]: draft.status.name === 'Blocked' ? IMPEDIMENT : null,
  };
}

/** Sub-tasks have no epic link, because they belong to the epic of their parent. */
function epicOf({ random, epics }: ProjectContext, { subject, theme }: IssueDraft): string | null {
  if (subject === 'epic' || subject === 'subtask' || random.chance(0.4)) return null;
  const epic = epics.find(({ fields }) => fields.summary.toLowerCase() === theme.toLowerCase());
  return epic?.key ?? null;
}

function sprintsOf(
  { random, project, sprints }: ProjectContext,
  draft: IssueDraft,
): Sprint[] | null {
  const own = sprints.filter(({ board }) => board === project.key);
  if (own.length === 0 || draft.subject === 'epic' || random.chance(0.3)) return null;
  if (draft.resolved !== undefined) return sprintOfDay(own, draft.resolved);
  if (draft.status.statusCategory.key === 'new' && random.chance(0.5)) return null;
  return openSprints(random, own, draft);
}

function sprintOfDay(own: readonly Sprint[], at: number): Sprint[] | null {
  const then = new Date(at).toISOString();
  const found = own.find(
    ({ startDate = '9', endDate = '0' }) => startDate <= then && then < endDate,
  );
  return found === undefined ? null : [found];
}

/** Work in progress is in the active sprint, other work in the active or a future one. Some was in a closed one first. */
function openSprints(random: Random, own: readonly Sprint[], { status }: IssueDraft): Sprint[] {
  const open = own.filter(({ state }) => state !== 'closed');
  const tried = random.chance(0.2) ? own.filter(({ state }) => state === 'closed').slice(-1) : [];
  const begun = status.statusCategory.key === 'indeterminate';
  return [...tried, begun ? (open[0] ?? random.pick(own)) : random.pick(open)];
}

function region(random: Random): Record<string, unknown> {
  const { children, ...parent } = random.pick(REGIONS);
  return random.chance(0.8) ? { ...parent, child: random.pick(children) } : parent;
}
