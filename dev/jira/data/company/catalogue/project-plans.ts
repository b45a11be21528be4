/** A project of the company, and what its issues are about. */
export interface ProjectPlan {
  key: string;
  name: string;
  category: string;
  /** User name. */
  lead: string;
  /** Number of issues. */
  size: number;
  components: readonly string[];
  /** Names of releases, oldest first. */
  releases: readonly string[];
  /** The epics of the project; every issue is about one of them. */
  themes: readonly string[];
}

/** The demo page "Release status" shows APP 4.2.0, the release that is next. */
export const PROJECT_PLANS: readonly ProjectPlan[] = [
  {
    key: 'APP',
    name: 'Trailhead App',
    category: 'Products',
    lead: 'author1',
    size: 620,
    components: ['Checkout', 'Maps', 'Search', 'Accounts', 'Notifications'],
    releases: ['3.8.0', '3.9.0', '4.0.0', '4.1.0', '4.1.1', '4.2.0', '4.3.0', '5.0.0'],
    themes: [
      'offline maps',
      'one-tap checkout',
      'route sharing',
      'passkey sign-in',
      'trip planner',
    ],
  },
  {
    key: 'WEB',
    name: 'Storefront',
    category: 'Products',
    lead: 'author2',
    size: 480,
    components: ['Catalogue', 'Cart', 'Accessibility', 'Content'],
    releases: ['2026.1', '2026.2', '2026.3', '2026.4'],
    themes: ['size finder', 'gift cards', 'returns portal', 'faster product pages'],
  },
  {
    key: 'MOB',
    name: 'Mobile Clients',
    category: 'Products',
    lead: 'ksato',
    size: 420,
    components: ['Android', 'iOS', 'Watch', 'Shared kernel'],
    releases: ['12.0', '12.1', '12.2', '13.0'],
    themes: ['battery saver', 'watch companion', 'new navigation', 'crash-free launch'],
  },
  {
    key: 'PLAT',
    name: 'Platform',
    category: 'Engineering',
    lead: 'cmuller',
    size: 360,
    components: ['API', 'Identity', 'Data pipeline', 'Observability'],
    releases: ['r41', 'r42', 'r43', 'r44'],
    themes: ['event streaming', 'zero-downtime deploys', 'rate limits', 'cost per request'],
  },
  {
    key: 'OPS',
    name: 'Service Operations',
    category: 'Engineering',
    lead: 'zstone',
    size: 260,
    components: ['On-call', 'Warehouse', 'Payments'],
    releases: [],
    themes: ['incident reviews', 'runbooks', 'warehouse scanners'],
  },
  {
    key: 'DOC',
    name: 'Documentation',
    category: 'Engineering',
    lead: 'inovak',
    size: 120,
    components: ['Guides', 'Reference', 'Translations'],
    releases: ['Spring', 'Summer', 'Autumn'],
    themes: ['translated guides', 'searchable reference'],
  },
  {
    key: 'SEC',
    name: 'Security',
    category: 'Restricted',
    lead: 'asmith',
    size: 140,
    components: ['Audits', 'Vulnerabilities', 'Access reviews'],
    releases: ['Q3', 'Q4'],
    themes: ['dependency audits', 'key rotation', 'bug bounty'],
  },
];
