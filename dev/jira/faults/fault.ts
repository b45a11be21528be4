import * as v from 'valibot';
import { REFUSAL_AUTHORS } from './refusals';

const milliseconds = v.pipe(v.number(), v.minValue(0));
const positiveInteger = v.pipe(v.number(), v.integer(), v.minValue(1));

const kindSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    body: v.exactOptional(v.string()),
    headers: v.exactOptional(v.record(v.string(), v.string())),
  }),
  /** The request is refused, by Jira or by something in front of it. */
  v.strictObject({ type: v.literal('refusal'), by: v.picklist(REFUSAL_AUTHORS) }),
  /** 200 with a sign-in page. */
  v.strictObject({ type: v.literal('html') }),
  /** 200 with a text that is not JSON, although its content type says so. */
  v.strictObject({ type: v.literal('text'), body: v.exactOptional(v.string()) }),
  /** The first half of the right answer. */
  v.strictObject({ type: v.literal('truncate') }),
  /** The right answer, later. */
  v.strictObject({ type: v.literal('delay'), milliseconds }),
  /** The right answer, that many bytes at a time. */
  v.strictObject({ type: v.literal('drip'), bytes: positiveInteger, milliseconds }),
  /** The connection breaks. */
  v.strictObject({ type: v.literal('reset') }),
  /** 200 without issues, as Jira answers a dead token: only a header reveals it. */
  v.strictObject({ type: v.literal('anonymous') }),
  /** Cloud's search: the next page token is the one of the request, so a client that trusts it never ends. */
  v.strictObject({ type: v.literal('repeatToken') }),
  /** Cloud's search: a page without issues that has a next page token. */
  v.strictObject({ type: v.literal('emptyPage') }),
  /** Cloud's search: the index lacks the issues of these keys, unless `reconcileIssues` names them. */
  v.strictObject({
    type: v.literal('stale'),
    issues: v.pipe(v.array(v.string()), v.readonly()),
  }),
]);

/** A fault, as the control port takes it. */
export const faultSchema = v.strictObject({
  /** Meets requests whose path, below the context path or the gateway's prefix, begins with this. */
  path: v.string(),
  /** How many requests it meets; default: all until it is cleared. */
  times: v.exactOptional(positiveInteger),
  kind: kindSchema,
});

export type Fault = v.InferOutput<typeof faultSchema>;

/** A fault of Cloud's search, which Data Center cannot have. */
export type SearchFaultKind = Extract<
  Fault['kind'],
  { type: 'repeatToken' | 'emptyPage' | 'stale' }
>;

/** The faults of one stand-in. */
export interface Faults {
  /** @throws {TypeError} for a fault that this product cannot have */
  add(fault: Fault): void;
  /** The faults that still meet requests, with the number of requests left in `times`. */
  list(): readonly Fault[];
  clear(): void;
}
