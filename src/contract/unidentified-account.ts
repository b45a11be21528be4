/**
 * What Forge gives as the account of anonymous users.
 * @see https://developer.atlassian.com/platform/forge/access-to-forge-apps-for-unlicensed-users/ Storage API
 */
export const UNIDENTIFIED_ACCOUNT = 'unidentified';
