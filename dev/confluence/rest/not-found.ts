/** How Confluence says that there is no such page, or none to be seen. */
export function notFound(id: string) {
  return {
    errors: [{ status: 404, code: 'NOT_FOUND', title: `Page ${id} not found`, detail: null }],
  };
}
