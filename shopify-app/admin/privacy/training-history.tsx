import type { TrainingConsentEntry } from '@kindred/shared/api/privacy';
import { TRAINING_CONSENT_TEXT_VERSION } from '@kindred/shared/api/admin';
import { formatDate } from '../format.ts';

/** Every decision on training there ever was; nothing is changed or taken out of it. */
export function TrainingHistory({ entries }: { entries: TrainingConsentEntry[] }) {
  const earlier = new Map(
    entries
      .filter(({ textVersion }) => textVersion !== TRAINING_CONSENT_TEXT_VERSION)
      .map(({ textVersion, text }) => [textVersion, text]),
  );
  return (
    <s-section heading="Decisions on training so far">
      {entries.length === 0 ? (
        <s-paragraph color="subdued">None yet.</s-paragraph>
      ) : (
        <s-stack gap="base">
          <s-table>
            <s-table-header-row>
              <s-table-header listSlot="primary">When</s-table-header>
              <s-table-header>Decision</s-table-header>
              <s-table-header>Wording of</s-table-header>
              <s-table-header>Staff member</s-table-header>
            </s-table-header-row>
            <s-table-body>
              {entries.map((entry) => (
                <s-table-row key={entry.changedAt}>
                  <s-table-cell>{formatDate(entry.changedAt)}</s-table-cell>
                  <s-table-cell>{entry.granted ? 'Training allowed' : 'Consent withdrawn'}</s-table-cell>
                  <s-table-cell>{entry.textVersion}</s-table-cell>
                  <s-table-cell>{entry.decidedBy ?? 'Not known'}</s-table-cell>
                </s-table-row>
              ))}
            </s-table-body>
          </s-table>
          {[...earlier].map(([version, text]) => (
            <s-paragraph key={version} color="subdued">
              Wording of {version}: {text ?? 'no longer known to this version of Kindred.'}
            </s-paragraph>
          ))}
        </s-stack>
      )}
    </s-section>
  );
}
