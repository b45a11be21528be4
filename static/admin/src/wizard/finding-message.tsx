import { describeError } from '#ui/messages/describe-error';
import { useI18n } from '#ui/i18n/i18n-context';
import { SectionMessage } from '#ui/messages/section-message.tsx';
import { applicationLabel } from '../application-label';
import { faultOf } from '../fault';
import type { LinkDraft } from './draft';
import type { Finding } from './finding';

export function FindingMessage({ finding, draft }: { finding: Finding; draft: LinkDraft }) {
  return finding.found ? <Found finding={finding} draft={draft} /> : <NotFound finding={finding} />;
}

function Found(props: { finding: Extract<Finding, { found: true }>; draft: LinkDraft }) {
  const { application, baseUrl, scopes } = props.finding;
  const { draft } = props;
  const { t } = useI18n();
  const isOther = baseUrl !== draft.url.replace(/\/+$/, '');
  const lacksOAuth2 =
    draft.kind === 'oauth2' && application.deployment === 'data-center' && scopes === undefined;
  return (
    <>
      <SectionMessage
        tone="success"
        role="status"
        title={t('admin.found.title', { application: applicationLabel({ application }, t) })}
      >
        {application.instanceName !== undefined && (
          <p>
            <bdi>{application.instanceName}</bdi>
          </p>
        )}
        <p>
          <bdi dir="ltr">{baseUrl}</bdi>
        </p>
        {isOther && <p>{t('admin.found.otherUrl')}</p>}
      </SectionMessage>
      {lacksOAuth2 && (
        <SectionMessage tone="warning" title={t('admin.found.noOAuth2')}>
          <p>{t('admin.found.noOAuth2Body')}</p>
        </SectionMessage>
      )}
    </>
  );
}

function NotFound({ finding }: { finding: Extract<Finding, { found: false }> }) {
  const i18n = useI18n();
  const { t } = i18n;
  const { title, advice, details } = wordsOf(finding, i18n);
  return (
    <SectionMessage tone="warning" role="alert" title={title}>
      <p>{advice}</p>
      {details.map((detail) => (
        <p key={detail} className="section-message__detail">
          <bdi>{detail}</bdi>
        </p>
      ))}
      <p>{t('admin.found.byHand')}</p>
    </SectionMessage>
  );
}

function wordsOf(
  finding: Extract<Finding, { found: false }>,
  i18n: ReturnType<typeof useI18n>,
): { title: string; advice: string; details: string[] } {
  if ('failure' in finding) {
    const { title, body, details } = describeError(finding.failure, i18n);
    return { title, advice: body, details };
  }
  const { type, status, detail } = finding.error;
  const said = [
    status && i18n.t('admin.httpStatus', { status: String(status) }),
    detail && i18n.t('admin.remoteSays', { detail }),
  ];
  return {
    ...faultOf(type, i18n),
    details: said.filter((each): each is string => typeof each === 'string'),
  };
}
