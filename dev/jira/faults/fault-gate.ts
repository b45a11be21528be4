import type { Fault, Faults, SearchFaultKind } from './fault';
import { refusalBy } from './refusals';

interface ArmedFault {
  fault: Fault;
  left: number;
}

/** Holds the faults of one stand-in and decides which of them meets a request. */
export class FaultGate implements Faults {
  #armed: ArmedFault[] = [];
  readonly #product: 'cloud' | 'data-center';

  constructor(product: 'cloud' | 'data-center') {
    this.#product = product;
  }

  add(fault: Fault): void {
    if (isSearchFault(fault.kind) && this.#product !== 'cloud') {
      throw new TypeError(`Data Center cannot have the fault '${fault.kind.type}'.`);
    }
    this.#armed.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#armed = [];
  }

  list(): readonly Fault[] {
    return this.#armed
      .filter(({ left }) => left > 0)
      .map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left }));
  }

  /**
   * The fault that meets a request; it then has one request less left.
   * @param path below the context path or the gateway's prefix
   * @param inFront whether the request has not reached Jira yet
   */
  take(path: string, { method, inFront }: { method: string; inFront: boolean }): Fault | undefined {
    const armed = this.#armed.find(
      ({ fault, left }) =>
        left > 0 &&
        path.startsWith(fault.path) &&
        isInFront(fault.kind) === inFront &&
        !(method !== 'POST' && isPostOnly(fault.kind)),
    );
    if (armed === undefined) return undefined;
    armed.left -= 1;
    return armed.fault;
  }
}

const isInFront = (kind: Fault['kind']): boolean =>
  kind.type === 'refusal' && refusalBy(kind.by).inFront === true;

const isPostOnly = (kind: Fault['kind']): boolean =>
  kind.type === 'refusal' && refusalBy(kind.by).postOnly === true;

/** Whether only Cloud's search can have the fault. */
export function isSearchFault(kind: Fault['kind']): kind is SearchFaultKind {
  return ['repeatToken', 'emptyPage', 'stale'].includes(kind.type);
}
