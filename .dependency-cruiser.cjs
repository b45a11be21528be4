const { host, roomsLookDown, src } = require('./dev/tools/architecture/rooms.cjs');

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
    ...roomsLookDown,
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
          '^dev/confluence/(accounts|profile-time-zone|site/view-state)\\.ts$',
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
    // The peers of bench:viewer are no dependencies of this project: it installs them outside.
    exclude: { path: ['^static/[^/]+/build/', '^dev/build/', '^dev/bench/viewer/peers/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
