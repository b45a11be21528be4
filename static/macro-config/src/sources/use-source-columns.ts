import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LinkChoice } from '#contract/application-link';
import { type ColumnChoice, SITE_COLUMN_ID } from '#contract/columns';
import type { SourceField } from '#contract/source-field';
import { type MergedChoice, mergeChoices } from '#core/merge/merge-choices';
import { useI18n, type I18n } from '#ui/i18n/i18n-context';
import { asAppError, type Loadable } from '#ui/use-load';
import { invokeConfig } from '../bridge';
import type { Draft } from '../draft';
import { sourcesOf } from './draft-sources';

type Choices = Loadable<ColumnChoice[]>;

const UNKNOWN: Choices = { value: undefined, error: undefined, loading: false };

/**
 * The columns that the Jiras of a draft offer together; of a Jira that the author has not connected none are asked for.
 * @returns ready: the draft with the fields that its custom columns show in each Jira
 */
export function useSourceColumns(draft: Draft, links: LinkChoice[]) {
  const i18n = useI18n();
  const sources = sourcesOf(draft);
  const connected = sources.map(({ linkId }) =>
    links.some(({ id, connected: isConnected }) => id === linkId && isConnected) ? linkId : '',
  );
  const { known, load } = useChoices(connected.filter((linkId) => linkId !== ''));
  const states = connected.map((linkId) => known.get(linkId) ?? UNKNOWN);
  const key = JSON.stringify([
    sources.map(({ linkId, fields }) => [linkId, fields]),
    draft.columns,
  ]);
  const merged = useMemo(
    () => columnsOf(draft, { links, choices: states.map(({ value }) => value), i18n }),
    [key, known, links, i18n],
  );
  const ready = useMemo(() => withFields(draft, merged.fields), [draft, merged]);
  const failed = states.find(({ error }) => error);
  const choices: Choices = {
    value: merged.choices,
    error: failed?.error,
    loading: states.some(({ loading }) => loading),
  };
  return { choices, ready, reload: load };
}

/** Loads the choices of each link once. */
function useChoices(linkIds: string[]) {
  const [known, setKnown] = useState<ReadonlyMap<string, Choices>>(new Map());
  const put = useCallback((linkId: string, choices: Choices) => {
    setKnown((last) => new Map(last).set(linkId, choices));
  }, []);
  const wanted = JSON.stringify(linkIds);
  const load = useCallback(
    (isAgain = true) => {
      for (const linkId of JSON.parse(wanted) as string[]) {
        const before = known.get(linkId);
        if (before && !(isAgain && before.error)) continue;
        put(linkId, { ...(before ?? UNKNOWN), loading: true });
        invokeConfig('listColumnChoices', { linkId }).then(
          (value) => {
            put(linkId, { value, error: undefined, loading: false });
          },
          (cause: unknown) => {
            put(linkId, { value: undefined, error: asAppError(cause), loading: false });
          },
        );
      }
    },
    [wanted, known, put],
  );
  useEffect(() => {
    load(false);
  }, [wanted]);
  return { known, load: () => load() };
}

type Known = readonly (ColumnChoice[] | undefined)[];

/** @param fields of each source; undefined if each column shows the field of its id */
function withFields(draft: Draft, fields: (SourceField[] | undefined)[]): Draft {
  const others = draft.others.map((source, index) => {
    const own = fields[index + 1];
    return own ? { ...source, fields: own } : source;
  });
  return { ...draft, fields: others.length === 0 ? renamed(fields[0]) : fields[0], others };
}

/** A table of one Jira need not say that each column shows the field of its id. */
const renamed = (fields: SourceField[] = []): SourceField[] | undefined =>
  fields.some(({ columnId, fieldId }) => columnId !== fieldId) ? fields : undefined;

/** The choices in words, and the fields of each source. */
function columnsOf(
  draft: Draft,
  { links, choices, i18n }: { links: LinkChoice[]; choices: Known; i18n: I18n },
): { choices: ColumnChoice[] | undefined; fields: (SourceField[] | undefined)[] } {
  const [first] = choices;
  const { fields, others } = draft;
  if (others.length === 0 && fields === undefined) return { choices: first, fields: [] };
  const sources = sourcesOf(draft);
  const merged = mergeChoices(
    sources.map((source, at) => ({ choices: choices[at], fields: source.fields })),
  );
  const fieldsAt = (at: number): SourceField[] => {
    const own = sources[at]?.fields ?? (at === 0 ? sameFields(draft.columns) : []);
    return choices[at] ? chosen(merged.fields[at] ?? [], draft.columns) : own;
  };
  return {
    choices: choices.some((each) => each)
      ? named(merged.choices, sources, { links, i18n })
      : undefined,
    fields: sources.map((_source, at) => fieldsAt(at)),
  };
}

/** Until now each custom column showed the field of its id. */
const sameFields = (columns: string[]): SourceField[] =>
  columns
    .filter((fieldId) => /^customfield_\d+$/.test(fieldId))
    .map((fieldId) => ({ columnId: fieldId, fieldId }));

const chosen = (fields: SourceField[], columns: string[]): SourceField[] =>
  fields.filter(({ columnId }) => columns.includes(columnId));

/** A column that not every Jira has says which do. */
function named(
  choices: MergedChoice[],
  sources: readonly { linkId: string }[],
  { links, i18n: { t } }: { links: LinkChoice[]; i18n: I18n },
): ColumnChoice[] {
  const nameOf = (at: number) => links.find(({ id }) => id === sources[at]?.linkId)?.name ?? '';
  const known = new Set(choices.flatMap(({ of }) => of)).size;
  const site = { fieldId: SITE_COLUMN_ID, name: SITE_COLUMN_ID, custom: false };
  return [
    ...choices.map(({ of, ...choice }) => {
      if (!choice.custom || of.length === known) return choice;
      const names = of.map(nameOf).join(', ');
      return { ...choice, name: t('config.sources.only', { name: choice.name, links: names }) };
    }),
    ...(sources.length > 1 ? [site] : []),
  ];
}
