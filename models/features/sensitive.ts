/**
 * Goods that say something of a person which is nobody's business: they are no part of behaviour, and no segment is
 * made or named by them. A closed list of roots, by Shopify's taxonomy and in the languages of the admin; merchants may
 * add types, not take any away. A word too many costs a feature, a word too few costs trust.
 */
const ROOTS = [
  // Health and medicine.
  'medic|medizin|médic|pharma|arznei|health|gesundheit|salud|santé|diagnos|incontinen|inkontinen|hearing aid|hörgerät|mobility aid|wheelchair|rollstuhl|supplement|suplemento|compléments? alimentaire|complementos? alimenticio|nahrungsergänzung|vitamin|cbd|cannabis|médec|医薬|薬|健康|サプリ',
  // Sexual wellness.
  'sex|erotic|erotik|érotique|adult toy|condom|condón|kondom|préservatif|preservativo|lubricant|gleitgel|fetish|アダルト|避妊|コンドーム',
  // Fertility, pregnancy and its loss.
  'fertil|pregnan|schwanger|embaraz|grossesse|maternit|maternid|umstand|ovulation|baby loss|妊娠|マタニティ',
  // Religion and belief.
  'religi|church|kirche|église|iglesia|bible|bibel|biblia|quran|koran|coran|corán|torah|rosary|rosenkranz|rosario|chapelet|prayer|gebet|prière|oración|宗教|仏具|聖書',
  // Weight.
  'weight loss|weight-loss|slimming|abnehm|diät|minceur|adelgaza|ダイエット',
  // Alcohol, tobacco, gambling, weapons.
  'alcohol|alkohol|alcool|wine|wein|vin |vins |vino|rotwein|weißwein|roséwein|schaumwein|sekt|champagn|beer|bier|bière|cerveza|spirits|spirituosen|spiritueux|liquor|liqueur|licor |licores|likör|schnaps|whisk|wodka|vodka|tobacco|tabak|tabac|cigar|zigar|vape|vaping|nicotin|nikotin|gambl|glücksspiel|lotter|loterie|loterí|apuesta|casino|weapon|waffe|armes à feu|armas de fuego|firearm|ammunition|munition|munición|酒|ワイン|ビール|ウイスキー|たばこ|煙草',
  // Debt and need.
  'debt|schulden|insolven|pfandleih|dettes|surendett|deudas|empeño|préstamo|loans|pawn|payday|借金|債務|質屋',
  // Origin, politics, death.
  'ethni|étni|politic|politisch|politiq|polític|funer|funér|obsèques|bestattung|urn |cremation|葬儀|仏壇',
];

let expression: RegExp | undefined;

/** Made when it is first asked for: what runs as a file is read goes into every bundle that reads this folder. */
function makeExpression(): RegExp {
  const roots = ROOTS.join('|').split('|');
  return new RegExp(`(?:^|[^\\p{L}])(?:${roots.join('|')})|(?:${roots.filter(isWordless).join('|')})`, 'iu');
}

/** Scripts that put no space between words. */
function isWordless(root: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u.test(root);
}

export function isSensitive(productType: string, added: readonly string[] = []): boolean {
  expression ??= makeExpression();
  return expression.test(`${productType} `) || added.includes(productType);
}
