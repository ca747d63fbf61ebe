import type { pages as english } from '../en/pages.ts';

export const pages: Record<keyof typeof english, string> = {
  languageTag: 'ja',
  appName: 'Kindred',
  appDescription: 'あなたのストアのページに Kindred が表示するものと、その理由を示します。',
  actionTitle: 'このページの Kindred',

  popupThisPage: 'このページ',
  popupShow: 'このページに表示',
  popupHide: 'このページで非表示',
  popupOptions: '設定',
  popupAlways: 'このショップでは常に表示',
  popupAlwaysWhy:
    '開いたパネルが、ページを移動しても残ります。許可しない場合は、ページごとにこのボタンを押します。先にブラウザが確認します。',
  popupOtherPage: 'このページは、接続済みのどのショップのものでもありません。',
  popupEnded:
    '$1 へのアクセスは取り消されたか、終了しました。続けるには、このブラウザをもう一度接続してください。',
  popupPageClosed: 'ブラウザは、このページで拡張機能を使えないようにしています。',
  popupNotRunning:
    'ここでは Kindred は動いていません。Kindred のアプリ埋め込みを有効にした、ご自分のストアのページを開いてください。',
  popupNoSlot: 'このページには、パーソナライズされる枠がありません。',
  popupSlot: '枠「$1」',
  popupProducts: '商品',
  popupEngine: 'エンジン',
  popupRelease: 'リリース',
  popupModel: 'モデル',
  popupModelBytes: '$1 バイト、sha256 $2',

  pairTitle: 'このブラウザをショップに接続',
  pairClick:
    'ワンクリックで接続：Shopify 管理画面で Kindred アプリの「ブラウザ拡張機能」を開き、「このブラウザを接続する」を押します。',
  pairTyped: 'コードで接続：そこで「コードを表示する」を押し、ここに入力します。',
  pairCode: '管理画面のコード',
  pairSend: '接続',
  pairSending: '接続しています…',
  pairWaiting: '確認を待っています',
  pairWaitingHow:
    'Shopify 管理画面の Kindred アプリで、このブラウザが「ブラウザ拡張機能」に表示されています。$1 までに「自分のブラウザです」を押してください。',
  pairAnother: '別のショップを接続',

  optionsTitle: 'Kindred の設定',
  optionsShops: 'ショップ',
  optionsNoShops: 'このブラウザは、どのショップにも接続されていません。',
  optionsSince: '$1 から接続',
  optionsPages: 'ページ：$1',
  optionsSignOut: 'サインアウト',
  optionsSignOutOf: '$1 からサインアウト',
  optionsSignOutSure: 'サインアウトしますか？ 再び使うには、このブラウザをもう一度接続します。',
  optionsCancel: 'キャンセル',
  optionsSignedOut: '$1 からサインアウトしました。',
  optionsPermissions: 'できることと、その理由',
  optionsActiveTab: 'クリックしたページを見る',
  optionsActiveTabWhy: 'Kindred のボタンを押した後に、そのページだけを見ます。',
  optionsScripting: 'そのページにパネルを置く',
  optionsScriptingWhy: 'パネルは拡張機能のスクリプトです。接続済みのショップのページでだけ動きます。',
  optionsStorage: 'このセッションの間だけ覚える',
  optionsStorageWhy: 'パネルを開いたタブと、そこで試している内容を、ブラウザを閉じるまで覚えます。',
  optionsOffscreen: '見えない文書で計算する',
  optionsOffscreenWhy:
    'プレビューでは、ショップのモデルをこのコンピューターで実行します。お客様の端末で動くのと同じです。',
  optionsApp: 'Kindred のサーバー（$1）と通信する',
  optionsAppWhy:
    'ショップの数値と、プレビューに使うモデルのためです。ほかには、プレビューのためにご自分のショップに問い合わせるだけです。',
  optionsShopPages: 'ショップのページ（許可した場合だけ）',
  optionsShopPagesWhy: '開いたパネルが、ページを移動しても残るようにするためです。いつでも取り消せます。',
  optionsData: '保存するものと、その場所',
  optionsKey: 'このブラウザで作った、ショップごとの鍵',
  optionsKeyWhere: '拡張機能自身の保存領域にあります。取り出すことはできず、サインアウトすると消えます。',
  optionsTokens: '接続済みの各ショップへのアクセス',
  optionsTokensWhere:
    '拡張機能の中だけにあります。最後に使ってから 30 日で終わり、ショップの管理画面からいつでも終了できます。',
  optionsPreview: 'タブで試しているプレビュー',
  optionsPreviewWhere: 'このブラウザのメモリーにあり、タブを閉じると消えます。',
  optionsModels: 'プレビューに使ったモデル（6 個まで）',
  optionsModelsWhere: '拡張機能のキャッシュにあります。お客様については何も示しません。',
  optionsNothing:
    'お客様については何も保存せず、何も送信しません。見たページについて問い合わせるのは、ご自分のショップのページの商品だけです。',
  optionsVersion: 'バージョン $1',

  welcomeTitle: 'Kindred へようこそ',
  welcomeLead:
    'この拡張機能は、ご自分のショップのページで、Kindred が何をなぜおすすめするのかを示します。手順は 3 つです。',
  welcomePair: '1. ショップに接続する',
  welcomePaired: '$1 に接続しました。',
  welcomeOpen: '2. ショップのページを開く',
  welcomeOpenHow:
    'ブラウザのツールバーで Kindred のボタンを押し、「このページに表示」を押します。ボタンが見えないときは、パズルのピースの中から探して固定してください。',
  welcomeStay: '3. よければ、表示したままにする',
  welcomeStayHow:
    'Kindred のボタンにある「このショップでは常に表示」を選ぶと、パネルがページの移動に付いていきます。選ばなければ、拡張機能は頼まれたときだけページを見ます。',
  welcomePromise: '接続済みのショップ以外のページでは、何もしません。',

  failureServerAway:
    'Kindred のサーバーに接続できません。何も失われていません。しばらくしてからもう一度お試しください。',
  failureSignedOut:
    'このショップへのアクセスは取り消されたか、終了しました。このブラウザをもう一度接続してください。',
  failureNotPaired: 'このページは、接続済みのどのショップのものでもありません。',
  failureWrongCode:
    'コードが正しくありません。コードは 1 回だけ使えます。管理画面で新しいコードを表示してください。',
  failureCodeExpired:
    '時間がかかりすぎて、コードの期限が切れました。管理画面で新しいコードを表示してください。',
  failureTooManyTries: 'コードの誤りが多すぎます。1 時間待つか、管理画面からワンクリックで接続してください。',
  failureNoRelease: 'まだ何もリリースされていないため、プレビューできるものがありません。',
  failureReleaseGone: 'このリリースは、もう保存されていません。',
  failureModelFailed: 'このブラウザでモデルを実行できませんでした。',
  failurePageClosed:
    'ブラウザが、このページで拡張機能を使えないようにしています。ショップのページで Kindred のボタンを押してください。',
  failurePageUnread:
    'テーマ自身の行のためにページをもう一度読み込むことができませんでした。ページ自身の規則で禁止されている可能性があります。Kindred のボタンで「このショップでは常に表示」を選び、もう一度お試しください。',
  failureInternal: '拡張機能で問題が起きました。もう一度お試しください。',
};
