import { INSTALLATION_LIMITS } from '../host/kernel/installation-limits';

/** What the capacity of the app is reckoned from: limits and prices, each with its source and the date of the page. */
export const DOCUMENTED = {
  ...INSTALLATION_LIMITS,
  /**
   * Points of an OAuth 2.0 app of the customer's, over all its users; a search costs one and one for each issue.
   *
   * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ since 2 March 2026
   */
  cloudPointsPerHour: 65_000,
  /** @see https://developer.atlassian.com/platform/forge/forge-platform-pricing/ of 22 August 2026, US dollars a month */
  prices: {
    functions: { free: 200_000, perUnit: 0.000_025 },
    storageReadGB: { free: 0.1, perUnit: 0.055 },
    storageWriteGB: { free: 0.1, perUnit: 1.09 },
  },
};

/**
 * How long requests take on Atlassian's cloud cannot be measured here. Storage took 25 to 280 ms in what others
 * published, and Jira's search is taken to need less than a second.
 */
export const ASSUMED_SECONDS = { storageRequest: 0.1, jiraRequest: 0.7 };

/** How people read, for the columns of a month. */
export const READING = {
  pageViewsPerDay: 10,
  tablesSeenPerPage: 3,
  daysPerMonth: 22,
  /** Of a day's page views, those of its busiest hour. */
  busiestHour: 0.2,
};
