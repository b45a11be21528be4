import { AGILE, customField, STANDARD } from '../../custom-field';
import type { FieldDescription, FieldSchema } from '../../entities';

/** The ids of the custom fields. */
export const CUSTOM = {
  sprint: 'customfield_10007',
  epicLink: 'customfield_10008',
  epicName: 'customfield_10009',
  rank: 'customfield_10010',
  storyPoints: 'customfield_10016',
  flagged: 'customfield_10021',
  team: 'customfield_10100',
  platforms: 'customfield_10101',
  region: 'customfield_10102',
  reviewer: 'customfield_10103',
  stakeholders: 'customfield_10104',
  targetDate: 'customfield_10105',
  rolloutAt: 'customfield_10106',
  customerImpact: 'customfield_10107',
  designLink: 'customfield_10108',
  tags: 'customfield_10109',
  acceptance: 'customfield_10110',
  checks: 'customfield_10111',
  foundIn: 'customfield_10112',
  supportGroup: 'customfield_10113',
  customer: 'customfield_10114',
} as const;

const FIELDS: readonly (readonly [id: string, name: string, type: string, schema: FieldSchema])[] =
  [
    [CUSTOM.sprint, 'Sprint', `${AGILE}:gh-sprint`, { type: 'array', items: 'string' }],
    [CUSTOM.epicLink, 'Epic Link', `${AGILE}:gh-epic-link`, { type: 'any' }],
    [CUSTOM.epicName, 'Epic Name', `${AGILE}:gh-epic-label`, { type: 'string' }],
    [CUSTOM.rank, 'Rank', `${AGILE}:gh-lexo-rank`, { type: 'any' }],
    [CUSTOM.storyPoints, 'Story Points', `${STANDARD}:float`, { type: 'number' }],
    [CUSTOM.flagged, 'Flagged', `${STANDARD}:multicheckboxes`, { type: 'array', items: 'option' }],
    [CUSTOM.team, 'Team', `${STANDARD}:select`, { type: 'option' }],
    [CUSTOM.platforms, 'Platforms', `${STANDARD}:multiselect`, { type: 'array', items: 'option' }],
    [CUSTOM.region, 'Region', `${STANDARD}:cascadingselect`, { type: 'option-with-child' }],
    [CUSTOM.reviewer, 'Reviewer', `${STANDARD}:userpicker`, { type: 'user' }],
    [
      CUSTOM.stakeholders,
      'Stakeholders',
      `${STANDARD}:multiuserpicker`,
      { type: 'array', items: 'user' },
    ],
    [CUSTOM.targetDate, 'Target Date', `${STANDARD}:datepicker`, { type: 'date' }],
    [CUSTOM.rolloutAt, 'Rollout At', `${STANDARD}:datetime`, { type: 'datetime' }],
    [CUSTOM.customerImpact, 'Customer Impact', `${STANDARD}:float`, { type: 'number' }],
    [CUSTOM.designLink, 'Design Link', `${STANDARD}:url`, { type: 'string' }],
    [CUSTOM.tags, 'Tags', `${STANDARD}:labels`, { type: 'array', items: 'string' }],
    [CUSTOM.acceptance, 'Acceptance Criteria', `${STANDARD}:textarea`, { type: 'string' }],
    [
      CUSTOM.checks,
      'Release Checks',
      `${STANDARD}:multicheckboxes`,
      { type: 'array', items: 'option' },
    ],
    [CUSTOM.foundIn, 'Found In', `${STANDARD}:version`, { type: 'version' }],
    [CUSTOM.supportGroup, 'Support Group', `${STANDARD}:grouppicker`, { type: 'group' }],
    [CUSTOM.customer, 'Customer', `${STANDARD}:textfield`, { type: 'string' }],
  ];

/** The custom fields of the company. */
export const CUSTOM_FIELDS: readonly FieldDescription[] = FIELDS.map(([id, name, custom, schema]) =>
  customField(Number(id.slice('customfield_'.length)), name, { ...schema, custom }),
);
