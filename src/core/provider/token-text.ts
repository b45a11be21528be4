/** 256 bits, base64url or hexadecimal, behind the id of the grant that they belong to. */
const TOKEN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43,64}$/;

/** A code or token, opaque to the client: the grant is found by its id, the secret proves the right. */
export const tokenText = (grantId: string, secret: string): string => `${grantId}.${secret}`;

/** @returns undefined for what was never issued here */
export const grantIdIn = (token: string): string | undefined => TOKEN.exec(token)?.[1];
