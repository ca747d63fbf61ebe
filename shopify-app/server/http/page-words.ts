/**
 * What a merchant reads while the admin's own pages, and with them its dictionaries, cannot be shown. The words stand in
 * HTML, and those of `waiting` in a template literal in an attribute too: no quotes but typographic ones.
 */
export interface PageWords {
  language: string;
  outside: string;
  outdated: string;
  open: string;
  refused: string;
  notBuilt: string;
  noScript: string;
  waiting: { heading: string; text: string; status: string; again: string };
}

const WORDS = {
  en: {
    outside: 'Kindred works inside the Shopify admin. Open it there, under Apps.',
    outdated: 'If you just did, the page has been open for too long.',
    open: 'Open Kindred in the Shopify admin',
    refused: 'Shopify did not let Kindred in just now. Reload this page to try again.',
    notBuilt: 'The admin was not built yet: run “npm run build” and reload.',
    noScript: 'Kindred needs JavaScript to show you what it does.',
    waiting: {
      heading: 'Kindred is waiting for Shopify',
      text: 'This page needs a file from cdn.shopify.com that has not come. Shopify may have a disturbance, or something in this browser or network may block it. Your store and what shoppers see are not affected.',
      status: 'Shopify status',
      again: 'Try again',
    },
  },
  de: {
    outside: 'Kindred arbeitet im Shopify-Adminbereich. Öffne es dort, unter Apps.',
    outdated: 'Wenn du das gerade getan hast, war die Seite zu lange offen.',
    open: 'Kindred im Shopify-Adminbereich öffnen',
    refused:
      'Shopify hat Kindred gerade nicht eingelassen. Lade diese Seite neu, um es noch einmal zu versuchen.',
    notBuilt: 'Die Adminseiten sind noch nicht gebaut: Führe „npm run build“ aus und lade neu.',
    noScript: 'Kindred braucht JavaScript, um dir zu zeigen, was es tut.',
    waiting: {
      heading: 'Kindred wartet auf Shopify',
      text: 'Diese Seite braucht eine Datei von cdn.shopify.com, die nicht gekommen ist. Vielleicht hat Shopify eine Störung, oder etwas in diesem Browser oder Netzwerk blockiert sie. Dein Shop und was Kunden sehen sind nicht betroffen.',
      status: 'Status von Shopify',
      again: 'Noch einmal versuchen',
    },
  },
  fr: {
    outside: 'Kindred fonctionne dans l’interface administrateur Shopify. Ouvrez-la là, sous Applications.',
    outdated: 'Si vous venez de le faire, la page est restée ouverte trop longtemps.',
    open: 'Ouvrir Kindred dans l’interface administrateur Shopify',
    refused: 'Shopify n’a pas laissé entrer Kindred à l’instant. Rechargez cette page pour réessayer.',
    notBuilt: 'L’interface n’est pas encore construite : exécutez « npm run build » et rechargez.',
    noScript: 'Kindred a besoin de JavaScript pour vous montrer ce qu’elle fait.',
    waiting: {
      heading: 'Kindred attend Shopify',
      text: 'Cette page a besoin d’un fichier de cdn.shopify.com qui n’est pas arrivé. Shopify a peut-être une perturbation, ou quelque chose dans ce navigateur ou ce réseau le bloque. Votre boutique et ce que voient les clients ne sont pas touchés.',
      status: 'État de Shopify',
      again: 'Réessayer',
    },
  },
  es: {
    outside: 'Kindred funciona dentro del panel de control de Shopify. Ábrela allí, en Apps.',
    outdated: 'Si acabas de hacerlo, la página ha estado abierta demasiado tiempo.',
    open: 'Abrir Kindred en el panel de control de Shopify',
    refused:
      'Shopify no ha dejado entrar a Kindred ahora mismo. Vuelve a cargar esta página para intentarlo de nuevo.',
    notBuilt: 'El panel aún no se ha compilado: ejecuta «npm run build» y vuelve a cargar.',
    noScript: 'Kindred necesita JavaScript para mostrarte lo que hace.',
    waiting: {
      heading: 'Kindred está esperando a Shopify',
      text: 'Esta página necesita un archivo de cdn.shopify.com que no ha llegado. Puede que Shopify tenga una incidencia, o que algo en este navegador o en esta red lo bloquee. Tu tienda y lo que ven los clientes no se ven afectados.',
      status: 'Estado de Shopify',
      again: 'Intentar de nuevo',
    },
  },
  ja: {
    outside: 'Kindred は Shopify 管理画面の中で動作します。管理画面の「アプリ」から開いてください。',
    outdated: '今開いたばかりの場合は、ページを開いたまま時間が経ちすぎています。',
    open: 'Shopify 管理画面で Kindred を開く',
    refused:
      'Shopify が Kindred のアクセスを許可しませんでした。ページを再読み込みしてもう一度お試しください。',
    notBuilt: '管理ページがまだビルドされていません。「npm run build」を実行し、再読み込みしてください。',
    noScript: 'Kindred の表示には JavaScript が必要です。',
    waiting: {
      heading: 'Shopify を待っています',
      text: 'このページに必要な cdn.shopify.com のファイルが届いていません。Shopify に障害が起きているか、このブラウザやネットワークの何かがファイルを遮断している可能性があります。あなたのストアと、お客様への表示に影響はありません。',
      status: 'Shopify の稼働状況',
      again: 'もう一度試す',
    },
  },
} satisfies Record<string, Omit<PageWords, 'language'>>;

/** `locale` as Shopify adds it to the address of the app; a browser may send anything. English for all others. */
export function pageWords(locale: string | null): PageWords {
  const wanted = (locale ?? '').split('-')[0]!.toLowerCase();
  const language = Object.hasOwn(WORDS, wanted) ? (wanted as keyof typeof WORDS) : 'en';
  return { language, ...WORDS[language] };
}
