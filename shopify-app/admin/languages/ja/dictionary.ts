import { activity } from './activity.ts';
import { answers } from './answers.ts';
import { browserExtension } from './browser-extension.ts';
import { campaignList } from './campaign-list.ts';
import { campaignPlan } from './campaign-plan.ts';
import { campaignResults } from './campaign-results.ts';
import { campaigns } from './campaigns.ts';
import { common } from './common.ts';
import { customerSegments } from './customer-segments.ts';
import { dataQuality } from './data-quality.ts';
import { effects } from './effects.ts';
import { eventNames } from './event-names.ts';
import { experimentPlan } from './experiment-plan.ts';
import { experiments } from './experiments.ts';
import { experimentList } from './experiment-list.ts';
import { experimentResults } from './experiment-results.ts';
import { health } from './health.ts';
import { home } from './home.ts';
import { insights } from './insights.ts';
import { kpis } from './kpis.ts';
import { models } from './models.ts';
import { planFields } from './plan-fields.ts';
import { privacy } from './privacy.ts';
import { recommendations } from './recommendations.ts';
import { segmentPages } from './segment-pages.ts';
import { segments } from './segments.ts';
import { settings } from './settings.ts';
import { understanding } from './understanding.ts';
import { weights } from './weights.ts';

export const dictionary = {
  ...activity,
  ...answers,
  ...browserExtension,
  ...campaignList,
  ...campaignPlan,
  ...campaignResults,
  ...campaigns,
  ...common,
  ...customerSegments,
  ...dataQuality,
  ...effects,
  ...eventNames,
  ...experimentPlan,
  ...experiments,
  ...experimentList,
  ...experimentResults,
  ...health,
  ...home,
  ...insights,
  ...kpis,
  ...models,
  ...planFields,
  ...privacy,
  ...recommendations,
  ...segmentPages,
  ...segments,
  ...settings,
  ...understanding,
  ...weights,
};
