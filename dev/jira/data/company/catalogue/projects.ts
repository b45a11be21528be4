import type { Project, Version } from '../../entities';
import { DAY_MS, formatDay } from '../../instant';
import { PROJECT_PLANS, type ProjectPlan } from './project-plans';

/** A project with the plan that its issues follow. */
export interface PlannedProject extends Project {
  plan: ProjectPlan;
}

/**
 * The projects of the company. A version is released every six weeks; APP 4.2.0 is due in twelve days, and DOC Autumn
 * is overdue.
 * @param now milliseconds since the epoch
 */
export function createProjects(now: number): readonly PlannedProject[] {
  const categories = [...new Set(PROJECT_PLANS.map((plan) => plan.category))];
  return PROJECT_PLANS.map((plan, position) => ({
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

function createVersions({ key, releases }: ProjectPlan, position: number, now: number): Version[] {
  const next = NEXT_RELEASE[key] ?? { name: releases.at(-2), inDays: 20 };
  const current = releases.findIndex((name) => name === next.name);
  return releases.map((name, index) => {
    const at = now + (next.inDays + (index - current) * 42) * DAY_MS;
    return {
      id: String(10_100 + position * 20 + index),
      name,
      description: `Release ${name}`,
      archived: index < current - 3,
      released: index < current,
      startDate: formatDay(at - 42 * DAY_MS),
      releaseDate: formatDay(at),
    };
  });
}
