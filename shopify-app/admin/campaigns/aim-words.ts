import type { CampaignAim } from '@kindred/shared/api/campaigns';
import type { Plain } from '../languages/dictionary.ts';

export const AIM_WORDS: Record<CampaignAim, Record<'name' | 'of', Plain>> = {
  clicked: {
    name: 'More visitors click a recommendation',
    of: 'Visitors who click a recommendation',
  },
  added: {
    name: 'More visitors put something in the cart',
    of: 'Visitors who put something in the cart',
  },
  bought: {
    name: 'More visitors order',
    of: 'Visitors who order',
  },
  revenue: {
    name: 'More revenue per visitor',
    of: 'Revenue per visitor',
  },
};
