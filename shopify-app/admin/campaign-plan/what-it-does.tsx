import { AIM_WORDS } from '../campaigns/aim-words.ts';
import { share } from '../experiments/change-words.ts';
import { numberOf } from '../experiments/parts/fields.ts';
import { formatUtcDay } from '../format.ts';
import { t } from '../languages/language.ts';
import { type CampaignErrors, type CampaignForm, roomOf } from './campaign-form.ts';

/** What the merchant hands over, in words, by what stands in the fields; and what stays with them. */
export function WhatItDoes({ form, errors }: { form: CampaignForm; errors: CampaignErrors }) {
  const { controlShare, floor, pagesADay, allPagesADay, endsOn, contents } = form;
  const first = contents[0]?.name.trim() || t('As it is');
  const isBounded = errors.controlShare === undefined && errors.floor === undefined;
  const percent = (typed: string): string => share(numberOf(typed) / 100);
  return (
    <s-stack gap="base">
      <s-section heading={t('What Kindred does by itself')}>
        <s-unordered-list>
          <s-list-item>
            {t(
              'Once an hour it looks at what visitors did, and shows more often what seems to bring more: {aim}. Where a segment behaves otherwise, it gets shares of its own.',
              { aim: t(AIM_WORDS[form.aim].name) },
            )}
          </s-list-item>
          <s-list-item>
            {t('After each change it waits some hours: what comes of that must be seen first.')}
          </s-list-item>
          {isBounded && (
            <s-list-item>
              {t(
                '“{first}” gets from {control} to {mostOfFirst}, each other content from {floor} to {most}.',
                {
                  first,
                  control: percent(controlShare),
                  mostOfFirst: share((roomOf(form) + numberOf(controlShare)) / 100),
                  floor: percent(floor),
                  most: share((roomOf(form) + numberOf(floor)) / 100),
                },
              )}
            </s-list-item>
          )}
          <s-list-item>
            {t(
              'It ends the campaign, and says so, once margin, orders that are cancelled or returned, or the speed of pages is surely worse than it may be.',
            )}
          </s-list-item>
          <s-list-item>
            {endsOn.trim() === '' || errors.endsOn !== undefined
              ? t('It goes on until you stop it.')
              : t('It ends after {day}.', { day: formatUtcDay(endsOn.trim()) })}
          </s-list-item>
        </s-unordered-list>
      </s-section>
      <s-section heading={t('What it never does')}>
        <s-unordered-list>
          <s-list-item>{t('Start by itself, or leave the bounds that you set.')}</s-list-item>
          <s-list-item>{t('Make, change or add contents.')}</s-list-item>
          {errors.pagesADay === undefined && (
            <s-list-item>
              {t(
                'Show it to a visitor on more than {n} page a day.|Show it to a visitor on more than {n} pages a day.',
                {
                  n: numberOf(pagesADay),
                },
              )}
            </s-list-item>
          )}
          {errors.allPagesADay === undefined && (
            <s-list-item>
              {t(
                'Show it to a visitor who has met campaigns on {n} page that day.|Show it to a visitor who has met campaigns on {n} pages that day.',
                { n: numberOf(allPagesADay) },
              )}
            </s-list-item>
          )}
          <s-list-item>
            {t(
              'Choose for one person: it learns about all visitors and about segments, and each device decides by itself.',
            )}
          </s-list-item>
          <s-list-item>
            {t(
              'Find out who puts up with dearer products: where margin counts for more in a content than in your shop, all segments get the same shares.',
            )}
          </s-list-item>
          <s-list-item>
            {t('Invent urgency or scarcity. Headings are yours: they should say only what is true.')}
          </s-list-item>
          <s-list-item>
            {t('Show it to visitors who do not allow both personal recommendations and measuring.')}
          </s-list-item>
        </s-unordered-list>
        <s-paragraph color="subdued">
          {t('Everything it does stands in the campaign’s log, and one button shows all alike again.')}
        </s-paragraph>
      </s-section>
    </s-stack>
  );
}
