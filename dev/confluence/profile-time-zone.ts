/** The time zone in everybody's profile: Confluence and its apps show times in it, whatever the browser's zone is. */
export const PROFILE_TIME_ZONE = 'Europe/Berlin';
