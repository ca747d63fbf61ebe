export const stopEverything = {
  'One button ends all that is tried, and every visitor sees your shop as it is without it.':
    'ボタン一つですべての試みを終え、どの訪問者にも元のショップが表示されます。',
  'Stop everything': 'すべて止める',
  'Stop everything that runs?': '実施中のものをすべて止めますか。',
  'Stopped: new pages no longer try anything': '止めました。新しく開くページでは何も試しません',
  'A page that Shopify keeps for some minutes may still try it; what comes after now is not counted.':
    'Shopify が数分間保持しているページではまだ試されることがありますが、今後の分は数えません。',
  'All experiments end, the comparison group and every campaign, also one that is planned or paused. Results so far stay, but nothing goes on where it was: it would have to be started anew.':
    'すべての実験と比較グループ、そして予定や一時停止中のものも含むすべてのキャンペーンが終わります。これまでの結果は残りますが、途中から再開することはできず、新しく始める必要があります。',
};
