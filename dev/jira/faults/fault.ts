import * as v from 'valibot';

const milliseconds = v.pipe(v.number(), v.minValue(0));
const kind = v.variant('type', [
  v.strictObject({
    type: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    body: v.exactOptional(v.string()),
    headers: v.exactOptional(v.record(v.string(), v.string())),
  }),
  v.strictObject({ type: v.literal('html') }),
  v.strictObject({ type: v.literal('text'), body: v.exactOptional(v.string()) }),
  v.strictObject({ type: v.literal('truncate') }),
  v.strictObject({ type: v.literal('delay'), milliseconds }),
  v.strictObject({
    type: v.literal('drip'),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    milliseconds,
  }),
  v.strictObject({ type: v.literal('reset') }),
  v.strictObject({ type: v.literal('anonymous') }),
  v.strictObject({ type: v.literal('repeatToken') }),
  v.strictObject({ type: v.literal('emptyPage') }),
  v.strictObject({ type: v.literal('stale'), issues: v.array(v.string()) }),
]);

/** A fault as it comes over HTTP. */
export const faultSchema = v.strictObject({
  path: v.string(),
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  kind,
});
