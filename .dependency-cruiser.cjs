const src = (folder) => `^src/${folder}/`;

/**
 * The storeys of src/services from the ground up, with what each one knows. A storey uses only those below it:
 * a question that climbs would make two rooms that cannot be read one after the other.
 */
const STOREYS = [
  ['known-links', 'which links there are: it asks no linked application'],
  ['remote', 'how a linked application is asked: it knows no approvals'],
  ['approvals', 'who may ask and in whose name: it knows no tables'],
  [
    'provider',
    'this app as the provider of linked applications: it reads tables only through a port',
  ],
  ['tables', 'what readers and authors see: nothing an administrator does is needed for it'],
  ['administration', 'what administrators do: it may use every storey, and no storey uses it'],
];

const storeysLookDown = STOREYS.slice(0, -1).map(([storey, knows], floor) => ({
  name: `${storey}-looks-down`,
  comment: `${storey} knows ${knows}.`,
  severity: 'error',
  from: { path: src(`services/${storey}`) },
  to: { path: STOREYS.slice(floor + 1).map(([above]) => src(`services/${above}`)) },
}));

/**
 * The rooms of a front end from the ground up. A room uses only those below its floor: a dialog that needs a
 * part of another dialog would make neither readable alone.
 */
const ADMIN_FLOORS = [
  [['forms', 'egress'], 'They are parts of every form: they know no form, dialog, wizard or list.'],
  [
    ['incoming', 'outgoing'],
    'Each side of a link is one form: the wizard and the page compose them.',
  ],
  [
    ['access', 'audit', 'dialogs', 'list', 'repoint', 'wizard'],
    'Each is one thing an administrator does: only the page knows all of them.',
  ],
  [['page'], 'The page composes every room.'],
];

const UI_FLOORS = [
  [['display', 'i18n', 'icons'], 'They show one thing and know no control.'],
  [['controls'], 'A control says nothing by itself: messages use controls.'],
  [['messages'], 'A message knows nothing of the table that it may stand above.'],
  [['issue-table'], 'The table uses every room.'],
];

const floorsLookDown = (tree, name, floors) =>
  floors.flatMap(([rooms, comment], floor) =>
    rooms.map((room) => {
      const notBelow = floors.slice(floor).flatMap(([others]) => others);
      return {
        name: `${name}-${room}-looks-down`,
        comment,
        severity: 'error',
        from: { path: `^${tree}/${room}/` },
        to: { path: `^${tree}/(${notBelow.filter((other) => other !== room).join('|')})/` },
      };
    }),
  );

/** Each rule says why it is there: the message is what a newcomer reads when it fires. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-lead-somewhere',
      comment: 'An import that resolves to nothing escapes every other rule here.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...storeysLookDown,
    ...floorsLookDown('static/admin/src', 'admin', ADMIN_FLOORS).slice(0, -1),
    ...floorsLookDown('static/ui', 'ui', UI_FLOORS).slice(0, -1),
    {
      name: 'contract-imports-nothing',
      comment:
        'The contract is what both sides of the bridge agree on: it may know only the schema library.',
      severity: 'error',
      from: { path: src('contract') },
      to: { pathNot: [src('contract'), 'node_modules/valibot'] },
    },
    {
      name: 'core-is-pure',
      comment:
        'Core has no I/O, no clock and no platform, so that browser, backend and tests share it. ' +
        'Its English words, which exports show, are those of locales/en-US.json.',
      severity: 'error',
      from: { path: src('core') },
      to: {
        pathNot: [
          src('core'),
          src('contract'),
          '^locales/en-US\\.json$',
          'node_modules/(valibot|oauth4webapi|@atlaskit/jql-ast)',
        ],
      },
    },
    {
      name: 'services-know-no-adapter',
      comment:
        'A service states what it needs as a port (a function type); app.ts hands it the adapter.',
      severity: 'error',
      from: { path: src('services') },
      to: {
        path: [
          src('adapters'),
          src('consumers'),
          src('resolvers'),
          src('web-triggers'),
          'node_modules/@forge/',
        ],
      },
    },
    {
      name: 'adapters-meet-services-in-app',
      comment:
        'Resolvers, consumers and web triggers reach adapters only through what app.ts composed.',
      severity: 'error',
      from: { path: [src('consumers'), src('resolvers'), src('web-triggers')] },
      to: { path: src('adapters') },
    },
    {
      name: 'forge-only-at-the-edge',
      comment:
        'Only edges know Forge: adapters, resolvers, web triggers and the bridge file of each resource.',
      severity: 'error',
      from: {
        path: '^(src|static)/',
        pathNot: [
          src('adapters/forge'),
          src('resolvers'),
          src('web-triggers'),
          '^static/[^/]+/(src/)?bridge',
        ],
      },
      to: { path: 'node_modules/@forge/' },
    },
    {
      name: 'ui-through-the-contract',
      comment: 'The browser gets pure code only; everything else stays behind the bridge.',
      severity: 'error',
      from: { path: '^static/' },
      to: { path: '^src/', pathNot: [src('core'), src('contract')] },
    },
    {
      name: 'resources-do-not-know-each-other',
      comment: 'What two resources need lives in static/ui.',
      severity: 'error',
      from: { path: '^static/(macro|macro-config|admin|connect)/' },
      to: { path: '^static/(macro|macro-config|admin|connect)/', pathNot: '^static/$1/' },
    },
    {
      name: 'host-beneath-not-inside',
      comment:
        'The local platform stands beneath the built app and may know its contract, never its insides. ' +
        'Benchmarks measure those insides.',
      severity: 'error',
      from: { path: '^dev/', pathNot: '^dev/bench/' },
      to: { path: '^(src|static)/', pathNot: src('contract') },
    },
    {
      name: 'jira-stand-in-stands-alone',
      comment: 'The stand-in must not share a belief with the client it checks, nor with the host.',
      severity: 'error',
      from: { path: '^dev/jira/' },
      to: { path: '^(src|static|dev/(host|confluence))/' },
    },
    {
      name: 'nothing-on-test-or-dev',
      comment: 'What ships is never bent to suit tests or the local platform.',
      severity: 'error',
      from: { path: '^(src|static)/', pathNot: '\\.test\\.' },
      to: { path: '^(dev|test)/' },
    },
    {
      name: 'dev-does-not-know-tests',
      comment: 'The local platform is a product of its own; tests stand on it.',
      severity: 'error',
      from: { path: '^dev/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^static/[^/]+/build/', '^dev/build/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
