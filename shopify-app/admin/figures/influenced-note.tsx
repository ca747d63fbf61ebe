import { t } from '../languages/language.ts';

export function InfluencedNote() {
  return (
    <s-paragraph color="subdued">
      {t(
        'Influenced: an order with the clicked product within 24 hours of the click. That is not to say that the click caused it; only an experiment could.',
      )}
    </s-paragraph>
  );
}
