/** Requests of `@forge/kvs` 1.6.5, out/interfaces/kvs-api.d.ts. */
export interface KeyRequest {
  key: string;
  entityName?: string;
}

export interface SetRequest extends KeyRequest {
  value?: unknown;
  options?: SetOptions;
}

export interface SetOptions {
  ttl?: { value: number; unit: string };
  keyPolicy?: 'OVERRIDE' | 'FAIL_IF_EXISTS';
  returnValue?: 'PREVIOUS' | 'LATEST';
}

export interface Condition {
  property: string;
  condition: string;
  values: unknown[];
}

export interface Conditions {
  and?: Condition[];
  or?: Condition[];
}

export interface QueryRequest {
  limit?: number;
  after?: string;
  where?: Condition[];
}

export interface EntityQueryRequest {
  entityName: string;
  indexName: string;
  partition?: unknown[];
  range?: Omit<Condition, 'property'>;
  filters?: Conditions;
  sort?: 'ASC' | 'DESC';
  cursor?: string;
  limit?: number;
}

export interface TransactionRequest {
  set?: (SetRequest & { conditions?: Conditions })[];
  delete?: (KeyRequest & { conditions?: Conditions })[];
  check?: (KeyRequest & { conditions?: Conditions })[];
}
