/** The result of a call, or the fields of its error, because an error itself would lose them on the way to the test. */
export async function attempt<T>(call: () => T | Promise<T>): Promise<Attempt> {
  try {
    return { result: (await call()) ?? null };
  } catch (error) {
    return { error: describe(error) };
  }
}

export interface Attempt {
  result?: unknown;
  error?: ErrorDescription;
}

export interface ErrorDescription {
  name: string;
  message: string;
  code?: unknown;
  status?: unknown;
  cause?: ErrorDescription;
}

function describe(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const { code, status, responseDetails } = error as Error & {
    code?: unknown;
    status?: unknown;
    responseDetails?: { status?: unknown };
  };
  return {
    name: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    ...((status ?? responseDetails) ? { status: status ?? responseDetails?.status } : {}),
    ...(error.cause === undefined ? {} : { cause: describe(error.cause) }),
  };
}
