import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as v from 'valibot';

/** Answers a bad request with 400. Only a fault of the site prints a stack trace. */
export const answerError: ErrorHandler = (error, c) => {
  if (error instanceof HTTPException) return error.getResponse();
  if (error instanceof v.ValiError || error instanceof SyntaxError) {
    return c.text('Bad request', 400);
  }
  process.stderr.write(`Confluence: ${error.stack ?? error.message}\n`);
  return c.text('Internal Server Error', 500);
};
