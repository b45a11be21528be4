/** @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/ */
export const REPORTED_MAX = 90;
export const ACCOUNT_ID = /^[A-Za-z0-9:-]{1,128}$/;
/** The account that Atlassian gives to developers as a closed one, to test with. */
export const CLOSED_TEST_ACCOUNT = '5be24ba3f91c106033269289';
