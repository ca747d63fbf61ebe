import { t } from '../languages/language.ts';
import { nextStep, type GuideStep } from './setup-steps.ts';

export function SetupGuide({ steps }: { steps: GuideStep[] }) {
  const done = steps.filter((step) => step.done === true).length;
  const next = nextStep(steps);
  return (
    <s-section heading={t('Set-up')}>
      <s-stack gap="base">
        <s-paragraph color="subdued">
          {t('{done} of {steps} steps done', { done, steps: steps.length })}
        </s-paragraph>
        <s-progress value={done} max={steps.length} accessibilityLabel={t('Set-up steps done')} />
        {steps.map((step) => (
          <Step key={step.id} step={step} isNext={step === next} />
        ))}
      </s-stack>
    </s-section>
  );
}

function Step({ step, isNext }: { step: GuideStep; isNext: boolean }) {
  const { title, text, done, action } = step;
  return (
    <s-stack gap="small-300">
      <s-stack direction="inline" gap="small" alignItems="center">
        <s-text type="strong">{t(title)}</s-text>
        <StepBadge done={done} automatic={action === null} />
      </s-stack>
      {done !== true && <s-paragraph>{t(text)}</s-paragraph>}
      {done !== true && action !== null && (
        <s-stack direction="inline">
          <s-button
            href={action.href}
            target={action.external ? '_top' : 'auto'}
            variant={isNext ? 'primary' : 'secondary'}
          >
            {t(action.label)}
          </s-button>
        </s-stack>
      )}
    </s-stack>
  );
}

function StepBadge({ done, automatic }: { done: boolean | null; automatic: boolean }) {
  if (done === true) return <s-badge tone="success">{t('Done')}</s-badge>;
  if (done === null) return <s-badge>{t('Cannot be told')}</s-badge>;
  return automatic ? (
    <s-badge tone="info">{t('Under way')}</s-badge>
  ) : (
    <s-badge tone="warning">{t('To do')}</s-badge>
  );
}
