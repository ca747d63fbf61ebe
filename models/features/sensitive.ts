/**
 * Goods that say something of a person which is nobody's business: they are no part of behaviour, and no segment is
 * made or named by them. A closed list of roots, by Shopify's taxonomy and in the languages of the admin; merchants may
 * add types, not take any away. A word too many costs a feature, a word too few costs trust.
 */
const ROOTS = [
  // Health and medicine.
  'medic|medizin|médic|pharma|arznei|health|gesundheit|salud|santé|diagnos|incontinen|inkontinen|hearing aid|hörgerät|mobility aid|wheelchair|rollstuhl|supplement|nahrungsergänzung|vitamin|cbd|cannabis|医薬|薬|健康',
  // Sexual wellness.
  'sex|erotic|erotik|érotique|adult toy|condom|kondom|lubricant|fetish|アダルト|避妊',
  // Fertility, pregnancy and its loss.
  'fertil|pregnan|schwanger|embaraz|grossesse|maternity|umstand|ovulation|baby loss|妊娠|マタニティ',
  // Religion and belief.
  'religio|church|kirche|bible|bibel|quran|koran|torah|rosary|rosenkranz|prayer|gebet|宗教|仏具',
  // Weight.
  'weight loss|weight-loss|slimming|abnehm|diät|minceur|adelgaza|ダイエット',
  // Alcohol, tobacco, gambling, weapons.
  'alcohol|alkohol|alcool|wine|wein|vin |vins |vino|rotwein|weißwein|roséwein|schaumwein|sekt|champagn|beer|bier|spirits|spirituosen|liquor|whisk|tobacco|tabak|tabac|cigar|zigar|vape|vaping|nicotin|nikotin|gambl|glücksspiel|lottery|casino|weapon|waffe|firearm|ammunition|munition|酒|たばこ|煙草',
  // Debt and need.
  'debt|schulden|pawn|payday',
  // Origin, politics, death.
  'ethnic|politic|politisch|funeral|bestattung|urn |cremation',
];

let expression: RegExp | undefined;

/** Made when it is first asked for: what runs as a file is read goes into every bundle that reads this folder. */
function makeExpression(): RegExp {
  const roots = ROOTS.join('|').split('|');
  return new RegExp(`(?:^|[^\\p{L}])(?:${roots.join('|')})|(?:${roots.filter(isWordless).join('|')})`, 'iu');
}

/** Scripts that put no space between words. */
function isWordless(root: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(root);
}

export function isSensitive(productType: string, added: readonly string[] = []): boolean {
  expression ??= makeExpression();
  return expression.test(`${productType} `) || added.includes(productType);
}
