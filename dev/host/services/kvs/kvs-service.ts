import type { PlatformContext, PlatformService, ProxyCall } from '../../service';
import { capabilityRoute } from '../../wire/proxy-routes';
import { batchDelete, batchGet, batchSet } from './batch-operations';
import type {
  EntityQueryRequest,
  KeyRequest,
  QueryRequest,
  SetRequest,
  TransactionRequest,
} from './kvs-request';
import { KvsRejection } from './kvs-rejection';
import { createKvsStore, type KvsStore, type Namespace } from './kvs-store';
import { queryEntity, queryKeys } from './queries';
import { charge } from './charge';
import { deleteValue, getValue, namespaceOf, setValue, type Storage } from './single-operations';
import { transact } from './transaction';

export interface KvsService extends PlatformService {
  /** All values by their keys, without their metadata. */
  dump: () => {
    plain: Record<string, unknown>;
    secrets: Record<string, unknown>;
    entities: Record<string, Record<string, unknown>>;
  };
}

/** Runs one kind of request; its result is the JSON of the answer. */
type Operation = (body: never) => unknown;

const ROUTE = capabilityRoute('kvs');

/** The key-value store, secret store and custom entity store of `@forge/kvs`. @throws {HostError} STATE_UNREADABLE */
export function createKvsService(context: PlatformContext): KvsService {
  const store = createKvsStore(context.clock, context.state, context);
  const operations = operationsOn({ context, store });

  return {
    name: 'kvs',
    proxy: ({ route, target, body }: ProxyCall) => {
      const name = route === ROUTE ? target.replace(/^\/api\/v1\//, '') : '';
      const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
      if (!operation) return Promise.resolve(undefined);
      const run = () => operation(parseBody(body) as never);
      return Promise.resolve(answer(() => charge(context.limits, { name, body, run })));
    },
    dump: () => dumpOf(store),
    dispose: () => store.flush(),
  };
}

/** The operations by their paths below `/api/v1/`. */
function operationsOn(storage: Storage): Record<string, Operation> {
  const { context, store } = storage;
  const entity = ({ entityName }: KeyRequest) => namespaceOf(storage, entityName ?? '');
  return {
    get: (body: KeyRequest) => getValue(storage, 'plain', body),
    set: (body: SetRequest) => setValue(storage, 'plain', body),
    delete: (body: KeyRequest) => deleteValue(storage, 'plain', body),
    'secret/get': (body: KeyRequest) => getValue(storage, 'secret', body),
    'secret/set': (body: SetRequest) => setValue(storage, 'secret', body),
    'secret/delete': (body: KeyRequest) => deleteValue(storage, 'secret', body),
    'entity/get': (body: KeyRequest) => getValue(storage, entity(body), body),
    'entity/set': (body: SetRequest) => setValue(storage, entity(body), body),
    'entity/delete': (body: KeyRequest) => deleteValue(storage, entity(body), body),
    'entity/query': (body: EntityQueryRequest) => queryEntity(store, context.app.manifest, body),
    query: (body: QueryRequest) => queryKeys(store, body),
    'batch/get': (body: KeyRequest[]) => batchGet(storage, body),
    'batch/set': (body: SetRequest[]) => batchSet(storage, body),
    'batch/delete': (body: KeyRequest[]) => batchDelete(storage, body),
    transaction: (body: TransactionRequest) => transact(storage, body),
  };
}

function parseBody(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new KvsRejection('INVALID_REQUEST', 'The request is not JSON.');
  }
}

function answer(operate: () => unknown): Response {
  try {
    const result = operate();
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
  } catch (error) {
    if (!(error instanceof KvsRejection)) throw error;
    const { code, message, status } = error;
    return Response.json({ code, message }, { status });
  }
}

function dumpOf(store: KvsStore): ReturnType<KvsService['dump']> {
  const values = (namespace: Namespace) =>
    Object.fromEntries(store.entries(namespace).map(([key, { value }]) => [key, value]));
  const entities = store.namespaces().flatMap((namespace) => {
    const name = namespace.replace(/^entity:/, '');
    return name === namespace ? [] : [[name, values(namespace)] as const];
  });
  return {
    plain: values('plain'),
    secrets: values('secret'),
    entities: Object.fromEntries(entities),
  };
}
