import { get, type JiraApi } from './jira-api';
import type { JiraClient } from './jira-client';
import {
  boardConfigurationSchema,
  fieldsSchema,
  filterSchema,
  myselfSchema,
  serverInfoSchema,
} from './responses/jira-responses';
import { suggestionsSchema, vocabularySchema } from './responses/jql-responses';

type SharedCalls = Pick<
  JiraClient,
  | 'jqlVocabulary'
  | 'jqlSuggestions'
  | 'fields'
  | 'myself'
  | 'serverInfo'
  | 'filter'
  | 'boardFilterId'
>;

/** Creates the calls that are the same for both products. @param base `/rest/api/2` or `/rest/api/3` */
export function sharedCalls(api: JiraApi, base: string): SharedCalls {
  return {
    jqlVocabulary: () => api.read(get(`${base}/jql/autocompletedata`), vocabularySchema),
    jqlSuggestions: (fieldName, fieldValue) => {
      const query = new URLSearchParams({ fieldName, fieldValue }).toString();
      return api.read(get(`${base}/jql/autocompletedata/suggestions?${query}`), suggestionsSchema);
    },
    fields: () => api.read(get(`${base}/field`), fieldsSchema),
    myself: () => api.read(get(`${base}/myself`), myselfSchema),
    serverInfo: () => api.read(get(`${base}/serverInfo`), serverInfoSchema),
    boardFilterId: async (id) => {
      const call = get(`/rest/agile/1.0/board/${encodeURIComponent(id)}/configuration`);
      return (await api.read(call, boardConfigurationSchema)).filter.id;
    },
    filter: (id) => api.read(get(`${base}/filter/${encodeURIComponent(id)}`), filterSchema),
  };
}
