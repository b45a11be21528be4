/** The rooms of each tree, and what each may know: the rules of dependency-cruiser that follow from their order. */

const src = (folder) => `^src/${folder}/`;

/**
 * The storeys of src/services from the ground up, with what each one knows. A storey uses only those below it:
 * a question that climbs would make two rooms that cannot be read one after the other.
 */
const STOREYS = [
  ['queued-work', 'how work is done later and once: it knows no work'],
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
    ['access', 'audit', 'diagnostics', 'dialogs', 'list', 'repoint', 'wizard'],
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

module.exports = {
  host,
  src,
  roomsLookDown: [
    ...storeysLookDown,
    ...floorsLookDown('static/admin/src', 'admin', ADMIN_FLOORS).slice(0, -1),
    ...floorsLookDown('static/ui', 'ui', UI_FLOORS).slice(0, -1),
    ...floorsLookDown('dev/jira', 'jira', JIRA_FLOORS),
    ...floorsLookDown('dev/jira/jql', 'jql', JQL_FLOORS).slice(0, -1),
    ...floorsLookDown('dev/jira/data/company', 'company', COMPANY_FLOORS).slice(0, -1),
    ...hostRoomsLookDown,
  ],
};
