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
  [
    'personal-data',
    'what is stored about people and how it ends: nothing an administrator does is needed for it',
  ],
  ['administration', 'what administrators do: it may use every storey, and no storey uses it'],
];

const storeysLookDown = STOREYS.slice(0, -1).map(([storey, knows], floor) => ({
  name: `${storey}-looks-down`,
  comment: `${storey} knows ${knows}.`,
  severity: 'error',
  from: { path: src(`services/${storey}`) },
  to: { path: STOREYS.slice(floor + 1).map(([above]) => src(`services/${above}`)) },
}));

const host = (path) => `^dev/host/${path}`;

/**
 * The rooms of dev/host: what each may know besides itself, and why no more. `create-host.ts` puts them together
 * and may know all of them.
 */
const HOST_ROOMS = [
  ['kernel', [], 'Time, state, errors and identities are below everything else.'],
  [
    'wire',
    [],
    'Paths, headers and messages are read on both sides of a process: they depend on neither.',
  ],
  ['app', ['kernel/', 'wire/'], 'The app under test is data: it does not know what runs it.'],
  [
    'bundles',
    ['kernel/', 'wire/'],
    'Bundling happens before a host exists, from entries that are named by their paths.',
  ],
  [
    'runtime',
    ['wire/'],
    'It is bundled into the process of the app, and reaches the host only through its port.',
  ],
  [
    'page',
    ['wire/'],
    'It is bundled for the browser, and reaches the host only through BRIDGE_PATH.',
  ],
  [
    'services',
    ['app/', 'bundles/', 'kernel/', 'wire/', 'service\\.ts$'],
    'A service gets the platform as a PlatformContext: it knows neither the host nor the registry.',
  ],
  [
    'bridge',
    ['kernel/', 'wire/', 'host\\.ts$'],
    'The bridge stands on the host as the product does: on its interface.',
  ],
  [
    'ports',
    ['kernel/', 'wire/', 'service\\.ts$'],
    'A port passes requests to the services it is given; which ones there are is not its concern.',
  ],
];

const hostRoomsLookDown = HOST_ROOMS.map(([room, known, reason]) => ({
  name: `host-${room}-looks-down`,
  comment: reason,
  severity: 'error',
  from: { path: host(`${room}/`) },
  to: { path: '^(dev|test)/', pathNot: [host(`${room}/`), ...known.map(host)] },
}));

/**
 * The rooms of a tree from the ground up. A room uses only those below its floor: a dialog that needs a
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

const JIRA_FLOORS = [
  [['data', 'faults'], 'Issues and faults are values: they know no request.'],
  [
    ['jql', 'server', 'control'],
    'Queries are answered without a server, and a server knows neither queries nor endpoints.',
  ],
  [['rest'], 'It is what the REST APIs of both products share: it knows neither of them.'],
  [['pages'], 'They are what the web pages of both products share.'],
  [
    ['cloud', 'data-center'],
    'Each product can be read alone: what both need lies on a floor below.',
  ],
];

const JQL_FLOORS = [
  [['language'], 'The syntax of JQL and its errors: it knows no field.'],
  [['text-search', 'fields'], 'A field knows the values of issues, and not what a query asks.'],
  [['functions'], 'A function gives values for a field.'],
  [['operators'], 'An operator compares a field with values or functions.'],
  [['compile'], 'A query is made of clauses of field, operator and operand.'],
];

const COMPANY_FLOORS = [
  [['catalogue'], 'Projects, people and sprints exist before their issues.'],
  [['issues'], 'Issues refer to the catalogue.'],
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
    ...floorsLookDown('dev/jira', 'jira', JIRA_FLOORS),
    ...floorsLookDown('dev/jira/jql', 'jql', JQL_FLOORS).slice(0, -1),
    ...floorsLookDown('dev/jira/data/company', 'company', COMPANY_FLOORS).slice(0, -1),
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
          'node_modules/(valibot|oauth4webapi|@atlaskit/jql-parser|antlr4ts)',
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
    ...hostRoomsLookDown,
    {
      name: 'host-services-stand-alone',
      comment:
        'Services meet in the host only: what two of them need is in the kernel or on the wire.',
      severity: 'error',
      from: { path: host('services/([^/]+)/') },
      to: { path: host('services/'), pathNot: host('services/$1/') },
    },
    {
      name: 'host-behind-its-interface',
      comment:
        'Confluence gets a Host from the one that starts both: it never starts one, and asks no service.',
      severity: 'error',
      from: { path: '^dev/confluence/' },
      to: {
        path: host(''),
        pathNot: [
          'host\\.ts$',
          'app/app-under-test',
          'bridge/',
          'bundles/',
          'kernel/',
          'page/',
          'wire/',
        ].map(host),
      },
    },
    {
      name: 'confluence-client-in-the-browser',
      comment:
        'The client is bundled for the browser: of the server it may know the shapes that it is sent.',
      severity: 'error',
      from: { path: '^dev/confluence/client/' },
      to: {
        path: '^dev/',
        pathNot: [
          '^dev/confluence/(client|adf)/',
          '^dev/confluence/(accounts|site/view-state)\\.ts$',
          host('(page|wire)/'),
        ],
      },
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
