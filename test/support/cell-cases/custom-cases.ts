import type { CellCase } from './cell-case';
import { alike, CUSTOM } from './cell-case';

/** The custom field types that come with Jira. */
export const CUSTOM_CASES: CellCase[] = [
  [
    'textfield',
    { type: 'string', custom: `${CUSTOM}textfield` },
    'One',
    { type: 'text', text: 'One' },
    ['One', ['One'], ['One']],
  ],
  [
    'textarea as a document of Cloud',
    { type: 'string', custom: `${CUSTOM}textarea` },
    {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Plain' }] }],
    },
    { type: 'text', text: 'Plain' },
    ['Plain', ['Plain'], ['Plain']],
  ],
  [
    'url',
    { type: 'string', custom: `${CUSTOM}url` },
    'https://example.com/a?b',
    { type: 'url', url: 'https://example.com/a?b' },
    ['https://example.com/a?b', ['https://example.com/a?b'], ['https://example.com/a?b']],
  ],
  [
    'url that would run code',
    { type: 'string', custom: `${CUSTOM}url` },
    'javascript:alert(1)',
    { type: 'text', text: 'javascript:alert(1)' },
    ['javascript:alert(1)', ['javascript:alert(1)'], ['javascript:alert(1)']],
  ],
  [
    'float',
    { type: 'number', custom: `${CUSTOM}float` },
    13.5,
    { type: 'number', value: 13.5 },
    ['13.5', [13.5], ['13.5'], 13.5],
  ],
  [
    'datepicker',
    { type: 'date', custom: `${CUSTOM}datepicker` },
    '2019-08-12',
    { type: 'date', date: '2019-08-12' },
    ['2019-08-12', [18120], ['2019-08-12']],
  ],
  ...alike(
    ['datetime', 'firstresponsedate'],
    { type: 'datetime' },
    [
      '2019-08-29T12:40:00.000-0700',
      { type: 'datetime', at: '2019-08-29T12:40:00-07:00' },
      ['2019-08-29 12:40 -07:00', [1567107600], ['2019-08-29T12:40:00-07:00']],
    ],
    CUSTOM,
  ),
  ...alike(
    ['select', 'radiobuttons'],
    { type: 'option' },
    [
      { value: 'Option 3', id: '10046', disabled: false },
      { type: 'text', text: 'Option 3' },
      ['Option 3', ['Option 3'], ['Option 3']],
    ],
    CUSTOM,
  ),
  ...alike(
    ['multicheckboxes', 'multiselect'],
    { type: 'array', items: 'option' },
    [
      [{ value: 'Impediment', id: '1' }],
      { type: 'tags', tags: ['Impediment'] },
      ['Impediment', ['Impediment'], ['Impediment']],
    ],
    CUSTOM,
  ),
  [
    'cascadingselect',
    { type: 'option-with-child', custom: `${CUSTOM}cascadingselect` },
    { value: 'America', id: '10054', child: { value: 'Costa Rica', id: '10057' } },
    { type: 'text', text: 'America › Costa Rica' },
    ['America › Costa Rica', ['America › Costa Rica'], ['America › Costa Rica']],
  ],
  [
    'userpicker',
    { type: 'user', custom: `${CUSTOM}userpicker` },
    { displayName: 'Ann' },
    { type: 'user', name: 'Ann' },
    ['Ann', ['Ann'], ['Ann']],
  ],
  ...alike(
    ['multiuserpicker', 'people'],
    { type: 'array', items: 'user' },
    [
      [{ displayName: 'Ann' }, { displayName: 'Bob', active: false }],
      { type: 'users', users: [{ name: 'Ann' }, { name: 'Bob', inactive: true }] },
      ['Ann, Bob (inactive)', ['Ann', 'Bob'], ['Ann', 'Bob']],
    ],
    CUSTOM,
  ),
  [
    'grouppicker',
    { type: 'group', custom: `${CUSTOM}grouppicker` },
    { name: 'staff', groupId: '1' },
    { type: 'text', text: 'staff' },
    ['staff', ['staff'], ['staff']],
  ],
  [
    'multigrouppicker',
    { type: 'array', items: 'group', custom: `${CUSTOM}multigrouppicker` },
    [{ name: 'staff', groupId: '1' }, { name: 'guests' }],
    { type: 'tags', tags: ['staff', 'guests'] },
    ['staff, guests', ['staff', 'guests'], ['staff', 'guests']],
  ],
  [
    'version',
    { type: 'version', custom: `${CUSTOM}version` },
    { name: '1.9', released: true },
    { type: 'versions', versions: [{ name: '1.9', state: 'released' }] },
    ['1.9 (released)', ['1.9'], ['1.9']],
  ],
  [
    'multiversion',
    { type: 'array', items: 'version', custom: `${CUSTOM}multiversion` },
    [{ name: '1.9' }, { name: '1.10' }],
    { type: 'versions', versions: [{ name: '1.9' }, { name: '1.10' }] },
    ['1.9, 1.10', ['1.9', '1.10'], ['1.9', '1.10']],
  ],
  [
    'project',
    { type: 'project', custom: `${CUSTOM}project` },
    { key: 'ABC', name: 'Alphabet' },
    { type: 'text', text: 'Alphabet' },
    ['Alphabet', ['Alphabet'], ['Alphabet']],
  ],
  [
    'labels of a custom field',
    { type: 'array', items: 'string', custom: `${CUSTOM}labels` },
    ['x'],
    { type: 'tags', tags: ['x'] },
    ['x', ['x'], ['x']],
  ],
];
