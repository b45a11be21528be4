/** The answer for a page that does not exist or that the caller may not see. */
export function notFound(id: string) {
  return {
    errors: [{ status: 404, code: 'NOT_FOUND', title: `Page ${id} not found`, detail: null }],
  };
}
