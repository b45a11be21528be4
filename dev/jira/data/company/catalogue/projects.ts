import type { Project, Version } from '../../entities';

const DAY = 86_400_000;

interface Plan {
  key: string;
  name: string;
  category: string;
  lead: string;
  /** How many issues. */
  size: number;
  components: readonly string[];
  /** Names of releases, oldest first. */
  releases: readonly string[];
  /** Epics of the project, and what its issues are about. */
  themes: readonly string[];
}

/** The demo page "Release status" shows APP 4.2.0, the release that is being worked on. */
const PLANS: readonly Plan[] = [
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

export interface PlannedProject extends Project {
  plan: Plan;
}

/** Versions come out every six weeks; APP 4.2.0 is due in twelve days, DOC Autumn is overdue. */
export function createProjects(now: number): readonly PlannedProject[] {
  const categories = [...new Set(PLANS.map((plan) => plan.category))];
  return PLANS.map((plan, position) => ({
    id: String(10_000 + position),
    key: plan.key,
    name: plan.name,
    projectTypeKey: 'software',
    projectCategory: {
      id: String(10_000 + categories.indexOf(plan.category)),
      name: plan.category,
      description: '',
    },
    lead: plan.lead,
    description: `${plan.name}: ${plan.themes.join(', ')}.`,
    components: plan.components.map((name, index) => ({
      id: String(10_000 + position * 20 + index),
      name,
    })),
    versions: createVersions(plan, position, now),
    plan,
  }));
}

const NEXT_RELEASE: Readonly<Record<string, { name: string; inDays: number }>> = {
  APP: { name: '4.2.0', inDays: 12 },
  DOC: { name: 'Autumn', inDays: -9 },
};

function createVersions({ key, releases }: Plan, position: number, now: number): Version[] {
  const next = NEXT_RELEASE[key] ?? { name: releases.at(-2), inDays: 20 };
  const current = releases.findIndex((name) => name === next.name);
  return releases.map((name, index) => {
    const at = now + (next.inDays + (index - current) * 42) * DAY;
    return {
      id: String(10_100 + position * 20 + index),
      name,
      description: `Release ${name}`,
      archived: index < current - 3,
      released: index < current,
      startDate: day(at - 42 * DAY),
      releaseDate: day(at),
    };
  });
}

export function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
