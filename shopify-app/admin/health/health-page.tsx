import type { DeviceFailure, HealthReport } from '@kindred/shared/api/admin';
import type { RefusalReason } from '@kindred/shared/api/collect';
import { api } from '../api.ts';
import { formatDate, formatNumber, shortId } from '../format.ts';
import { Figure } from '../parts/figure.tsx';
import { Loaded } from '../parts/states.tsx';
import { useResource } from '../resource.ts';
import { ENGINE_WORDS, REFUSAL_WORDS, refusalList } from '../words.ts';
import { AppSpeed } from './app-speed.tsx';
import { SetAsideSection } from './set-aside.tsx';
import { PHASE_WORDS, REFUSAL_ADVICE, shareOf, verdictOf } from './health-words.ts';

export function HealthPage() {
  const health = useResource(api.healthReport);
  return (
    <s-page heading="Health">
      <s-button slot="secondary-actions" onClick={() => void health.reload()}>
        Refresh
      </s-button>
      <Loaded resource={health} what="the health report">
        {(report) => (
          <>
            <Summary report={report} />
            <SetAsideSection />
            <Failures failures={report.failures} />
            <Days days={report.days} />
            <Refused refused={report.refused} />
          </>
        )}
      </Loaded>
      <AppSpeed />
    </s-page>
  );
}

function Summary({ report }: { report: HealthReport }) {
  const { total, accepted, refused } = report;
  const { tone, text } = verdictOf(report);
  return (
    <s-section heading="The last 7 days">
      <s-stack gap="base">
        <s-banner tone={tone}>{text}</s-banner>
        <s-paragraph color="subdued">
          Only visits whose shoppers allow measuring are counted; of the others nothing is known. Whatever
          fails, the related products that the theme shows by itself stay.
        </s-paragraph>
        <s-grid gridTemplateColumns="repeat(auto-fit, minmax(160px, 1fr))" gap="base">
          <Figure
            label="Recommendations seen"
            value={formatNumber(total.slates)}
            note="in view for a second"
          />
          <Figure
            label="Visits with a failure"
            value={formatNumber(total.failingVisits)}
            note={`of ${formatNumber(total.visits)} that saw some or met one: ${shareOf(total)}`}
          />
          <Figure
            label="Events kept"
            value={formatNumber(accepted)}
            note={`refused: ${refusalList(refused) || 'none'}`}
          />
        </s-grid>
      </s-stack>
    </s-section>
  );
}

function Failures({ failures }: { failures: DeviceFailure[] }) {
  return (
    <s-section heading="What failed, and what to do">
      {failures.length === 0 ? (
        <s-paragraph>Nothing that a device could tell us of.</s-paragraph>
      ) : (
        <s-table>
          <s-table-header-row>
            <s-table-header listSlot="primary">What failed</s-table-header>
            <s-table-header>What to do</s-table-header>
            <s-table-header>Ranked</s-table-header>
            <s-table-header>Model</s-table-header>
            <s-table-header format="numeric">Visits</s-table-header>
            <s-table-header format="numeric">Times</s-table-header>
            <s-table-header>Last</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {failures.map((failure) => (
              <s-table-row key={`${failure.phase} ${failure.engine} ${failure.releaseId}`}>
                <s-table-cell>{PHASE_WORDS[failure.phase].what}</s-table-cell>
                <s-table-cell>{PHASE_WORDS[failure.phase].todo}</s-table-cell>
                <s-table-cell>{failure.engine === null ? '–' : ENGINE_WORDS[failure.engine]}</s-table-cell>
                <s-table-cell>{failure.releaseId === null ? '–' : shortId(failure.releaseId)}</s-table-cell>
                <s-table-cell>{formatNumber(failure.visits)}</s-table-cell>
                <s-table-cell>{formatNumber(failure.failures)}</s-table-cell>
                <s-table-cell>{formatDate(failure.lastAt)}</s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
      )}
    </s-section>
  );
}

function Days({ days }: { days: HealthReport['days'] }) {
  return (
    <s-section heading="Day by day">
      <s-table>
        <s-table-header-row>
          <s-table-header listSlot="primary">Day (UTC)</s-table-header>
          <s-table-header format="numeric">Recommendations seen</s-table-header>
          <s-table-header format="numeric">Visits</s-table-header>
          <s-table-header format="numeric">Visits with a failure</s-table-header>
          <s-table-header format="numeric">Failures</s-table-header>
        </s-table-header-row>
        <s-table-body>
          {days.map(({ day, slates, visits, failingVisits, failures }) => (
            <s-table-row key={day}>
              <s-table-cell>{day}</s-table-cell>
              <s-table-cell>{formatNumber(slates)}</s-table-cell>
              <s-table-cell>{formatNumber(visits)}</s-table-cell>
              <s-table-cell>{formatNumber(failingVisits)}</s-table-cell>
              <s-table-cell>{formatNumber(failures)}</s-table-cell>
            </s-table-row>
          ))}
        </s-table-body>
      </s-table>
    </s-section>
  );
}

function Refused({ refused }: { refused: HealthReport['refused'] }) {
  const reasons = Object.keys(REFUSAL_WORDS) as RefusalReason[];
  const counted = reasons.filter((reason) => (refused[reason] ?? 0) > 0);
  return (
    <s-section heading="Events refused">
      {counted.length === 0 ? (
        <s-paragraph>None.</s-paragraph>
      ) : (
        <s-table>
          <s-table-header-row>
            <s-table-header listSlot="primary">Why</s-table-header>
            <s-table-header format="numeric">Events</s-table-header>
            <s-table-header>What to do</s-table-header>
          </s-table-header-row>
          <s-table-body>
            {counted.map((reason) => (
              <s-table-row key={reason}>
                <s-table-cell>{REFUSAL_WORDS[reason]}</s-table-cell>
                <s-table-cell>{formatNumber(refused[reason] ?? 0)}</s-table-cell>
                <s-table-cell>{REFUSAL_ADVICE[reason]}</s-table-cell>
              </s-table-row>
            ))}
          </s-table-body>
        </s-table>
      )}
    </s-section>
  );
}
