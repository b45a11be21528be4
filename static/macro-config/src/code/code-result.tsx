import { Button } from '#ui/controls/button.tsx';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { useI18n } from '#ui/i18n/i18n-context';
import type { Draft } from '../draft';
import type { CodeProblem } from './read-code';
import type { Imported } from './use-code';

/** More is no help: the first mistakes explain the others. */
const PROBLEMS_MAX = 5;

/** What was taken over and what was not, or why nothing was. */
export function CodeResult(props: { imported: Imported; onUndo: (before: Draft) => void }) {
  const { imported, onUndo } = props;
  const { t } = useI18n();
  switch (imported.kind) {
    case 'unknown':
      return (
        <SectionMessage tone="danger" title={t('config.code.unknownTitle')} role="alert">
          <p>{t('config.code.unknownBody')}</p>
        </SectionMessage>
      );
    case 'wrong':
      return (
        <SectionMessage tone="danger" title={t('config.code.wrongTitle')} role="alert">
          <Problems problems={imported.problems} />
        </SectionMessage>
      );
    case 'taken':
      return <Taken imported={imported} onUndo={onUndo} />;
  }
}

function Problems({ problems }: { problems: CodeProblem[] }) {
  const { t } = useI18n();
  return (
    <ul>
      {problems.slice(0, PROBLEMS_MAX).map((problem) => (
        <li key={problem.path}>{t('config.code.problem', { ...problem })}</li>
      ))}
    </ul>
  );
}

function Taken(props: {
  imported: Extract<Imported, { kind: 'taken' }>;
  onUndo: (before: Draft) => void;
}) {
  const { imported, onUndo } = props;
  const { left, of, server, before } = imported;
  const { t, format } = useI18n();
  const isWhole = left.length === 0 && of === 1 && (!server || server.link !== undefined);
  return (
    <SectionMessage
      tone={isWhole ? 'success' : 'warning'}
      title={t('config.code.takenTitle')}
      role="status"
    >
      <p>{t('config.code.takenBody')}</p>
      {server && (
        <p>
          {server.link === undefined
            ? t('config.code.serverUnknown', { server: server.name })
            : t('config.code.serverFound', { server: server.name, link: server.link })}
        </p>
      )}
      {left.length > 0 && <p>{t('config.code.left', { names: left.join(', ') })}</p>}
      {of > 1 && <p>{t('config.code.firstOf', { count: format.number(of) })}</p>}
      <Button
        onClick={() => {
          onUndo(before);
        }}
      >
        {t('config.code.undo')}
      </Button>
    </SectionMessage>
  );
}
