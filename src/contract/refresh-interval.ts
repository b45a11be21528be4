import * as v from 'valibot';

/** How often an author can have a table refreshed: each refresh of each reader asks Jira. */
export const REFRESH_MINUTES = [5, 15, 30, 60] as const;

export const refreshMinutesSchema = v.picklist(REFRESH_MINUTES);

export type RefreshMinutes = v.InferOutput<typeof refreshMinutesSchema>;
