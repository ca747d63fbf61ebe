import { t } from '../../languages/language.ts';

interface StartCardsProps {
  cards: { start: string; title: string; why: string }[];
  /** The page that fills itself in by `?start=…`; null while there is nothing to plan with. */
  plan: string | null;
}

/** What is worth planning first. */
export const StartCards = ({ cards, plan }: StartCardsProps) => (
  <s-grid gridTemplateColumns="repeat(auto-fit, minmax(min(100%, 230px), 1fr))" gap="base">
    {cards.map(({ start, title, why }) => (
      <s-box key={start} padding="base" border="base" borderRadius="base">
        <s-stack gap="small">
          <s-heading>{title}</s-heading>
          <s-paragraph color="subdued">{why}</s-paragraph>
          {plan !== null && (
            <div>
              <s-button
                href={`${plan}?start=${start}`}
                accessibilityLabel={t('Plan this: {title}', { title })}
              >
                {t('Plan this')}
              </s-button>
            </div>
          )}
        </s-stack>
      </s-box>
    ))}
  </s-grid>
);
