/** What the panel says of a device's segment, in one language. */
interface Words {
  /** `{name}` is what stands out in the segment. */
  inOne: string;
  between: string;
  how: string;
}

const WORDS: Record<string, Words> = {
  en: {
    inOne: 'By what this device knows, it would be counted in: “{name}”.',
    between: 'By what this device knows, it stands between groups and would be counted in none.',
    how: 'This was worked out here; nothing about you was sent for it. The shop may know other visits of yours, and have more groups of its own.',
  },
  de: {
    inOne: 'Nach dem, was dieses Gerät weiß, würde es gezählt zu: „{name}“.',
    between: 'Nach dem, was dieses Gerät weiß, steht es zwischen Gruppen und würde zu keiner gezählt.',
    how: 'Das wurde hier berechnet; dafür wurde nichts über dich gesendet. Der Shop kennt vielleicht andere Besuche von dir und hat vielleicht weitere, eigene Gruppen.',
  },
  fr: {
    inOne: 'D’après ce que sait cet appareil, il serait compté dans : « {name} ».',
    between:
      'D’après ce que sait cet appareil, il se situe entre des groupes et ne serait compté dans aucun.',
    how: 'Cela a été calculé ici ; rien sur vous n’a été envoyé pour cela. La boutique connaît peut-être d’autres de vos visites et peut avoir d’autres groupes, à elle.',
  },
  es: {
    inOne: 'Por lo que sabe este dispositivo, se contaría en: «{name}».',
    between: 'Por lo que sabe este dispositivo, está entre grupos y no se contaría en ninguno.',
    how: 'Esto se ha calculado aquí; no se ha enviado nada sobre ti para ello. Puede que la tienda conozca otras visitas tuyas y tenga otros grupos propios.',
  },
  ja: {
    inOne: 'この端末が知っていることからは、次のグループに数えられます：「{name}」',
    between: 'この端末が知っていることからは、グループの間にあり、どのグループにも数えられません。',
    how: 'これはこの端末で計算され、そのためにお客様について何も送信されていません。お店は、ほかの訪問を知っていたり、独自のグループを持っていたりすることがあります。',
  },
};

/** English where we do not have the shop's language. */
export function wordsFor(locale: string): Words & { language: string } {
  const wanted = locale.slice(0, 2).toLowerCase();
  const language = Object.hasOwn(WORDS, wanted) ? wanted : 'en';
  return { language, ...WORDS[language]! };
}
