import * as v from 'valibot';

const AUDIT_ACTIONS = [
  'created',
  'edited',
  'outgoing-changed',
  'incoming-changed',
  'secret-rotated',
  'credentials-viewed',
  'access-changed',
  /** A link may act for a person, or no longer may; the entry names that person, and another one who changed the link. */
  'person-listed',
  'person-unlisted',
  'made-primary',
  'enabled',
  'disabled',
  'tested',
  'signing-key-rotated',
  'signing-key-retired',
  'macros-repointed',
  'repoint-undone',
  'approved',
  'approval-revoked',
  'approval-expired',
  'deleted',
  /** Stands for an entry that cannot be read, for example because another version of the app wrote it. */
  'unreadable',
] as const;

/** An action of {@link AUDIT_ACTIONS}. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What the details of an audit entry are called. */
export const AUDIT_DETAILS = [
  'url',
  'name',
  'before',
  'kind',
  /** Of OAuth 1.0a. */
  'level',
  'users',
  /** Of a person in the linked application. */
  'username',
  'clientId',
  'direction',
  'scope',
  'redirectUris',
  /** How many other links a linked application may read tables of. */
  'otherLinks',
  'mode',
  'account',
  'spaces',
  'jqlClause',
  /** When a signing key was made. */
  'key',
  /** What a test found. */
  'status',
  /** The link that macros moved to. */
  'to',
  'pages',
  'macros',
] as const;

export type AuditDetail = (typeof AUDIT_DETAILS)[number];

export const auditEntrySchema = v.object({
  /** ISO 8601. */
  at: v.string(),
  /** Account id of Confluence; absent for actions of the app itself. */
  accountId: v.optional(v.string()),
  /** A person did it who has been erased since. */
  erased: v.optional(v.literal(true)),
  action: v.picklist(AUDIT_ACTIONS),
  linkId: v.string(),
  linkName: v.string(),
  /** What changed, in names and never in secrets; another version of the app may know other details. */
  details: v.optional(v.record(v.string(), v.string())),
});

export type AuditEntry = v.InferOutput<typeof auditEntrySchema>;

/** Whose deeds the audit log can be filtered by. */
export const AUDIT_KINDS = ['administrator', 'person'] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

const PERSONAL_ACTIONS: AuditAction[] = ['approved', 'approval-revoked', 'approval-expired'];

/** Whether an administrator did it for a link, or a person (who may be an administrator) for themselves. */
export function auditKindOf({ action, details }: AuditEntry): AuditKind {
  const isForAll = details?.account !== undefined;
  return PERSONAL_ACTIONS.includes(action) && !isForAll ? 'person' : 'administrator';
}

/** OAuth 1.0a without an approval: the app asks as one user for all, or in the name that it was given. */
const UNAPPROVED_LEVELS = ['two-legged', 'impersonation'];

/** Whether it changed whose permissions decide what readers see: a shared account, or impersonation. */
export function changesReaderAccess({ action, details = {} }: AuditEntry): boolean {
  const { account, level, before } = details;
  if (action === 'access-changed' || account !== undefined) return true;
  return [level, before].some((each) => each !== undefined && UNAPPROVED_LEVELS.includes(each));
}
