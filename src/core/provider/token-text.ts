/** The id of a grant, then 256 random bits as base64url or hexadecimal. */
const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43,64}$/;

/** Writes a code or token, opaque to clients: the id finds the grant, the secret proves possession. */
export const tokenText = (grantId: string, secret: string): string => `${grantId}.${secret}`;

/** Reads the grant id of a code or token. @returns undefined for a text that this app cannot have issued */
export const grantIdIn = (token: string): string | undefined => TOKEN.exec(token)?.[1];
