import type { browserExtension as texts } from '../de/browser-extension.ts';

export const browserExtension: Record<keyof typeof texts, string> = {
  'On your own shop’s pages, the extension shows what Kindred recommends there and why, with your shop’s figures for the page. It lets you try out what other shoppers would see, without anybody else seeing it.':
    'Sur les pages de votre propre boutique, l’extension montre ce que Kindred y recommande et pourquoi, avec les chiffres de votre boutique pour la page. Elle vous permet d’essayer ce que verraient d’autres clients, sans que personne d’autre ne le voie.',
  'the extension': 'l’extension',
  'connected browsers': 'les navigateurs connectés',
  'This browser': 'Ce navigateur',
  'The extension is installed in this browser (version {version}).':
    'L’extension est installée dans ce navigateur (version {version}).',
  'This browser is connected to {shop}': 'Ce navigateur est connecté à {shop}',
  'Open a page of your shop, and choose Kindred among your browser’s extensions.':
    'Ouvrez une page de votre boutique et choisissez Kindred parmi les extensions de votre navigateur.',
  'Connect this browser': 'Connecter ce navigateur',
  'Connect this browser?': 'Connecter ce navigateur ?',
  'The extension in this browser will be allowed to:': 'L’extension de ce navigateur pourra :',
  'See figures of groups of at least {visits} visits: what was viewed, put in the cart and bought.':
    'Voir les chiffres de groupes d’au moins {visits} visites : ce qui a été vu, ajouté au panier et acheté.',
  'Try out recommendations on your own shop’s pages. Only that browser shows them.':
    'Essayer des recommandations sur les pages de votre propre boutique. Seul ce navigateur les montre.',
  'It learns nothing about single shoppers, and changes nothing in your shop.':
    'Elle n’apprend rien sur un client en particulier et ne change rien dans votre boutique.',
  'This is for {shop} only, and ends by itself when the extension there was not used for 30 days. Everybody who can open Kindred in your Shopify admin can end it here at any time. Uninstalling Kindred ends it too.':
    'Cela vaut uniquement pour {shop} et prend fin de soi-même lorsque l’extension n’y a pas servi pendant 30 jours. Toute personne qui peut ouvrir Kindred dans votre interface Shopify peut y mettre fin ici à tout moment. Désinstaller Kindred y met fin aussi.',
  'This browser was not connected': 'Ce navigateur n’a pas été connecté',
  'Agree and connect': 'Accepter et connecter',
  'The extension says that it is connected to another shop, {domain}. Sign out there, and try again.':
    'L’extension indique qu’elle est connectée à une autre boutique, {domain}. Déconnectez-vous-en et réessayez.',
  'The extension was not found in this browser.': 'L’extension n’a pas été trouvée dans ce navigateur.',
  'It is not in the stores of Chrome and Firefox yet. Until it is, it is built from Kindred’s source, as its README says.':
    'Elle n’est pas encore dans les boutiques d’extensions de Chrome et de Firefox. En attendant, elle se construit à partir du code source de Kindred, comme l’explique son README.',
  'Have you just installed it? Reload this page in your browser: a page that was open before may not know of it.':
    'Vous venez de l’installer ? Rechargez cette page dans votre navigateur : une page ouverte auparavant peut ne pas la connaître.',
  'Is it in another browser, or on another computer? Connect it with a code.':
    'Est-elle dans un autre navigateur, ou sur un autre ordinateur ? Connectez-la avec un code.',
  'Connect with a code': 'Connecter avec un code',
  'For the extension in another browser, or on another computer: show a code here and type it there. Then say here that the browser is yours.':
    'Pour l’extension d’un autre navigateur, ou sur un autre ordinateur : affichez ici un code et saisissez-le là-bas. Confirmez ensuite ici que le navigateur est le vôtre.',
  'There is no code': 'Il n’y a pas de code',
  'Show a code': 'Afficher un code',
  'Show another code': 'Afficher un autre code',
  'That code has run out, and works no more.': 'Ce code a expiré et ne fonctionne plus.',
  'Works once, for another {time} minutes. Nobody from Kindred asks you for it.':
    'Valable une fois, encore {time} minutes. Personne de Kindred ne vous le demande.',
  '{label} has typed the code. Is it yours?': '{label} a saisi le code. Est-ce votre navigateur ?',
  'Agree only if you typed it yourself, just now. Whoever asked you to press this may be a stranger, who would then see your shop’s figures.':
    'N’acceptez que si vous venez de le saisir vous-même. La personne qui vous demande d’appuyer ici est peut-être un inconnu, qui verrait alors les chiffres de votre boutique.',
  'If it is yours, the extension there will be allowed to:': 'Si c’est le vôtre, l’extension y pourra :',
  'Your answer did not arrive': 'Votre réponse n’est pas arrivée',
  'This is my browser': 'C’est mon navigateur',
  'Not me': 'Ce n’est pas moi',
  '{label} is connected': '{label} est connecté',
  '{label} was refused': '{label} a été refusé',
  'Connected browsers': 'Navigateurs connectés',
  'No browser is connected.': 'Aucun navigateur n’est connecté.',
  'Connected on {date}.': 'Connecté le {date}.',
  'Last used on {date}.': 'Dernière utilisation le {date}.',
  'Not used yet.': 'Pas encore utilisé.',
  'Ends on {day} unless it is used before.': 'Prend fin le {day} s’il n’est pas utilisé d’ici là.',
  '{label} is no longer connected': '{label} n’est plus connecté',
  Disconnect: 'Déconnecter',
  'Disconnect {label}': 'Déconnecter {label}',
  'Disconnect {label}?': 'Déconnecter {label} ?',
  'The extension there sees no figures and shows no previews from now on. It can be connected again at any time.':
    'L’extension n’y voit plus de chiffres et n’y montre plus d’aperçu. Elle peut être reconnectée à tout moment.',
  'The extension did not answer. It may have been switched off or updated: reload this page in your browser, and try again.':
    'L’extension n’a pas répondu. Elle a peut-être été désactivée ou mise à jour : rechargez cette page dans votre navigateur et réessayez.',
  'The extension could not reach Kindred’s server. Try again in a moment.':
    'L’extension n’a pas pu joindre le serveur de Kindred. Réessayez dans un instant.',
  'The extension was too slow, and its permission to connect ran out. Try again.':
    'L’extension a été trop lente, et son autorisation de connexion a expiré. Réessayez.',
  'There were too many tries. Wait an hour, and try again.':
    'Il y a eu trop de tentatives. Attendez une heure, puis réessayez.',
  'The extension could not connect ({code}). Reload this page in your browser, and try again.':
    'L’extension n’a pas pu se connecter ({code}). Rechargez cette page dans votre navigateur et réessayez.',
  'This browser has waited for too long. Show a new code and type it.':
    'Ce navigateur a attendu trop longtemps. Affichez un nouveau code et saisissez-le.',
  'This shop has no such browser.': 'Cette boutique n’a pas ce navigateur.',
};
