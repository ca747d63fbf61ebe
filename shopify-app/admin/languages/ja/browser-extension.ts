import type { browserExtension as texts } from '../de/browser-extension.ts';

export const browserExtension: Record<keyof typeof texts, string> = {
  'On your own shop’s pages, the extension shows what Kindred recommends there and why, with your shop’s figures for the page. It lets you try out what other shoppers would see, without anybody else seeing it.':
    'この拡張機能は、ご自分のショップのページ上で、Kindred がそこで何をおすすめしているか、その理由、そのページについてのショップの数値を表示します。ほかのお客様に何が見えるかを、誰にも見られずに試すこともできます。',
  'the extension': '拡張機能',
  'connected browsers': '接続済みのブラウザ',
  'This browser': 'このブラウザ',
  'The extension is installed in this browser (version {version}).':
    '拡張機能はこのブラウザにインストールされています（バージョン {version}）。',
  'This browser is connected to {shop}': 'このブラウザは {shop} に接続されました',
  'Open a page of your shop, and choose Kindred among your browser’s extensions.':
    'ショップのページを開き、ブラウザの拡張機能から Kindred を選んでください。',
  'Connect this browser': 'このブラウザを接続する',
  'Connect this browser?': 'このブラウザを接続しますか？',
  'The extension in this browser will be allowed to:': 'このブラウザの拡張機能に次のことを許可します。',
  'See figures of groups of at least {visits} visits: what was viewed, put in the cart and bought.':
    '{visits} 回以上の訪問からなるグループの数値（閲覧、カートへの追加、購入）を見ること。',
  'Try out recommendations on your own shop’s pages. Only that browser shows them.':
    'ご自分のショップのページでおすすめを試すこと。表示されるのはそのブラウザだけです。',
  'It learns nothing about single shoppers, and changes nothing in your shop.':
    '個々のお客様については何も知ることがなく、ショップの内容も変更しません。',
  'This is for {shop} only, and ends by itself when the extension there was not used for 30 days. Everybody who can open Kindred in your Shopify admin can end it here at any time. Uninstalling Kindred ends it too.':
    '対象は {shop} だけです。そのブラウザで拡張機能が30日間使われないと、自動的に終了します。Shopify 管理画面で Kindred を開ける人は誰でも、ここでいつでも終了できます。Kindred をアンインストールした場合も終了します。',
  'This browser was not connected': 'このブラウザは接続されませんでした',
  'Agree and connect': '同意して接続する',
  'The extension says that it is connected to another shop, {domain}. Sign out there, and try again.':
    '拡張機能は別のショップ {domain} に接続されていると答えました。そこでサインアウトしてから、もう一度お試しください。',
  'The extension was not found in this browser.': 'このブラウザには拡張機能が見つかりませんでした。',
  'It is not in the stores of Chrome and Firefox yet. Until it is, it is built from Kindred’s source, as its README says.':
    'Chrome と Firefox のストアにはまだ公開されていません。公開されるまでは、README の説明に従って Kindred のソースからビルドします。',
  'Have you just installed it? Reload this page in your browser: a page that was open before may not know of it.':
    'インストールしたばかりですか？ブラウザでこのページを再読み込みしてください。先に開いていたページは、拡張機能をまだ認識していないことがあります。',
  'Is it in another browser, or on another computer? Connect it with a code.':
    '別のブラウザや別のパソコンに入っていますか？コードで接続してください。',
  'Connect with a code': 'コードで接続する',
  'For the extension in another browser, or on another computer: show a code here and type it there. Then say here that the browser is yours.':
    '別のブラウザや別のパソコンの拡張機能を接続するには、ここでコードを表示し、そちらで入力します。そのあと、ご自分のブラウザであることをここで確認してください。',
  'There is no code': 'コードを表示できません',
  'Show a code': 'コードを表示する',
  'Show another code': '別のコードを表示する',
  'That code has run out, and works no more.': 'このコードは有効期限が切れ、もう使えません。',
  'Works once, for another {time} minutes. Nobody from Kindred asks you for it.':
    '1回だけ使えます。残り時間は {time} です。Kindred の担当者がこのコードを尋ねることはありません。',
  '{label} has typed the code. Is it yours?': '{label} がコードを入力しました。あなたのブラウザですか？',
  'Agree only if you typed it yourself, just now. Whoever asked you to press this may be a stranger, who would then see your shop’s figures.':
    'たった今ご自分で入力した場合にだけ承認してください。これを押すように頼んできた相手は、見知らぬ人かもしれません。承認すると、その人にショップの数値が見えるようになります。',
  'If it is yours, the extension there will be allowed to:':
    'あなたのブラウザであれば、そこの拡張機能に次のことを許可します。',
  'Your answer did not arrive': '回答が届きませんでした',
  'This is my browser': '自分のブラウザです',
  'Not me': '自分ではありません',
  '{label} is connected': '{label} を接続しました',
  '{label} was refused': '{label} を拒否しました',
  'Connected browsers': '接続済みのブラウザ',
  'No browser is connected.': '接続済みのブラウザはありません。',
  'Connected on {date}.': '接続日時: {date}',
  'Last used on {date}.': '最終使用: {date}',
  'Not used yet.': 'まだ使われていません。',
  'Ends on {day} unless it is used before.': 'それまでに使われなければ {day} に終了します。',
  '{label} is no longer connected': '{label} の接続を解除しました',
  Disconnect: '接続を解除',
  'Disconnect {label}': '{label} の接続を解除',
  'Disconnect {label}?': '{label} の接続を解除しますか？',
  'The extension there sees no figures and shows no previews from now on. It can be connected again at any time.':
    'そのブラウザの拡張機能は、以後、数値を見ることもプレビューを表示することもできなくなります。いつでもまた接続できます。',
  'The extension did not answer. It may have been switched off or updated: reload this page in your browser, and try again.':
    '拡張機能が応答しませんでした。オフにされたか更新された可能性があります。ブラウザでこのページを再読み込みして、もう一度お試しください。',
  'The extension could not reach Kindred’s server. Try again in a moment.':
    '拡張機能が Kindred のサーバーに接続できませんでした。しばらくしてからもう一度お試しください。',
  'The extension was too slow, and its permission to connect ran out. Try again.':
    '拡張機能の処理に時間がかかり、接続の許可の有効期限が切れました。もう一度お試しください。',
  'There were too many tries. Wait an hour, and try again.':
    '試行回数が多すぎます。1時間ほど待ってから、もう一度お試しください。',
  'The extension could not connect ({code}). Reload this page in your browser, and try again.':
    '拡張機能が接続できませんでした（{code}）。ブラウザでこのページを再読み込みして、もう一度お試しください。',
  'This browser has waited for too long. Show a new code and type it.':
    'このブラウザの待ち時間が長すぎました。新しいコードを表示して入力してください。',
  'This shop has no such browser.': 'このショップにそのようなブラウザはありません。',
};
